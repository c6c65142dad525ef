import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldName, searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { searchTaxpayers } from "./taxpayer-search.ts";

let write: WriteHandle;

const add = (inn: number, nameRu: string, nameKy: string | null = null): void => {
  write
    .statement(
      `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, edoc_consent)
       VALUES (?, 'organization', ?, ?, '001', '2020-01-01', 'trade', 0)`,
    )
    .run(inn, nameRu, nameKy);
};
const find = (question: string): number[] =>
  searchTaxpayers(write, { question, today: "2026-11-22", limit: 50, offset: 0 }).items.map((hit) => hit.inn);

beforeAll(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
  add(12_345_678_901_234, "Үсөнов Нурлан Эркинович", "Үсөнов Нурлан Эркин уулу");
  add(22_345_678_901_234, "Алёшин Пётр Ильич");
  add(1_234_567_890_123, "ОсОО «Жаңы Жол 24»", "«Жаңы Жол 24» ЖЧКсы");
  write
    .statement("INSERT INTO regimes (inn, regime, valid_from, valid_to) VALUES (?,?,?,?)")
    .run(12_345_678_901_234, "general", "2020-01-01", "2025-12-31");
  write
    .statement("INSERT INTO regimes (inn, regime, valid_from) VALUES (?,?,?)")
    .run(12_345_678_901_234, "single-tax", "2026-01-01");
});
afterAll(() => write.connection.close());

describe("search of taxpayers", () => {
  it.each([
    ["a Kyrgyz name by letters of a Russian keyboard", "усонов", [12_345_678_901_234]],
    ["the same name as it is written", "Үсөнов", [12_345_678_901_234]],
    ["the beginnings of two words in any order", "нур усо", [12_345_678_901_234]],
    ["ё asked as е", "алешин", [22_345_678_901_234]],
    ["е written, ё asked", "пётр", [22_345_678_901_234]],
    ["the Kyrgyz name alone", "уулу", [12_345_678_901_234]],
    ["a legal form beside a telling word", "осоо жаны", [1_234_567_890_123]],
    ["a legal form alone", "осоо", [1_234_567_890_123]],
    ["quotation marks and operators are text", "«жаны» OR NOT (24", []],
    ["a name nobody bears", "кадыров", []],
    ["punctuation alone", "«»", []],
  ])("finds by %s", (_, question, expected) => {
    expect(find(question)).toEqual(expected);
  });

  it.each([
    ["the whole ИНН", "12345678901234", [12_345_678_901_234]],
    ["its beginning", "1234", [12_345_678_901_234]],
    ["a leading zero", "0123", [1_234_567_890_123]],
    ["a number no ИНН begins with", "999", []],
  ])("finds by %s", (_, question, expected) => {
    expect(find(question)).toEqual(expected);
  });

  it("answers everyone, in the order of the ИНН, to an empty question, page by page", () => {
    const page = searchTaxpayers(write, { question: " ", today: "2026-11-22", limit: 2, offset: 1 });
    expect(page.items.map((hit) => hit.inn)).toEqual([12_345_678_901_234, 22_345_678_901_234]);
    expect(page.total).toBe(3);
  });

  it("tells the regime of the day", () => {
    const on = (today: string) =>
      searchTaxpayers(write, { question: "усонов", today, limit: 1, offset: 0 }).items[0]?.regime;
    expect([on("2019-12-31"), on("2025-12-31"), on("2026-01-01")]).toEqual([null, "general", "single-tax"]);
  });

  it("follows a changed name and a removed taxpayer", () => {
    write.exec("SAVEPOINT change");
    write
      .statement("UPDATE taxpayers SET name_ru = 'Токтогулов Эмил', name_ky = NULL WHERE inn = ?")
      .run(12_345_678_901_234);
    expect([find("усонов"), find("токтогулов")]).toEqual([[], [12_345_678_901_234]]);
    write.statement("DELETE FROM taxpayers WHERE inn = ?").run(12_345_678_901_234);
    expect(find("токтогулов")).toEqual([]);
    write.exec("ROLLBACK TO change");
    expect(find("усонов")).toEqual([12_345_678_901_234]);
  });
});

describe("folding of names", () => {
  it("is the same in the index and in the question, for every letter of both alphabets", () => {
    const letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";
    for (const letter of letters) {
      add(500, letter.repeat(3).toUpperCase(), letter.repeat(4));
      expect(find(letter.repeat(3))).toContain(500);
      expect(find(foldName(letter).repeat(4))).toContain(500);
      write.statement("DELETE FROM taxpayers WHERE inn = 500").run();
    }
  });

  it("keeps at most eight words", () => {
    expect(searchWords("1 2 3 4 5 6 7 8 9")).toHaveLength(8);
  });
});

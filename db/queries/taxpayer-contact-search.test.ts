import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { searchContacts } from "./taxpayer-contact-search.ts";
import { searchTaxpayers } from "./taxpayer-search.ts";

const ONE = 20_101_197_000_001;
const TWO = 20_101_197_000_002;
const THREE = 20_101_197_000_003;

let write: WriteHandle;
const search = (question: string) => ({ question, today: "2026-11-22", limit: 50, offset: 0 });
const find = (question: string) => searchContacts(write, search(question)).items.map((hit) => hit.inn);

beforeAll(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
  const insert = write.statement(
    `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, address, phone, edoc_consent)
     VALUES (?, 'individual', ?, '001', '2020-01-01', 'trade', ?, ?, 0)`,
  );
  insert.run(ONE, "Асанов Азамат", "г. Бишкек, ул. Токтогула, 112, кв. 7", "+996 555 12-34-56");
  insert.run(TWO, "Усонов Нурлан", "Бишкек шаары, Чүй проспектиси, 112", "0777 (12) 34 56");
  insert.run(THREE, "Алёшин Пётр", "Ош, көчөсү Манас, 5", null);
});
afterAll(() => write.connection.close());

describe("search by telephone", () => {
  it.each([
    ["+996 555 12-34-56", [ONE]],
    ["996555123456", [ONE]],
    ["00996555123456", [ONE]],
    ["0555123456", [ONE]],
    ["555 12 34 56", [ONE]],
    ["(0555) 12.34.56", [ONE]],
    ["5123456", [ONE]],
    ["123456", [ONE, TWO]],
    ["0777 123456", [TWO]],
    ["654321", []],
    ["0556123456", []],
  ])("finds by «%s»", (question, expected) => {
    expect(find(question)).toEqual(expected);
  });

  it("takes fewer than six digits for the number of a house", () => {
    expect(find("112")).toEqual([ONE, TWO]);
  });

  it("reads the index, not the register", () => {
    const plan = write
      .query<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT inn FROM taxpayers WHERE phone IS NOT NULL AND
         CAST(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', '') AS INTEGER) % 1000000 = 1`,
      )
      .all()
      .map((row) => row.detail);
    expect(plan.join()).toContain("USING INDEX taxpayers_phone");
  });

  it("follows a changed telephone", () => {
    write.exec("SAVEPOINT change");
    write.statement("UPDATE taxpayers SET phone = '0700000111' WHERE inn = ?").run(ONE);
    expect([find("123456"), find("000111")]).toEqual([[TWO], [ONE]]);
    write.exec("ROLLBACK TO change");
  });
});

describe("search by address", () => {
  it.each([
    ["токтогула 112", [ONE]],
    ["Бишкек улица Токтогула дом 112", [ONE]],
    ["токтогул", [ONE]],
    ["токтогулу 7", [ONE]],
    ["чуй", [TWO]],
    ["проспект Чүй", [TWO]],
    ["Манаса", [THREE]],
    ["Манас көчөсү", [THREE]],
    ["Toktogula 112", [ONE]],
    ["ul. Toktogul", [ONE]],
    ["njrnjuekf", [ONE]],
    ["киевская", []],
    ["«»", []],
  ])("finds by «%s»", (question, expected) => {
    expect(find(question)).toEqual(expected);
  });

  it("follows a changed address and a removed taxpayer", () => {
    write.exec("SAVEPOINT change");
    write.statement("UPDATE taxpayers SET address = 'Нарын, Ленина 1' WHERE inn = ?").run(ONE);
    expect([find("токтогула"), find("нарын")]).toEqual([[], [ONE]]);
    write.statement("DELETE FROM taxpayers WHERE inn = ?").run(ONE);
    expect(find("нарын")).toEqual([]);
    write.exec("ROLLBACK TO change");
  });
});

describe("search by representative", () => {
  const HEAD = "22707196790004";
  beforeAll(() => {
    const insert = write.statement(
      `INSERT INTO representatives (inn, person_inn, name, role, valid_from, valid_to)
       VALUES (?, 22707196790004, 'Сыдыков Бакыт', ?, ?, ?)`,
    );
    insert.run(TWO, "head", "2024-01-01", null);
    insert.run(TWO, "accountant", "2025-01-01", null);
    insert.run(ONE, "representative", "2026-11-22", "2026-11-22");
    insert.run(THREE, "head", "2020-01-01", "2026-11-21");
  });
  const on = (today: string, question = HEAD) =>
    searchContacts(write, { ...search(question), today }).items.map((hit) => hit.inn);

  it.each([
    ["the day before a power begins", "2026-11-21", [TWO, THREE]],
    ["its only day, the day after another ended", "2026-11-22", [ONE, TWO]],
    ["the day after its last", "2026-11-23", [TWO]],
  ])("finds for whom the person acts on %s, each once whatever the roles", (_, today, expected) => {
    expect(on(today)).toEqual(expected);
  });

  it.each(["2270 7196 7900 04", "ИНН 22707196790004", "исн: 22707196790004"])("reads «%s»", (question) => {
    expect(on("2026-11-23", question)).toEqual([TWO]);
  });

  it.each([
    ["a part of the ИНН, which is read as a telephone", "2270719679000"],
    ["the ИНН of a taxpayer who acts for nobody", String(ONE)],
    ["a telephone as long as an ИНН", "00996700000000"],
  ])("finds nobody by %s", (_, question) => {
    expect(on("2026-11-22", question)).toEqual([]);
  });

  it("says how, and not who", () => {
    const [hit] = searchContacts(write, search(HEAD)).items;
    expect(hit).toMatchObject({ inn: ONE, match: "representative" });
    expect(JSON.stringify(hit)).not.toMatch(/Сыдыков|22707196790004/);
  });

  it("reads the index of persons", () => {
    const plan = write
      .query<{ detail: string }>(
        "EXPLAIN QUERY PLAN SELECT DISTINCT inn FROM representatives WHERE person_inn = 1 AND inn <> person_inn",
      )
      .all()
      .map((row) => row.detail);
    expect(plan.join()).toContain("USING INDEX representatives_person");
  });

  it("is closed to the search of open data", () => {
    expect(searchTaxpayers(write, search(HEAD)).items).toEqual([]);
  });
});

describe("the tax secret (art. 64)", () => {
  it.each(["токтогула", "Манас", "555123456", "+996 555 12-34-56"])(
    "the open search does not answer «%s», which only a contact has",
    (question) => {
      expect(searchTaxpayers(write, search(question)).items).toEqual([]);
    },
  );

  it("the answer says how they were found, and not the contact itself", () => {
    const [hit] = searchContacts(write, search("токтогула")).items;
    expect(hit).toMatchObject({ inn: ONE, match: "address" });
    expect(JSON.stringify(hit)).not.toMatch(/Токтогула|555/);
  });
});

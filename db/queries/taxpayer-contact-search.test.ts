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

import { expect, it } from "vitest";
import { evidenceTables, monthOfNumber } from "./evidence-model.ts";

it("rows become one table a register, with the fields some row holds, in the order they are read", () => {
  const tables = evidenceTables([
    { file: "invoices.csv", id: "1", fields: { vat: 12, import_no: 4, number: "A-1", corrects: null } },
    { file: "returns.csv", id: "2", fields: { period: "2026-06" } },
    { file: "invoices.csv", id: "3", fields: { vat: 0, number: "", supply: "taxable" } },
  ]);
  expect(tables.map(({ file, fields, rows }) => [file, fields, rows.length])).toEqual([
    ["invoices.csv", ["number", "supply", "vat"], 2],
    ["returns.csv", ["period"], 1],
  ]);
});

it("a month kept as a number is a period", () => {
  expect(monthOfNumber(202609)).toBe("2026-09");
  expect(monthOfNumber(null)).toBe("");
});

import { describe, expect, it } from "vitest";
import { DATASET_FILES } from "../../contract/exchange/files.ts";
import { cellsOfUnitKey, PAGED_FILES, pageCell, pagedFileOf, unitKey } from "./paged-file.ts";

const columnOf = (file: string, name: string) => {
  const column = DATASET_FILES.find((one) => one.name === file)?.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`${file} ${name}`);
  return column;
};

describe("files as pages", () => {
  it("every file of the format has one, in the format's order", () => {
    expect(PAGED_FILES.map((file) => file.name)).toEqual(DATASET_FILES.map((spec) => spec.name));
  });

  it("a row with a key is a unit; purchases are replaced by taxpayer and month, and numbered", () => {
    expect(pagedFileOf("invoices.csv")).toMatchObject({ unit: ["invoice_id"], numbered: false });
    const purchases = pagedFileOf("purchase_register.csv");
    expect(purchases).toMatchObject({ unit: ["inn", "period"], numbered: true });
    expect(purchases?.page.columns.map((column) => column.name)).toEqual([
      "source_line",
      "inn",
      "period",
      "seller_inn",
      "number",
      "issued_on",
      "net",
      "vat",
    ]);
    expect(purchases?.gone.columns.map((column) => column.name)).toEqual(["inn", "period"]);
  });

  it("the parts of a key are told apart", () => {
    expect(unitKey(["a", "", "b"])).not.toBe(unitKey(["a", "b", ""]));
    expect(cellsOfUnitKey(unitKey(["a", "", "b"]))).toEqual(["a", "", "b"]);
  });
});

describe("one way to write a value", () => {
  it("instants in UTC, shares of the year in hundredths, the rest as it came", () => {
    const filed = columnOf("returns.csv", "filed_at");
    expect(pageCell(filed, "2026-10-12T10:00+06:00", "2026-10-12T04:00:00.000Z")).toBe(
      "2026-10-12T04:00:00.000Z",
    );
    const amount = columnOf("return_lines.csv", "amount");
    expect(pageCell(amount, "1000.00", 100_000)).toBe("1000.00");
    // 4 months of 12: kept in hundredths of the year.
    expect(pageCell(amount, "0.3333333333", 33)).toBe("0.33");
    expect(pageCell(amount, "1", 100)).toBe("1.00");
    expect(pageCell(columnOf("taxpayers.csv", "inn"), "00101200010001", 101_200_010_001)).toBe(
      "00101200010001",
    );
    expect(pageCell(columnOf("taxpayers.csv", "address"), "", null)).toBe("");
  });
});

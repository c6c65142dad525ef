import { describe, expect, it } from "vitest";
import {
  amountCell,
  choiceCell,
  dateCell,
  daysCell,
  decimalCell,
  flagCell,
  innCell,
  instantCell,
  integerCell,
  jsonCell,
  monthCell,
  periodCell,
  positiveAmountCell,
  textCell,
} from "./cell.ts";
import type { CellValue, ReadCell } from "./column.ts";

const accepted = (read: ReadCell, rows: readonly (readonly [text: string, value: CellValue])[]): void => {
  it.each(rows)("takes %s", (text, value) => expect(read(text)).toBe(value));
};
const refused = (read: ReadCell, code: string, texts: readonly string[]): void => {
  it.each(texts)(`refuses %j as ${code}`, (text) => expect(read(text)).toMatchObject({ code }));
};

describe("ИНН: 14 digits", () => {
  accepted(innCell, [
    ["12345678901234", 12_345_678_901_234],
    // Leading zeros are those of an organization; the number is kept without them.
    ["00000000000001", 1],
  ]);
  refused(innCell, "not-an-inn", [
    "1234567890123",
    "123456789012345",
    "1234567890123a",
    " 2345678901234",
    "-2345678901234",
  ]);
});

describe("dates", () => {
  accepted(dateCell, [
    ["2026-02-28", "2026-02-28"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["2026-12-31", "2026-12-31"],
  ]);
  refused(dateCell, "not-a-date", [
    "2026-02-29",
    // 1900 is divisible by 100 and not by 400.
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-1",
    "01.01.2026",
    "2026-01-01T00:00:00Z",
  ]);
});

describe("instants carry an offset and are kept in UTC", () => {
  accepted(instantCell, [
    ["2026-09-20T10:15:00+06:00", "2026-09-20T04:15:00.000Z"],
    // Before six in the morning in Bishkek it is the day before in UTC.
    ["2026-03-01T05:59:59+06:00", "2026-02-28T23:59:59.000Z"],
    ["2026-12-31T22:30:00-02:00", "2027-01-01T00:30:00.000Z"],
    ["2026-09-20T10:15Z", "2026-09-20T10:15:00.000Z"],
    ["2026-09-20T10:15:07.1234+00:00", "2026-09-20T10:15:07.123Z"],
  ]);
  refused(instantCell, "not-an-instant", [
    "2026-09-20T10:15:00",
    "2026-09-20 10:15:00+06:00",
    "2026-02-30T10:15:00+06:00",
    "2026-09-20T24:00:00+06:00",
    "2026-09-20",
  ]);
});

describe("months and periods", () => {
  accepted(monthCell, [["2026-09", "2026-09"]]);
  refused(monthCell, "not-a-month", ["2026-13", "2026-00", "2026-Q3", "2026-9", "2026"]);
  accepted(periodCell, [
    ["2026-09", "2026-09"],
    ["2026-Q4", "2026-Q4"],
    ["2026", "2026"],
  ]);
  refused(periodCell, "not-a-period", ["2026-Q5", "2026-Q0", "26", "2026-13"]);
});

describe("money has two places and becomes tyiyn", () => {
  accepted(amountCell, [
    ["0.00", 0],
    ["-0.00", 0],
    ["125000.50", 12_500_050],
    ["-7.01", -701],
    ["9999999999999.99", 999_999_999_999_999],
  ]);
  refused(amountCell, "not-an-amount", [
    "125000",
    "125000.5",
    "125000.500",
    "125 000.00",
    "125000,00",
    ".50",
    "+1.00",
    "1e3.00",
    // One digit more could not be told from its neighbour.
    "99999999999999.99",
  ]);
  refused(positiveAmountCell, "out-of-range", ["-0.01"]);
});

describe("other cells", () => {
  accepted(decimalCell({ above: 0, max: 1 }), [
    ["0.3333", "0.3333"],
    ["1", "1"],
  ]);
  refused(decimalCell({ above: 0, max: 1 }), "out-of-range", ["0", "1.01", "-0.5"]);
  refused(decimalCell(), "not-a-number", ["", "1,5", "1e3", "NaN"]);
  accepted(daysCell, [
    ["22", 2_200],
    ["10.5", 1_050],
  ]);
  refused(daysCell, "not-a-number", ["-1", "1.555"]);
  accepted(integerCell(0, 50), [
    ["0", 0],
    ["50", 50],
  ]);
  refused(integerCell(0, 50), "out-of-range", ["51"]);
  refused(integerCell(0, 50), "not-a-number", ["-1", "1.0", "x"]);
  accepted(flagCell, [
    ["0", 0],
    ["1", 1],
  ]);
  refused(flagCell, "not-a-flag", ["2", "true", "01"]);
  accepted(choiceCell(["cash", "barter"]), [["cash", "cash"]]);
  refused(choiceCell(["cash", "barter"]), "not-in-list", ["Cash", "cash "]);
  accepted(jsonCell, [['{"a":1}', '{"a":1}']]);
  refused(jsonCell, "invalid-json", ["{a:1}"]);
  const longest = JSON.stringify("x".repeat(899_998));
  accepted(jsonCell, [[longest, longest]]);
  refused(jsonCell, "payload-too-large", [`${longest} `]);
  accepted(textCell(), [["ОсОО «Нур»\nфилиал", "ОсОО «Нур»\nфилиал"]]);
  refused(textCell(), "control-character", ["a\u0000b", "a\u0008b"]);
  refused(textCell(3), "too-long", ["abcd"]);
});

import { describe, expect, it } from "vitest";
import { tc } from "#shared/kernel/legal-basis.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month, type Period } from "#shared/kernel/period.ts";
import { type Instant, plainDate } from "#shared/kernel/plain-date.ts";
import { printDate, printInstant, printMonths, printPeriod, printShortPeriod } from "./dates.ts";
import { printWorking } from "./derivation.ts";
import { capital, printMessage } from "./message.ts";
import { printAmount, printDifference } from "./numbers.ts";
import { readable } from "./readable.ts";
import { printBases } from "./texts.ts";

describe("dates as each language writes them", () => {
  it.each([
    ["2026-11-22", "22 ноября 2026 года", "2026-жылдын 22-ноябры"],
    ["2024-02-29", "29 февраля 2024 года", "2024-жылдын 29-февралы"],
    ["2027-06-01", "1 июня 2027 года", "2027-жылдын 1-июну"],
  ])("%s", (date, ru, ky) => {
    expect(printDate(plainDate(date), "ru")).toBe(ru);
    expect(printDate(plainDate(date), "ky")).toBe(ky);
  });
  it.each([
    ["2026-10", "октябрь 2026 года", "2026-жылдын октябры"],
    ["2026-Q3", "III квартал 2026 года", "2026-жылдын III чейреги"],
    ["2026", "2026 год", "2026-жыл"],
  ])("period %s", (period, ru, ky) => {
    expect(printPeriod(period as Period, "ru")).toBe(ru);
    expect(printPeriod(period as Period, "ky")).toBe(ky);
  });
  it.each([
    ["2026-10", "10.2026"],
    ["2026-Q3", "III кв. 2026"],
    ["2026", "2026"],
  ])("period %s in a narrow column", (period, short) => {
    expect(printShortPeriod(period as Period, "ru")).toBe(short);
  });
  it("names the year of a span once where it is one", () => {
    expect(printMonths(month("2026-07"), month("2026-09"), "ru")).toBe("июль – сентябрь 2026 года (3 мес.)");
    expect(printMonths(month("2026-07"), month("2026-09"), "ky")).toBe("2026-жылдын июлу – сентябры (3 ай)");
    expect(printMonths(month("2025-12"), month("2026-01"), "ru")).toBe(
      "декабрь 2025 года – январь 2026 года (2 мес.)",
    );
    expect(printMonths(month("2026-07"), month("2026-07"), "ru")).toBe("июль 2026 года");
  });
  it("tells a moment by the clock of Bishkek", () => {
    // 20:30 UTC is 02:30 of the next day at UTC+6.
    expect(printInstant("2026-11-21T20:30:05.000Z" as Instant)).toBe(
      "22.11.2026,\u00a002:30:05\u00a0(UTC+6)",
    );
  });
});

describe("amounts", () => {
  it.each([
    [0, "0,00"],
    [5, "0,05"],
    [99_999, "999,99"],
    [100_000, "1\u00a0000,00"],
    [123_456_789_012, "1\u00a0234\u00a0567\u00a0890,12"],
    [-123_456, "\u22121\u00a0234,56"],
  ])("%i tyiyn", (amount, printed) => expect(printAmount(tyiyn(amount))).toBe(printed));
  it("gives a difference its sign", () => {
    expect(printDifference(tyiyn(150))).toBe("+1,50");
    expect(printDifference(tyiyn(-150))).toBe("\u22121,50");
    expect(printDifference(tyiyn(0))).toBe("0,00");
  });
});

describe("messages of the content", () => {
  it("writes dates and amounts in places as a paper does", () => {
    const params = { from: "2026-09-22", to: "2026-11-22" };
    expect(printMessage({ key: "law.penalty.segment", params }, "ru")).toBe(
      "Пеня с 22.09.2026 по 22.11.2026",
    );
    expect(printMessage({ key: "document.finding.reason", params: { reason: "-1234.50" } }, "ru")).toBe(
      "Обоснование: \u22121\u00a0234,50",
    );
  });
  it("writes periods short, and a number that looks like a year as a number", () => {
    const said = (reason: string, name = "reason") =>
      printMessage({ key: "document.finding.reason", params: { reason: "?", [name]: reason } }, "ru");
    expect(said("2026-08")).toBe("Обоснование: 08.2026");
    expect(said("2026-Q3")).toBe("Обоснование: III кв. 2026");
    expect(said("2026")).toBe("Обоснование: 2026");
    expect(capital("налог")).toBe("Налог");
    expect(capital("өндүрүш")).toBe("Өндүрүш");
  });
  it("prints names, numbers and words of a person as they are", () => {
    const noted = (note: string) =>
      printMessage({ key: "registration-paper.established.check-noted.power", params: { note } }, "ru");
    expect(noted("2026-12")).toBe("Полномочия подтверждены: 2026-12");
    expect(noted("12.50")).toBe("Полномочия подтверждены: 12.50");
  });
  it("gives quotes within quotes another shape, and leaves alone quotes that do not pair", () => {
    const named = (claimed: string) =>
      printMessage(
        { key: "registration.sign.organization-name-differs", params: { claimed, registered: "Көк" } },
        "ru",
      );
    expect(named("ОсОО «Көк»")).toBe("Организация заявлена как «ОсОО „Көк“», по ИНН в реестре — «Көк»");
    expect(named("ОсОО «Көк")).toBe("Организация заявлена как «ОсОО «Көк», по ИНН в реестре — «Көк»");
  });
  it("does not take a place of the Code for a number", () => {
    expect(
      printMessage({ key: "document.finding.reason", params: { article: "125.9", reason: "x" } }, "ru"),
    ).toBe("Обоснование: x");
    expect(printBases([tc("125.9"), tc("85¹")], "ru")).toBe("ст.\u00a0125\u00a0ч.\u00a09; ст.\u00a085¹");
    expect(printBases([tc("125.9")], "ky")).toBe("125-бер.\u00a09-б.");
  });
});

describe("a working with its figures in it", () => {
  const operands = [
    { name: "arrears", quantity: { unit: "som", value: "100000.00" } },
    { name: "days", quantity: { unit: "days", value: 30 } },
  ] as const;
  const step = {
    label: { key: "law.penalty.sum" },
    result: { unit: "som", value: "-2700.00" },
    basis: tc("82.6"),
  } as const;
  it("puts the values where the formula names them", () => {
    const [printed] = printWorking([{ ...step, formula: "(arrears × days)", operands }], "ru");
    expect(printed).toMatchObject({
      formula: "(100\u00a0000,00 сом × 30 дн.)",
      result: "\u22122\u00a0700,00 сом",
      basis: "ст. 82 ч. 6",
    });
  });
  it("lists by name what the formula does not name", () => {
    const [printed] = printWorking([{ ...step, operands }], "ru");
    expect(printed?.formula).toBe("недоимка: 100\u00a0000,00 сом; дни: 30 дн.");
  });
  it("names a payment by its day", () => {
    const paid = [{ name: "2026-08-25", quantity: { unit: "som", value: "40.00" } }] as const;
    const [printed] = printWorking([{ ...step, operands: paid }], "ky");
    expect(printed?.formula).toBe("25.08.2026: 40,00 сом");
  });
  it("says in words what the formula names without a figure, and finds a name inside a function", () => {
    const formula = "010 + max(arrears, days) ± rate";
    const [ru] = printWorking([{ ...step, formula, operands }], "ru");
    expect(ru?.formula).toBe("010 + наибольшее(100\u00a0000,00 сом, 30 дн.) ± ставка");
    const [ky] = printWorking([{ ...step, formula: "arrears × rate", operands: [] }], "ky");
    expect(ky?.formula).toBe("төлөнбөгөн салык × чен");
  });
});

describe("what the face cannot print", () => {
  it.each([
    ["emoji and other scripts", "a😀漢b", "a□□b"],
    ["the Kyrgyz letters stay", "ңөүҢӨҮ", "ңөүҢӨҮ"],
    ["a decomposed letter is composed", "и\u0306", "й"],
    ["control and direction characters go", "a\u0007\u202eb\u00ad\ufeffc", "abc"],
    ["line ends and tabs become spaces", "a\tb\nc", "a b c"],
  ])("%s", (_, text, printed) => expect(readable(text)).toBe(printed));
  it.each([
    ["som", "налог 1\u00a0234,50 сом", "налог 1\u00a0234,50\u00a0сом"],
    ["a percent with its ending", "20 %дан ашык", "20\u00a0%дан ашык"],
    ["days", "30 дн. и 5 күндөн", "30\u00a0дн. и 5\u00a0күндөн"],
    ["months", "12 ай, 12 айырма", "12\u00a0ай, 12 айырма"],
    ["a number sign", "Решение № 15 от", "Решение №\u00a015 от"],
    ["a word after a number stays free", "3 счёта, код 010 № {number}", "3 счёта, код 010 № {number}"],
  ])("keeps a number and its unit on a line: %s", (_, text, printed) => expect(readable(text)).toBe(printed));
  it("gives an endless word places to break, and reaches every text inside", () => {
    expect(readable({ a: [`${"x".repeat(32)}y`], n: 1, nothing: null })).toEqual({
      a: [`${"x".repeat(32)}\u200by`],
      n: 1,
      nothing: null,
    });
  });
});

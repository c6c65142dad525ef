import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleLines, lineText } from "./article-lines.ts";
import { articleBody, parseCode } from "./parse-code.ts";

const linesOf = (...body: readonly string[]) =>
  articleLines(body.join("\n"), "9", (number) => number === "5");
const shape = (...body: readonly string[]) =>
  linesOf(...body).map((line) => `${line.kind} ${line.depth} ${line.place} ${lineText(line)}`);

// The texts are invented; only their forms are those of the official file.
describe("lines of an article", () => {
  it("parts, items and subitems know their places, and what stands under them goes along", () => {
    expect(
      shape(
        "Вступление.",
        "1. Первая:",
        "- 1) пункт;",
        "2¹) второй:",
        "а) мелкий;",
        "Абзац мелкого.",
        "2-1. Вторая.",
        "- без номера;",
        "(В редакции Закона)",
      ),
    ).toEqual([
      "text 0 9 Вступление.",
      "part 0 9.1 1. Первая:",
      "item 1 9.1.1 1) пункт;",
      "item 1 9.1.2¹ 2¹) второй:",
      "subitem 2 9.1.2¹.а а) мелкий;",
      "text 2 9.1.2¹.а Абзац мелкого.",
      "part 0 9.2¹ 2¹. Вторая.",
      "text 1 9.2¹ – без номера;",
      "note 0 9 (В редакции Закона)",
    ]);
  });

  it("an item of an article without parts leaves the part empty", () => {
    expect(shape("Перечень:", "1) первый:", "а) мелкий.")).toEqual([
      "text 0 9 Перечень:",
      "item 1 9..1 1) первый:",
      "subitem 2 9..1.а а) мелкий.",
    ]);
  });

  it("a sentence the page broke is put together; a new line that ends nothing is not", () => {
    expect(shape("1. Начало, и", "", "его конец.", "с новой строки", "где:")).toEqual([
      "part 0 9.1 1. Начало, и его конец.",
      "text 0 9.1 с новой строки",
      "text 0 9.1 где:",
    ]);
    expect(shape("(Утратил силу Законом от 31 июля", "2025 года № 185)", "Текст.")).toEqual([
      "note 0 9 (Утратил силу Законом от 31 июля 2025 года № 185)",
      "text 0 9 Текст.",
    ]);
  });

  it("a line cut off at the width of the page goes on with a capital letter; a short one does not", () => {
    const wide = `1. ${"Слово за словом ".repeat(5)}по представлению`;
    expect(shape(wide, "Старшего писаря.")).toEqual([`part 0 9.1 ${wide} Старшего писаря.`]);
    expect(shape("1. Короткая без точки", "Другая.")).toEqual([
      "part 0 9.1 1. Короткая без точки",
      "text 0 9.1 Другая.",
    ]);
  });

  it("what has lost force is known as such", () => {
    const lines = linesOf("1. (Утратила силу Законом)", "2) *(утратил силу [Законом](#))*", "3) действует");
    expect(lines.map(({ repealed }) => repealed)).toEqual([true, true, false]);
    expect(lines.map(lineText)[1]).toBe("2) (утратил силу Законом)");
  });

  it("terms and references are runs of their own", () => {
    expect(linesOf("1) **свиток** - см. [статью 5](#) и статью 6")[0]?.runs).toEqual([
      { text: "свиток", strong: true, place: null },
      { text: " - см. ", strong: false, place: null },
      { text: "статью 5", strong: false, place: "5" },
      { text: " и статью 6", strong: false, place: null },
    ]);
  });

  it("rows of tables and formulas are told apart; marks of the file are left out", () => {
    const lines = linesOf(
      "Begin_nocompare",
      "Район\t0,3\t",
      "-----\t--",
      "1)\tВодка\t300",
      "$$H = Б \\times C,$$",
    );
    expect(lines.map(({ kind, number, cells }) => [kind, number, cells])).toEqual([
      ["row", null, ["Район", "0,3"]],
      ["row", "1", ["Водка", "300"]],
      ["formula", null, []],
    ]);
    expect(lines.map(lineText)).toEqual(["Район · 0,3", "1) Водка · 300", "H = Б × C"]);
  });

  it("the signature of the law is no part of its last article", () => {
    expect(shape("1. Последнее.", "**Президент", "", "Кыргызской Республики**", "А.Б. Подписавший")).toEqual([
      "part 0 9.1 1. Последнее.",
    ]);
  });

  it("an article without words has no lines", () => {
    expect(shape("", " ")).toEqual([]);
  });
});

const OFFICIAL = new URL("../../../../shared/seeds/tax-code-kg-2022-ru.txt", import.meta.url);

// The official text is not part of the program; where it does not lie beside, this is reported as skipped.
describe.skipIf(!existsSync(OFFICIAL))("the official text in the edition of 31 July 2025", () => {
  it("loses no letter of any article on the way to its lines", () => {
    const parsed = parseCode(readFileSync(OFFICIAL, "utf8"));
    if (!parsed.ok) throw new Error(parsed.error.code);
    const letters = (text: string): string =>
      text
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
        .replace(/\$\$.*\$\$|(?:Begin|End)_nocompare|^\**Президент$[\s\S]*/gmu, "")
        .replace(/[^\p{L}]/gu, "");
    const articles = parsed.value.blocks.filter(({ kind }) => kind === "article");
    const changed = articles.filter((block) => {
      const lines = articleLines(articleBody(block), block.number, () => true);
      const said = lines.filter(({ kind }) => kind !== "formula").map(lineText);
      return letters(said.join("\n")) !== letters(articleBody(block));
    });
    expect(changed.map(({ number }) => number)).toEqual([]);
  });
});

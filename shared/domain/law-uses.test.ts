import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import { citedArticles, usesOf } from "./law-uses.ts";

describe("where the program rests on the Code", () => {
  it("a rule stands at each of its articles, with the places of that article alone", () => {
    // tc.163 cites four parts of one article.
    expect(usesOf("163").find(({ id }) => id === "tc.163")?.places).toEqual([
      "163.1",
      "163.1¹",
      "163.2",
      "163.3",
    ]);
    // The due dates rest on several articles; of art. 106 on one part.
    expect(usesOf("106").find(({ id }) => id === "tc.due-dates")?.places).toEqual(["106.6"]);
    expect(usesOf("203").find(({ id }) => id === "tc.due-dates")?.places).toEqual(["203"]);
  });

  it("terms, values, papers and doubtful readings stand there too, the length of a term at the term alone", () => {
    const kinds = new Set(usesOf("125").map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(["check", "paper", "reading", "term"]);
    expect(usesOf("125").find(({ id }) => id === "desk-audit-report")?.places).toEqual(["125.4"]);
    expect(usesOf("82").filter(({ kind }) => kind === "value").length).toBeGreaterThan(0);
  });

  it("every use has its title in both languages", () => {
    expect(
      citedArticles()
        .flatMap(usesOf)
        .filter(({ title }) => !hasText(title)),
    ).toEqual([]);
  });

  it("articles follow each other as in the Code, an index after its number, other acts left out", () => {
    const articles = citedArticles();
    expect(articles.indexOf("60¹")).toBe(articles.indexOf("60") + 1);
    expect(articles.every((article) => /^\d+[¹²³]?$/u.test(article))).toBe(true);
    expect(usesOf("9999")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { groupHits, type Hit } from "./hits.ts";

const hit = (group: Hit["group"], label: string, keywords = ""): Hit => ({
  group,
  id: label,
  label,
  note: "",
  keywords,
  open: () => undefined,
});

describe("the global search", () => {
  const hits = [
    hit("commands", "Заблокировать"),
    hit("areas", "Мой день"),
    hit("articles", "ст. 125 ч. 4", "125.4"),
    // A register answers by its own search (folded names): its hits carry the query itself.
    hit("taxpayers", "«Үмүт» ЖЧК", "умут"),
  ];

  it("an empty query leaves everything, in the order of the groups", () => {
    expect(groupHits(hits, "").map(({ group }) => group)).toEqual([
      "taxpayers",
      "articles",
      "areas",
      "commands",
    ]);
  });

  it("an article is found by its dotted place", () => {
    expect(groupHits(hits, "125.4").map(({ group }) => group)).toEqual(["articles"]);
  });

  it("what the registers found is kept", () => {
    expect(groupHits(hits, "умут")[0]?.hits[0]?.label).toBe("«Үмүт» ЖЧК");
  });

  it("nothing found is nothing shown", () => {
    expect(groupHits(hits, "zzz")).toEqual([]);
  });
});

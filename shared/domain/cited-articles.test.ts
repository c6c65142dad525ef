import { describe, expect, it } from "vitest";
import { tc } from "../kernel/legal-basis.ts";
import { articlesCitedIn } from "./cited-articles.ts";

describe("articles something cites", () => {
  it("are found in findings, clauses, grounds and workings, each once", () => {
    const paper = {
      article: tc("125.4"),
      findings: [
        {
          check: "V-02",
          articles: [tc("314.1"), tc("60¹.2"), tc("125.3")],
          derivation: [{ label: { key: "x" }, basis: tc("300"), operands: [] }],
        },
      ],
      basis: { article: tc("206..6.а"), text: { key: "y" } },
    };
    expect(articlesCitedIn(paper)).toEqual(["125", "314", "60¹", "300", "206"]);
  });

  it("are of the Code alone, and no other words of the thing", () => {
    expect(articlesCitedIn({ article: "eaeu:18.20", reason: "300", text: ["82"], count: 5 })).toEqual([]);
    expect(articlesCitedIn(null)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { RULES } from "../rules.ts";
import { ruleFields } from "./fields-of-schema.ts";
import { inputOfDraft } from "./input-of-draft.ts";

const fieldsOf = (id: string) => {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return ruleFields(rule);
};

describe("what of a draft goes to the rule", () => {
  it("the fields of the case chosen; those of another case stay in the draft", () => {
    const draft = {
      kind: "not-filed",
      payer: "individual",
      on: "2026-11-22",
      declared: 5,
      assessed: 7,
      vat: null,
    };
    expect(inputOfDraft(fieldsOf("tc.163"), draft)).toEqual({
      kind: "not-filed",
      payer: "individual",
      on: "2026-11-22",
      excuse: null,
    });
    expect(inputOfDraft(fieldsOf("tc.163"), { ...draft, kind: "no-return" })).toEqual({
      kind: "no-return",
      assessed: 7,
      excuse: null,
    });
  });
  it("within objects and rows too; what was never typed is null", () => {
    expect(
      inputOfDraft(fieldsOf("tc.240"), { year: 2026, claim: { case: "general", mining: true } }),
    ).toEqual({
      year: 2026,
      claim: { case: "general" },
    });
    expect(inputOfDraft(fieldsOf("tc.422"), { period: "2026-Q1", lines: [{ form: "cash" }] })).toEqual({
      period: "2026-Q1",
      lines: [{ activity: null, form: "cash", revenue: null, deducted: null, anonymous: null }],
    });
  });
  it("what may be left out is left out while it has no value", () => {
    expect(
      inputOfDraft(fieldsOf("tc.111.place"), {
        payer: "individual",
        places: { residence: "001", business: "", object: null },
      }),
    ).toEqual({ payer: "individual", places: { residence: "001" } });
  });
  it("a field no rule knows is dropped, an empty group of the nullable kind stays null", () => {
    expect(inputOfDraft(fieldsOf("tc.118"), { on: "2026-01-01", facts: [], burden: null, other: 1 })).toEqual(
      {
        on: "2026-01-01",
        facts: [],
        burden: null,
      },
    );
  });
});

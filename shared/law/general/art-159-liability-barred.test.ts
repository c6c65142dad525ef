import { describe, expect, it } from "vitest";
import { evaluate, found } from "#tests/fixtures/general-rules.ts";

describe("arts. 159 and 161, limitation of liability", () => {
  const input = {
    offenceOn: "2022-02-28",
    decisionServedOn: null,
    criminalCaseEndedOn: null,
    understatement: false,
    asOf: "2028-02-28",
  };
  it.each([
    ["the last day", input, false, null],
    ["the day after", { ...input, asOf: "2028-02-29" }, true, null],
    ["served in time", { ...input, asOf: "2028-02-29", decisionServedOn: "2028-02-28" }, false, "2034-02-28"],
    ["served late", { ...input, asOf: "2028-03-02", decisionServedOn: "2028-02-29" }, true, "2034-02-28"],
    [
      "understatement served in time runs from service",
      { ...input, asOf: "2030-01-01", decisionServedOn: "2028-02-28", understatement: true },
      false,
      "2034-02-28",
    ],
    // what is served after the limitation is over begins nothing anew
    [
      "understatement served late",
      { ...input, asOf: "2030-01-01", decisionServedOn: "2028-02-29", understatement: true },
      true,
      "2034-02-28",
    ],
    [
      "after a criminal case",
      { ...input, decisionServedOn: "2027-01-11", criminalCaseEndedOn: "2027-06-01" },
      false,
      "2033-06-01",
    ],
  ])("%s", (_, given, barred, suitUntil) => {
    expect(evaluate("tc.159", given)).toMatchObject(found({ barred, suitUntil }));
  });
  it("read to begin with service whenever it is (A-28), an understatement is open before it and after", () => {
    const late = { ...input, asOf: "2030-01-01", understatement: true };
    const read = (given: object) => evaluate("tc.159", given, "A-28", "from-service");
    expect(read({ ...late, decisionServedOn: "2028-02-29" })).toMatchObject(found({ barred: false }));
    expect(read(late)).toMatchObject(found({ barred: false, suitUntil: null }));
    // of any other offence it changes nothing
    expect(read({ ...late, understatement: false })).toMatchObject(found({ barred: true }));
    expect(read({ ...late, understatement: false, decisionServedOn: "2028-02-29" })).toMatchObject(
      found({ barred: true }),
    );
  });
  it("of a tax by patent three years (68(2)), the suit six all the same", () => {
    const patent = { ...input, patent: true, asOf: "2025-02-28" };
    expect(evaluate("tc.159", patent)).toMatchObject(found({ barred: false }));
    expect(evaluate("tc.159", { ...patent, asOf: "2025-03-01" })).toMatchObject(found({ barred: true }));
    expect(evaluate("tc.159", { ...patent, asOf: "2025-03-01", patent: false })).toMatchObject(
      found({ barred: false }),
    );
    expect(evaluate("tc.159", { ...patent, decisionServedOn: "2024-02-29" })).toMatchObject(
      found({ suitUntil: "2030-02-28" }),
    );
  });
  it("both last days are a day later by S-10, as those of art. 68", () => {
    const served = { ...input, decisionServedOn: "2027-01-11" };
    const read = (given: object) => evaluate("tc.159", given, "S-10", "day-later");
    expect(read({ ...input, asOf: "2028-02-29" })).toMatchObject(found({ barred: false }));
    expect(read({ ...input, asOf: "2028-03-01" })).toMatchObject(found({ barred: true }));
    expect(read(served)).toMatchObject(found({ suitUntil: "2033-01-12" }));
  });
});

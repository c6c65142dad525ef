import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const contract = {
  way: "built",
  contractOn: "2024-03-04",
  acquiredOn: null as string | null,
  notifiedOn: "2024-04-03" as string | null,
  handedOverOn: "2027-03-04" as string | null,
  today: "2027-03-05",
};
const value = (over: Partial<typeof contract> = {}) => outcomeLines("tc.295", { ...contract, ...over })[0];

describe("art. 295(2)(2): a contract on a socially significant object", () => {
  // 30 days after Monday 04.03.2024: Wednesday 03.04.2024; three years: Thursday 04.03.2027
  it("noticed in thirty days and handed over in three years", () => {
    const lines = outcomeLines("tc.295", contract);
    expect(lines[0]).toBe('{"state":"valid","notifyBy":"2024-04-03","handOverBy":"2027-03-04"}');
    expect(lines.filter((line) => line.startsWith("vat."))).toEqual([
      "vat.social-object.notice.in-time |  | on 2024-04-03 | 2024-04-03 | 295.2.2.б S-01",
      "vat.social-object.hand-over.in-time |  | on 2027-03-04 | 2027-03-04 | 295.2.2.а S-01",
      "vat.social-object.valid |  |  | 2027-03-05 | 295.2.2 S-01",
    ]);
  });
  it.each([
    ["noticed a day late", { notifiedOn: "2024-04-04" }, "invalid"],
    ["handed over a day late", { handedOverOn: "2027-03-05" }, "invalid"],
    ["not handed over, the last day", { handedOverOn: null, today: "2027-03-04" }, "waiting"],
    ["not handed over, the day after", { handedOverOn: null }, "invalid"],
    ["not noticed, the last day", { notifiedOn: null, handedOverOn: null, today: "2024-04-03" }, "waiting"],
    ["not noticed, the day after", { notifiedOn: null, handedOverOn: null, today: "2024-04-04" }, "invalid"],
    [
      "late once is late for good",
      { notifiedOn: "2024-04-04", handedOverOn: null, today: "2024-05-01" },
      "invalid",
    ],
  ])("%s", (_, over, state) => {
    expect(value(over)).toContain(`"state":"${state}"`);
  });
  it.each(["imported", "bought"])("%s: within a year of that day, whatever the contract's", (way) => {
    // a year of Saturday 10.05.2025 ends on Sunday 10.05.2026: Monday 11.05.2026 (18(6))
    const goods = { way, acquiredOn: "2025-05-10", today: "2026-06-01" };
    expect(value({ ...goods, handedOverOn: "2026-05-11" })).toBe(
      '{"state":"valid","notifyBy":"2024-04-03","handOverBy":"2026-05-11"}',
    );
    expect(value({ ...goods, handedOverOn: "2026-05-12" })).toContain('"state":"invalid"');
    expect(value({ ...goods, acquiredOn: null })).toBe("missing input: acquiredOn");
  });
  it("refuses events before the contract or the import, and a contract before the Code", () => {
    const refusal = (path: string) => `not applicable: event-before-contract [path ${path}] | 295.2`;
    expect(value({ notifiedOn: "2024-03-03" })).toBe(refusal("notifiedOn"));
    expect(value({ handedOverOn: "2024-03-03" })).toBe(refusal("handedOverOn"));
    expect(value({ way: "imported", acquiredOn: "2025-05-10", handedOverOn: "2025-05-09" })).toBe(
      refusal("handedOverOn"),
    );
    expect(value({ contractOn: "2021-12-31" })).toBe(
      "missing parameter: vat.social-object.notice-days, 2021-12-31",
    );
    expect(value({ notifiedOn: "2024-03-04", handedOverOn: "2024-03-04" })).toContain('"state":"valid"');
  });
});

import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { type ObligationDayInput, obligationDay } from "./art-261-obligation-day.ts";

const dayOf = (
  supplied: string | null,
  invoiced: string | null,
  paid: string | null,
  supply: ObligationDayInput["supply"] = "goods",
) => {
  const given = (text: string | null) => (text === null ? null : plainDate(text));
  const found = obligationDay({
    supply,
    suppliedOn: given(supplied),
    invoicedOn: given(invoiced),
    paidOn: given(paid),
  });
  return found.ok ? [found.value.on, found.value.month, found.value.derivation[0]?.basis] : found.error.code;
};

describe("art. 261: the day VAT arises", () => {
  it.each([
    [
      "handed over before all else",
      "2026-01-31",
      "2026-02-01",
      "2026-02-02",
      "goods",
      ["2026-01-31", "2026-01", "261.2.1"],
    ],
    ["invoiced ahead", "2026-02-02", "2026-01-31", null, "goods", ["2026-01-31", "2026-01", "261.4"]],
    [
      "paid ahead",
      "2026-02-02",
      "2026-02-02",
      "2026-01-31",
      "works-and-services",
      ["2026-01-31", "2026-01", "261.4"],
    ],
    ["paid and not yet supplied", null, null, "2026-01-31", "goods", ["2026-01-31", "2026-01", "261.4"]],
    [
      "on one day",
      "2026-02-02",
      "2026-02-02",
      "2026-02-02",
      "works-and-services",
      ["2026-02-02", "2026-02", "261.2.2"],
    ],
    [
      "construction: paid ahead",
      "2026-02-02",
      null,
      "2026-01-31",
      "construction",
      ["2026-02-02", "2026-02", "261.3"],
    ],
    [
      "construction: paid after",
      "2026-01-31",
      "2026-01-15",
      "2026-02-02",
      "construction",
      ["2026-02-02", "2026-02", "261.3"],
    ],
    ["construction: not yet paid", "2026-01-31", "2026-01-31", null, "construction", "no-obligation-yet"],
    ["nothing happened", null, null, null, "goods", "no-obligation-yet"],
  ] as const)("%s", (_, supplied, invoiced, paid, supply, answer) => {
    expect(dayOf(supplied, invoiced, paid, supply)).toEqual(answer);
  });
});

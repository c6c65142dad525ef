import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { readingChoices } from "../readings.ts";
import { type VatGround, vatRegistration } from "./art-255-vat-registration.ts";

const registered = (
  ground: VatGround,
  since: string,
  applied: string | null,
  readings: { of: () => string } | ReturnType<typeof readingChoices> = readingChoices(),
) =>
  vatRegistration(
    { ground, since: plainDate(since), appliedOn: applied === null ? null : plainDate(applied) },
    { readings: readings as ReturnType<typeof readingChoices> },
  );

describe("registration for VAT, art. 255", () => {
  it.each<[VatGround, string, string | null, string, boolean, string]>([
    // 255(1)(1) with 255(2): duty 10.03, application 10.03 → 01.04.
    ["new-taxpayer", "2026-03-10", "2026-03-10", "2026-04-01", false, "with the tax registration"],
    ["new-taxpayer", "2026-03-10", "2026-03-31", "2026-04-01", false, "on the month's last day"],
    ["new-taxpayer", "2026-03-10", "2026-04-01", "2026-04-01", true, "a day too late: deemed"],
    ["new-taxpayer", "2026-03-10", null, "2026-04-01", true, "no application"],
    ["new-taxpayer", "2026-03-31", "2026-03-31", "2026-04-01", false, "registered on the last day"],
    // 255(1)(2): duty on the move.
    ["regime-switch", "2027-01-01", "2026-12-15", "2027-01-01", false, "applied the month before"],
    ["regime-switch", "2027-01-01", "2026-10-05", "2027-01-01", false, "never before the move itself"],
    ["regime-switch", "2027-01-01", "2027-01-20", "2027-02-01", false, "applied in the month of the move"],
    ["regime-switch", "2027-01-01", "2027-02-01", "2027-02-01", true, "applied a month later"],
    // 255(1)(3): business from 15.05 → duty from 01.06.
    ["business-started", "2026-05-15", "2026-05-15", "2026-06-01", false, "applied at the start"],
    ["business-started", "2026-05-15", "2026-06-30", "2026-07-01", false, "applied in the month of the duty"],
    ["business-started", "2026-05-15", "2026-07-01", "2026-07-01", true, "applied after it"],
    ["business-started", "2026-12-31", null, "2027-02-01", true, "duty 01.01.2027, deemed 01.02"],
    ["new-taxpayer", "2028-02-29", "2028-02-29", "2028-03-01", false, "29 February"],
  ])("%s since %s, applied %s → %s, deemed %s: %s", (ground, since, applied, from, deemed) => {
    expect(registered(ground, since, applied)).toMatchObject({ effectiveFrom: from, deemed });
  });
  it("counts from the day of the duty where R-03 is read so, never for a late application", () => {
    const byDuty = { of: () => "ground-day" };
    expect(registered("new-taxpayer", "2026-03-10", "2026-03-10", byDuty).effectiveFrom).toBe("2026-03-10");
    expect(registered("new-taxpayer", "2026-03-10", "2026-04-02", byDuty).effectiveFrom).toBe("2026-04-01");
  });
  it("says each line in words and marks the doubtful one", () => {
    const lines = [
      registered("new-taxpayer", "2026-03-10", "2026-03-10"),
      registered("regime-switch", "2026-03-10", null),
      registered("business-started", "2026-03-10", "2026-09-01"),
      registered("new-taxpayer", "2026-03-10", "2026-03-10", { of: () => "ground-day" }),
    ].flatMap(({ derivation }) => derivation);
    expect(lines.filter(({ label }) => !hasText(label.key))).toEqual([]);
    expect(
      registered("new-taxpayer", "2026-03-10", "2026-03-10").derivation.map((line) => line.reading),
    ).toEqual([undefined, "R-03"]);
  });
});

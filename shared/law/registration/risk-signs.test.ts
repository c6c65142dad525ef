import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { shippedParameters } from "../parameters.ts";
import { RISK_SIGN_IDS, type RiskFacts, type RiskSignId, riskSigns } from "./risk-signs.ts";

const context = { parameters: shippedParameters() };
const TODAY = plainDate("2026-11-28");
const QUIET: RiskFacts = {
  sameAddress: 0,
  samePhone: 0,
  headOf: 0,
  liquidatedDebtorOn: "never",
  passportValidUntil: "endless",
  passportVoid: false,
};
const statusOf = (id: RiskSignId, facts: Partial<RiskFacts>, from = context) =>
  riskSigns({ ...QUIET, ...facts }, TODAY, from).find((sign) => sign.id === id)?.status;

describe("signs of risk, art. 110(6)(2)", () => {
  it("are none where nothing is wrong, each with its text", () => {
    const signs = riskSigns(QUIET, TODAY, context);
    expect(signs.map(({ id, status }) => [id, status])).toEqual(RISK_SIGN_IDS.map((id) => [id, "absent"]));
    expect(signs.filter(({ message }) => !hasText(message.key))).toEqual([]);
  });
  it.each<[RiskSignId, Partial<RiskFacts>, string]>([
    ["mass-address", { sameAddress: 9 }, "absent"],
    ["mass-address", { sameAddress: 10 }, "shown"],
    ["mass-address", { sameAddress: null }, "unknown"],
    ["mass-phone", { samePhone: 4 }, "absent"],
    ["mass-phone", { samePhone: 5 }, "shown"],
    ["head-of-many", { headOf: 4 }, "absent"],
    ["head-of-many", { headOf: 5 }, "shown"],
    // 36 months: closed 28.11.2023 counts through 28.11.2026.
    ["head-of-liquidated-debtor", { liquidatedDebtorOn: plainDate("2023-11-28") }, "shown"],
    ["head-of-liquidated-debtor", { liquidatedDebtorOn: plainDate("2023-11-27") }, "absent"],
    ["head-of-liquidated-debtor", { liquidatedDebtorOn: null }, "unknown"],
    ["invalid-passport", { passportValidUntil: TODAY }, "absent"],
    ["invalid-passport", { passportValidUntil: plainDate("2026-11-27") }, "shown"],
    ["invalid-passport", { passportVoid: true, passportValidUntil: null }, "shown"],
    ["invalid-passport", { passportVoid: null }, "unknown"],
    ["invalid-passport", { passportValidUntil: null }, "unknown"],
  ])("%s with %j is %s", (id, facts, status) => {
    expect(statusOf(id, facts)).toBe(status);
  });
  it("are unknown, not absent, where the office set no threshold", () => {
    const none = { parameters: { find: () => ({ ok: false }), all: () => [] } } as never;
    expect(statusOf("mass-phone", { samePhone: 100 }, none)).toBe("unknown");
  });
});

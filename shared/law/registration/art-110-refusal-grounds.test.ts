import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import { findReading, readingChoices } from "../readings.ts";
import {
  checkRefusalGround,
  type GroundEvidence,
  REFUSAL_GROUNDS,
  refusalGroundsFor,
} from "./art-110-refusal-grounds.ts";
import type { RegistrationKind } from "./kinds.ts";

const byDefault = readingChoices();
const narrow = { of: () => "tax-registration" };
const idsFor = (kind: RegistrationKind, readings: { of: () => string } | typeof byDefault = byDefault) =>
  refusalGroundsFor(kind, readings).map(({ id }) => id);

const CODE_GROUNDS = ["discrepancy", "identity-not-confirmed", "blots", "damage", "risk-signs"];
const GUIDE_GROUNDS = [
  "cabinet-false-data",
  "cabinet-incomplete-data",
  "cabinet-documents-differ",
  "cabinet-identity-not-provable",
  "cabinet-not-head-or-accountant",
];

const ARTICLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CODE_GROUNDS.map((id) => [id, "110.6.1"])),
  "risk-signs": "110.6.2",
  ...Object.fromEntries(GUIDE_GROUNDS.map((id) => [id, "48.2"])),
  "tax-debt": "115.5",
  "annulment-conditions": "115.1",
  "accounting-conditions": "114.1",
  "vat-conditions": "255.1",
  "vat-annulment-conditions": "256.1",
  "regime-conditions": "420.1",
};

describe("grounds of refusal, art. 110(6) and 48(2)", () => {
  it.each(REFUSAL_GROUNDS.map((ground) => [ground.id, ground] as const))(
    "%s has its text, article and readings",
    (_, ground) => {
      expect(hasText(ground.title)).toBe(true);
      expect(ground.article).toBe(ARTICLES[ground.id]);
      expect(ground.readings.every((id) => findReading(id) !== undefined)).toBe(true);
    },
  );
  it.each<[RegistrationKind, readonly string[], readonly string[]]>([
    ["cabinet-access", GUIDE_GROUNDS, GUIDE_GROUNDS],
    // What an article makes a condition stays a ground whichever way R-01 is read.
    ["tax-registration", [...CODE_GROUNDS, "regime-conditions"], [...CODE_GROUNDS, "regime-conditions"]],
    ["accounting-registration", [...CODE_GROUNDS, "accounting-conditions"], ["accounting-conditions"]],
    ["regime-change", [...CODE_GROUNDS, "regime-conditions"], ["regime-conditions"]],
    [
      "annulment",
      [...CODE_GROUNDS, "tax-debt", "annulment-conditions"],
      ["tax-debt", "annulment-conditions"],
    ],
  ])("%s: as read by default, and where R-01 is read narrowly", (kind, wide, narrowly) => {
    expect(idsFor(kind)).toEqual(wide);
    expect(idsFor(kind, narrow)).toEqual(narrowly);
  });
});

describe("a ground is used", () => {
  const differs: GroundEvidence = { kind: "discrepancy", field: "name", claimed: "Асанов", found: "Усанов" };
  const defect = (kind: "blot" | "damage", preventsIdentification: boolean): GroundEvidence => ({
    kind: "document-defect",
    document: "passport",
    defect: kind,
    preventsIdentification,
  });
  it.each<[string, RegistrationKind, readonly GroundEvidence[], string | null, string]>([
    ["discrepancy", "tax-registration", [differs], null, "two papers differ"],
    ["discrepancy", "tax-registration", [], "ground-without-evidence", "nothing is shown"],
    ["discrepancy", "cabinet-access", [differs], "ground-not-applicable", "access has grounds of its own"],
    ["cabinet-false-data", "cabinet-access", [differs], null, "the claim differs from the register"],
    ["cabinet-false-data", "tax-registration", [differs], "ground-not-applicable", "no access asked"],
    ["blots", "tax-registration", [defect("blot", true)], null, "the number is unreadable"],
    ["blots", "tax-registration", [defect("blot", false)], "defect-does-not-matter", "a blot in the margin"],
    [
      "blots",
      "tax-registration",
      [defect("blot", false), defect("blot", true)],
      null,
      "one of two blots matters",
    ],
    ["blots", "tax-registration", [defect("damage", true)], "ground-without-evidence", "torn, not blotted"],
    ["damage", "vat-registration", [defect("damage", true)], null, "torn"],
    ["risk-signs", "tax-registration", [{ kind: "risk-sign", sign: "mass-address" }], null, "a sign"],
    ["risk-signs", "tax-registration", [differs], "ground-without-evidence", "a difference is no sign"],
    ["tax-debt", "annulment", [{ kind: "debt", item: "debt-free" }], null, "the account shows a debt"],
    ["tax-debt", "annulment", [differs], "ground-without-evidence", "no debt is shown"],
    [
      "annulment-conditions",
      "annulment",
      [{ kind: "debt", item: "debt-free" }],
      "ground-without-evidence",
      "a debt has a ground of its own",
    ],
    ["wrong-office", "tax-registration", [differs], "ground-unknown", "a wrong office is forwarded"],
    [
      "cabinet-not-head-or-accountant",
      "cabinet-access",
      [{ kind: "role", organization: "00307199410036" }],
      null,
      "asked by a storekeeper",
    ],
  ])("%s for %s with %j → %s: %s", (id, kind, evidence, code) => {
    const checked = checkRefusalGround(id, kind, evidence, byDefault);
    expect(checked.ok ? null : checked.error.code).toBe(code);
    if (!checked.ok) expect(hasText(checked.error.messageKey)).toBe(true);
  });
});

import type { DomainRefusal } from "../../domain/refusal.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { ReadingChoices } from "../readings.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RegistrationKind } from "./kinds.ts";

/** What the officer shows for a ground. */
export type GroundEvidence =
  /** A field that differs between the applicant's papers, or between the claim and a register. */
  | {
      readonly kind: "discrepancy";
      readonly field: string;
      readonly claimed: string;
      readonly found: string;
    }
  | { readonly kind: "missing-field"; readonly field: string }
  /** How the identity was looked at and what was in the way. */
  | { readonly kind: "identity"; readonly what: string }
  | {
      readonly kind: "document-defect";
      readonly document: string;
      readonly defect: "blot" | "damage";
      /** Only a defect that keeps the document from being identified is a ground (110(6)(1)). */
      readonly preventsIdentification: boolean;
    }
  | { readonly kind: "risk-sign"; readonly sign: string }
  /** The taxpayer owes (115(5)). */
  | { readonly kind: "debt"; readonly item: string }
  /** What the article of the kind asks for is known not to be so. */
  | { readonly kind: "condition"; readonly item: string }
  /** The organization whose head or accountant the applicant is not. */
  | { readonly kind: "role"; readonly organization: string };

export interface RefusalGround {
  readonly id: RefusalGroundId;
  readonly article: LegalBasis;
  /**
   * `code`: the Code names the ground. `guide`: the Code leaves access to the cabinet to the authorised body (48(2)), and
   * the ground is its guide's or the offer's. `condition`: an article asks for something before it grants, and it is not so.
   */
  readonly source: "code" | "guide" | "condition";
  readonly appliesTo: readonly RegistrationKind[];
  readonly evidence: GroundEvidence["kind"];
  readonly title: string;
  readonly readings: readonly ReadingId[];
}

const TAX_REGISTRATION: readonly RegistrationKind[] = ["tax-registration"];
/** Registration in the tax office in the wide sense of 108(8), where R-01 takes it in. */
const EVERY_REGISTRATION: readonly RegistrationKind[] = [
  "tax-registration",
  "accounting-registration",
  "re-registration",
  "annulment",
  "vat-registration",
  "vat-annulment",
  "regime-change",
];

type Row = readonly [article: string, evidence: GroundEvidence["kind"]];

const OF_THE_CODE = {
  discrepancy: ["110.6.1", "discrepancy"],
  "identity-not-confirmed": ["110.6.1", "identity"],
  blots: ["110.6.1", "document-defect"],
  damage: ["110.6.1", "document-defect"],
  "risk-signs": ["110.6.2", "risk-sign"],
} as const satisfies Record<string, Row>;

const OF_THE_GUIDE = {
  "cabinet-false-data": ["48.2", "discrepancy"],
  "cabinet-incomplete-data": ["48.2", "missing-field"],
  "cabinet-documents-differ": ["48.2", "discrepancy"],
  "cabinet-identity-not-provable": ["48.2", "identity"],
  "cabinet-not-head-or-accountant": ["48.2", "role"],
} as const satisfies Record<string, Row>;

/** What an article makes a condition of granting: the article itself is the ground, not art. 110(6). */
const OF_CONDITIONS = {
  "tax-debt": ["115.5", "debt", ["annulment"]],
  "annulment-conditions": ["115.1", "condition", ["annulment"]],
  "accounting-conditions": ["114.1", "condition", ["accounting-registration"]],
  "vat-conditions": ["255.1", "condition", ["vat-registration"]],
  "vat-annulment-conditions": ["256.1", "condition", ["vat-annulment"]],
  "regime-conditions": ["420.1", "condition", ["regime-change", "tax-registration"]],
} as const satisfies Record<string, readonly [...Row, readonly RegistrationKind[]]>;

type RefusalGroundId = keyof typeof OF_THE_CODE | keyof typeof OF_THE_GUIDE | keyof typeof OF_CONDITIONS;

const ofCode = (id: keyof typeof OF_THE_CODE): RefusalGround => ({
  id,
  article: tc(OF_THE_CODE[id][0]),
  source: "code",
  appliesTo: EVERY_REGISTRATION,
  evidence: OF_THE_CODE[id][1],
  title: `registration.ground.${id}`,
  readings: ["R-01", "A-35"],
});
const ofGuide = (id: keyof typeof OF_THE_GUIDE): RefusalGround => ({
  id,
  article: tc(OF_THE_GUIDE[id][0]),
  source: "guide",
  appliesTo: ["cabinet-access"],
  evidence: OF_THE_GUIDE[id][1],
  title: `registration.ground.${id}`,
  readings: ["A-35"],
});

const ofCondition = (id: keyof typeof OF_CONDITIONS): RefusalGround => ({
  id,
  article: tc(OF_CONDITIONS[id][0]),
  source: "condition",
  appliesTo: OF_CONDITIONS[id][2],
  evidence: OF_CONDITIONS[id][1],
  title: `registration.ground.${id}`,
  readings: ["A-35"],
});

/** Every ground of refusal. A wrong office is none of them: the request is forwarded (`officeVerdict`). */
export const REFUSAL_GROUNDS: readonly RefusalGround[] = [
  ...(Object.keys(OF_THE_CODE) as (keyof typeof OF_THE_CODE)[]).map(ofCode),
  ...(Object.keys(OF_THE_GUIDE) as (keyof typeof OF_THE_GUIDE)[]).map(ofGuide),
  ...(Object.keys(OF_CONDITIONS) as (keyof typeof OF_CONDITIONS)[]).map(ofCondition),
];

export const findRefusalGround = (id: string): RefusalGround | undefined =>
  REFUSAL_GROUNDS.find((ground) => ground.id === id);

const applies = (
  ground: RefusalGround,
  kind: RegistrationKind,
  readings: Pick<ReadingChoices, "of">,
): boolean =>
  ground.source === "code" && readings.of("R-01") === "tax-registration"
    ? TAX_REGISTRATION.includes(kind)
    : ground.appliesTo.includes(kind);

/** The grounds on which a kind of request may be refused: a right of the office, never its duty (110(6)). */
export const refusalGroundsFor = (
  kind: RegistrationKind,
  readings: Pick<ReadingChoices, "of">,
): readonly RefusalGround[] => REFUSAL_GROUNDS.filter((ground) => applies(ground, kind, readings));

type GroundRefusal = DomainRefusal<
  "ground-unknown" | "ground-not-applicable" | "ground-without-evidence" | "defect-does-not-matter"
>;

const BLOT_OR_DAMAGE: Readonly<Record<string, "blot" | "damage">> = { blots: "blot", damage: "damage" };

const proves = (ground: RefusalGround, evidence: GroundEvidence): boolean =>
  evidence.kind === ground.evidence &&
  (evidence.kind !== "document-defect" || evidence.defect === BLOT_OR_DAMAGE[ground.id]);

/** The ground, when it may be used for this kind of request and is shown by evidence of its own sort. */
export const checkRefusalGround = (
  id: string,
  kind: RegistrationKind,
  evidence: readonly GroundEvidence[],
  readings: Pick<ReadingChoices, "of">,
): Result<RefusalGround, GroundRefusal> => {
  const ground = findRefusalGround(id);
  const refuse = (code: GroundRefusal["code"], article?: LegalBasis) =>
    err({
      code,
      ...(article ? { article } : {}),
      messageKey: `registration.law-refusal.${code}`,
      params: { ground: id },
    });
  if (!ground) return refuse("ground-unknown");
  if (!applies(ground, kind, readings)) return refuse("ground-not-applicable", ground.article);
  const shown = evidence.filter((one) => proves(ground, one));
  if (shown.length === 0) return refuse("ground-without-evidence", ground.article);
  return shown.some((one) => one.kind !== "document-defect" || one.preventsIdentification)
    ? ok(ground)
    : refuse("defect-does-not-matter", ground.article);
};

import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, verdict, workingStep } from "../working.ts";

/** When an obligation is determined by indirect methods (art. 138(1)); obstruction stands in art. 132(3) only. */
const INDIRECT_GROUNDS = {
  "cash-rules": "138.1.1",
  "no-primary-documents": "138.1.2",
  "hidden-workers": "138.1.3",
  obstruction: "132.3",
} as const;
type IndirectGround = keyof typeof INDIRECT_GROUNDS;

/** What an indirect method may rest on (art. 138(2)). */
export const INDIRECT_DATA = ["assets", "liabilities", "turnover", "costs", "expenses", "tax-post"] as const;
type IndirectData = (typeof INDIRECT_DATA)[number];

/** Why a taxpayer may keep an officer out (art. 132(6), (7)): such a refusal obstructs nothing unlawfully. */
export const LAWFUL_REFUSALS = {
  "no-order": "132.6.1",
  "outside-term": "132.6.2",
  "not-in-order": "132.6.3",
  "other-period": "132.6.4",
  dwelling: "132.7",
} as const;

export interface IndirectGroundsInput {
  /** First day of the period (art. 16(2)). */
  readonly on: PlainDate;
  readonly cashRulesBroken: boolean;
  readonly documentsAbsent: boolean;
  /** Workers found and workers entered in the cabinet; null where nobody counted. */
  readonly workers: { readonly found: number; readonly entered: number } | null;
  /** An officer of a field audit, a raid or a tax post was kept out; null where nobody was. */
  readonly obstruction: {
    /** The protocol of the officer: signed by the taxpayer, with a note of the refusal to sign, or none. */
    readonly protocol: "signed" | "refusal-noted" | "none";
    readonly lawfulRefusal: keyof typeof LAWFUL_REFUSALS | null;
  } | null;
  readonly data: readonly IndirectData[];
}

export interface IndirectGrounds {
  readonly allowed: boolean;
  readonly grounds: readonly IndirectGround[];
  /** What the obligation is estimated from; of hidden workers the average wage only. */
  readonly bases: readonly (IndirectData | "average-wage")[];
  readonly derivation: Derivation;
}

/** A circumstance looked at: the ground it makes, or none, and the lines that say so. */
interface Examined {
  readonly ground: IndirectGround | null;
  readonly steps: readonly DerivationStep[];
}

const NOTHING: Examined = { ground: null, steps: [] };

const stated = (ground: "cash-rules" | "no-primary-documents", is: boolean): Examined =>
  is
    ? {
        ground,
        steps: [
          workingStep(`indirect.ground.${ground}`, null, {}, verdict(ground, true), INDIRECT_GROUNDS[ground]),
        ],
      }
    : NOTHING;

const examineWorkers = (
  { on, workers }: IndirectGroundsInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Examined, Missing> => {
  if (workers === null) return ok(NOTHING);
  const values = codeValues(parameters, on, ["indirect.hidden-workers.least"]);
  if (!values.ok) return values;
  const least = values.value["indirect.hidden-workers.least"];
  const hidden = workers.found - workers.entered;
  const over = hidden >= Number(least);
  const step = workingStep(
    over ? "indirect.ground.hidden-workers" : "indirect.no-hidden-workers",
    "found − entered-workers",
    { found: count(workers.found), "entered-workers": count(workers.entered), least: count(least) },
    count(hidden),
    INDIRECT_GROUNDS["hidden-workers"],
  );
  return ok({ ground: over ? "hidden-workers" : null, steps: [step] });
};

const examineObstruction = (
  { obstruction }: IndirectGroundsInput,
  { readings }: Pick<RuleContext, "readings">,
): Examined => {
  if (obstruction === null) return NOTHING;
  const { protocol, lawfulRefusal } = obstruction;
  if (lawfulRefusal !== null) {
    const place = LAWFUL_REFUSALS[lawfulRefusal];
    return {
      ground: null,
      steps: [
        workingStep(
          `indirect.lawful-refusal.${lawfulRefusal}`,
          null,
          {},
          verdict(lawfulRefusal, true),
          place,
        ),
      ],
    };
  }
  if (protocol === "none")
    return {
      ground: null,
      steps: [workingStep("indirect.no-protocol", null, {}, verdict(protocol, true), "132.3")],
    };
  const counts = readings.of("A-20") === "separate-ground";
  return {
    ground: counts ? "obstruction" : null,
    steps: [
      workingStep(
        `indirect.protocol.${protocol}`,
        null,
        {},
        verdict(protocol, true),
        INDIRECT_GROUNDS.obstruction,
      ),
      workingStep(
        counts ? "indirect.ground.obstruction" : "indirect.obstruction-not-listed",
        null,
        {},
        verdict("obstruction", true),
        "138.1",
        "A-20",
      ),
    ],
  };
};

/**
 * Whether a ground of indirect methods exists and what the obligation may be estimated from (arts. 132(3), 138). The
 * order of the estimate is the Cabinet's; of hidden workers it is the average wage of art. 187 and nothing else, and that
 * ground bears on their tax alone, so it needs no other data.
 */
export const decideIndirectGrounds = (
  input: IndirectGroundsInput,
  context: Pick<RuleContext, "parameters" | "readings">,
): Result<IndirectGrounds, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const workers = examineWorkers(input, context);
  if (!workers.ok) return err({ code: "incomplete", missing: workers.error });
  const examined = [
    stated("cash-rules", input.cashRulesBroken),
    stated("no-primary-documents", input.documentsAbsent),
    workers.value,
    examineObstruction(input, context),
  ];
  const grounds = examined.flatMap(({ ground }) => ground ?? []);
  const byData = grounds.some((ground) => ground !== "hidden-workers");
  if (byData && input.data.length === 0)
    return err({ code: "incomplete", missing: { what: "input", name: "data" } });
  const bases = [
    ...(byData ? INDIRECT_DATA.filter((data) => input.data.includes(data)) : []),
    ...(grounds.includes("hidden-workers") ? (["average-wage"] as const) : []),
  ];
  const allowed = grounds.length > 0;
  return ok({
    allowed,
    grounds,
    bases,
    derivation: [
      ...examined.flatMap(({ steps }) => steps),
      ...bases.map((base) => workingStep(`indirect.by.${base}`, null, {}, verdict(base, true), "138.2")),
      workingStep(
        allowed ? "indirect.allowed" : "indirect.not-allowed",
        null,
        {},
        count(grounds.length),
        "138.1",
      ),
    ],
  });
};

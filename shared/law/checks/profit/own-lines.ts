/** What a return of the profit tax comes to by its own lines: the part N-02 and N-03 share. */
import type { DerivationStep } from "../../../kernel/derivation.ts";
import { type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { type FormCode, owedDifference } from "../../finding.ts";
import type { ClaimParts } from "../claim.ts";
import { kindOf, som, step } from "../claim.ts";
import type { LineCheck } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";

interface OwnLines {
  readonly form: FormCode;
  readonly checks: readonly LineCheck[];
  readonly missing: readonly string[];
  readonly declared: Tyiyn;
  readonly computed: Tyiyn;
  readonly workingOf: (check: LineCheck) => DerivationStep;
}

type Verdict = Pick<
  ClaimParts,
  | "kind"
  | "variant"
  | "declared"
  | "computed"
  | "difference"
  | "evidence"
  | "params"
  | "derivation"
  | "documents"
>;

/** A total none of whose parts is stated: it is shown, and compared with nothing. */
const statedTotal = ({ line, declared }: LineCheck, form: FormCode): DerivationStep =>
  step("line", null, {}, som(declared ?? ZERO), "43.1", { params: { line: `${form}.${line}` } });

/**
 * A difference in what is owed, a formula broken without one, or lines the return leaves out although the check needs them:
 * the last is a breach of form, never an assessment of what the lines might have said. Null where nothing is wrong.
 */
export const verdictOf = (
  filed: ReturnFact,
  { form, checks, missing, declared, computed, workingOf }: OwnLines,
): Verdict | null => {
  const broken = checks.filter((check) => check.broken);
  if (broken.length === 0 && missing.length === 0) return null;
  const owed = owedDifference(declared, computed);
  const difference = isMaterial(owed) ? owed : ZERO;
  const nameOf = (line: string): string => `${form}.${line}`;
  if (difference === ZERO && missing.length > 0) {
    const left = checks.filter(({ line, broken: wrong }) => wrong || missing.includes(line));
    const totals = checks.filter(
      (check) =>
        check.declared !== null && !left.includes(check) && isMaterial(check.declared - check.computed),
    );
    return {
      kind: "formal",
      variant: "unstated",
      declared: null,
      computed: null,
      difference,
      evidence: lineEvidence(
        filed,
        [...totals, ...left].map(({ line }) => line),
      ),
      params: { lines: missing.map(nameOf).join(", ") },
      derivation: [...totals.map((check) => statedTotal(check, form)), ...left.map(workingOf)],
      documents: [...broken.map(({ line }) => line), ...missing].map((line) => `line:${nameOf(line)}`),
    };
  }
  return {
    kind: difference === ZERO ? "formal" : kindOf(difference),
    variant: difference === ZERO ? "formal" : "explanation",
    declared,
    computed: difference === ZERO ? declared : computed,
    difference,
    evidence: lineEvidence(
      filed,
      broken.map(({ line }) => line),
    ),
    params: { lines: broken.map(({ line }) => nameOf(line)).join(", ") },
    derivation: broken.map(workingOf),
    documents: broken.map(({ line }) => `line:${nameOf(line)}`),
  };
};

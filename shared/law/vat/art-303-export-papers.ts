import type { Derivation } from "../../kernel/derivation.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, type TermRefusal } from "../art-018-terms.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { day, workingStep } from "../working.ts";

export interface ExportPapersInput {
  readonly shippedOn: PlainDate;
  /** Day the papers came with a return; null while they have not. */
  readonly filedOn: PlainDate | null;
  readonly today: PlainDate;
}

type ExportPapersState = "in-time" | "waiting" | "late" | "absent";

export interface ExportPapers {
  readonly due: PlainDate;
  readonly state: ExportPapersState;
  readonly derivation: Derivation;
}

/**
 * Whether the papers of an export to the EAEU came in time (303(2)). The Code says nothing on VAT where they did not:
 * the ground is the treaty's, and the head decides (S-56).
 */
export const decideExportPapers = (
  { shippedOn, filedOn, today }: ExportPapersInput,
  context: Pick<RuleContext, "parameters" | "calendar" | "readings">,
): Result<ExportPapers, TermRefusal> => {
  const values = codeValues(context.parameters, shippedOn, ["vat.export-papers.days"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const length = Number(values.value["vat.export-papers.days"]);
  const term = computeTerm({ from: shippedOn, length, unit: "calendar-day" }, context);
  if (!term.ok) return term;
  const { due } = term.value;
  const state =
    filedOn === null ? (today <= due ? "waiting" : "absent") : filedOn <= due ? "in-time" : "late";
  return ok({
    due,
    state,
    derivation: [
      ...term.value.derivation,
      workingStep(
        `vat.export-papers.${state}`,
        null,
        filedOn === null ? {} : { "filed-on": day(filedOn) },
        day(due),
        "303.2",
        state === "late" || state === "absent" ? "S-56" : undefined,
      ),
    ],
  });
};

import { SegmentedControl, Textarea } from "@mantine/core";
import { useText } from "../../../../locales/use-text.ts";
import css from "../case.module.css";
import { standingFindings } from "../case-model.ts";
import { FindingLine } from "../parts/finding-line.tsx";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

interface Outcome {
  readonly accepted: boolean | null;
  readonly reasoning: string;
}
const NONE: Outcome = { accepted: null, reasoning: "" };

/** The objection finding by finding: the argument is taken, or the finding stands, and why. */
export function ConsiderStep(props: StepProps) {
  const { t } = useText();
  const standing = standingFindings(props.view.findings);
  const { form, asked, ask, textError } = useStepForm(props, {
    outcomes: {} as Readonly<Record<string, Outcome>>,
  });
  const outcomeOf = (findingId: string): Outcome => form.value.outcomes[findingId] ?? NONE;
  const change = (findingId: string, part: Partial<Outcome>) =>
    form.change({
      outcomes: { ...form.value.outcomes, [findingId]: { ...outcomeOf(findingId), ...part } },
    });
  const outcomes = standing.flatMap(({ findingId }) => {
    const { accepted, reasoning } = outcomeOf(findingId);
    return accepted === null || !isText(reasoning)
      ? []
      : [{ findingId, accepted, reasoning: reasoning.trim() }];
  });
  return (
    <StepShell
      {...props}
      action={() =>
        outcomes.length === standing.length
          ? (client, envelope) => client.considerObjection({ ...envelope, outcomes })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        {props.view.answer !== null && (
          <div>
            <p className={css.argument}>{props.view.answer.text}</p>
            {props.view.answer.documents.length > 0 && (
              <p className={css.dim}>{props.view.answer.documents.join("; ")}</p>
            )}
          </div>
        )}
        {standing.map((finding) => {
          const { accepted, reasoning } = outcomeOf(finding.findingId);
          return (
            <fieldset key={finding.findingId} className={css.outcome}>
              <legend>
                <FindingLine finding={finding} />
              </legend>
              <SegmentedControl
                aria-label={t("da.form.outcome")}
                value={accepted === null ? "" : accepted ? "accept" : "uphold"}
                onChange={(value) => change(finding.findingId, { accepted: value === "accept" })}
                data={[
                  { value: "accept", label: t("da.form.outcome.accept") },
                  { value: "uphold", label: t("da.form.outcome.uphold") },
                ]}
              />
              <Textarea
                aria-label={t("da.form.outcome.why")}
                placeholder={t("da.form.outcome.why")}
                autosize
                minRows={1}
                maxRows={5}
                maxLength={4000}
                value={reasoning}
                error={textError(reasoning) ?? (asked && accepted === null ? t("ui.required") : undefined)}
                onChange={(event) => change(finding.findingId, { reasoning: event.currentTarget.value })}
              />
            </fieldset>
          );
        })}
      </div>
    </StepShell>
  );
}

import { Button } from "@mantine/core";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import css from "../case.module.css";
import { decisionOf } from "../case-model.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** The draft of the decision: its day, to which everything is computed, and why it is taken. */
export function DraftStep(props: StepProps) {
  const { view } = props;
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, textError, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    text: view.draft?.reasoning ?? "",
  });
  const { on, text } = form.value;
  const remarks = decisionOf(view.acts)?.remarks ?? null;
  const offered = view.answer === null ? null : t(`da.template.reasoning.${view.answer.kind}`);
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && isText(text)
          ? (client, envelope) =>
              client.draftDecision({ ...envelope, decisionOn: on, reasoning: text.trim() })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        {remarks !== null && <p className={css.saved}>{t("da.papers.remarks", { text: remarks })}</p>}
        <DateField
          label={t("da.form.date.decision")}
          value={on}
          onChange={(value) => form.change({ on: value })}
          error={valueError(on)}
          w={160}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("da.form.reasoning")}
          error={textError(text)}
          minRows={4}
          maxLength={4000}
          autoFocus
        />
        {offered !== null && text.trim() === "" && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => form.change({ text: offered })}>
              {t("da.template.insert")}
            </Button>
          </div>
        )}
      </div>
    </StepShell>
  );
}

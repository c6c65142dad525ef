import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import css from "../case.module.css";
import { documentLines } from "../case-model.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** A written objection came: when, its arguments, what was attached. */
export function ObjectionStep(props: StepProps) {
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, textError, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    text: "",
    documents: "",
  });
  const { on, text, documents } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && isText(text)
          ? (client, envelope) =>
              client.recordObjection({
                ...envelope,
                receivedOn: on,
                text: text.trim(),
                documents: documentLines(documents),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <DateField
          label={t("da.form.date.received")}
          value={on}
          onChange={(value) => form.change({ on: value })}
          error={valueError(on)}
          w={160}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("da.form.objection")}
          error={textError(text)}
          minRows={4}
          maxLength={4000}
          autoFocus
        />
        <DraftTextarea draft={form.text("documents")} label={t("da.form.documents")} minRows={2} />
      </div>
    </StepShell>
  );
}

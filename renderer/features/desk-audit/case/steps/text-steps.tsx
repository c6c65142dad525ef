import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import type { TextKey } from "../../../../locales/texts.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import css from "../case.module.css";
import type { CaseAction } from "../use-case.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** A step that asks why. */
function TextStep(
  props: StepProps & { readonly label: TextKey; readonly toAction: (text: string) => CaseAction },
) {
  const { t } = useText();
  const { form, ask, textError } = useStepForm(props, { text: "" });
  const { text } = form.value;
  return (
    <StepShell
      {...props}
      action={() => (isText(text) ? props.toAction(text.trim()) : null)}
      onMissing={ask}
      onTaken={form.discard}
    >
      <DraftTextarea
        draft={form.text("text")}
        label={t(props.label)}
        error={textError(text)}
        maxLength={4000}
        autoFocus
      />
    </StepShell>
  );
}

/** A step that asks when, and for a remark. */
function DatedStep(
  props: StepProps & {
    readonly dateLabel: TextKey;
    readonly toAction: (on: PlainDate, remark: string) => CaseAction;
  },
) {
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, textError, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    text: "",
  });
  const { on, text } = form.value;
  return (
    <StepShell
      {...props}
      action={() => (on !== null && isText(text) ? props.toAction(on, text.trim()) : null)}
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <DateField
          label={t(props.dateLabel)}
          value={on}
          onChange={(value) => form.change({ on: value })}
          error={valueError(on)}
          w={160}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("da.form.remark")}
          error={textError(text)}
          maxLength={4000}
          autoFocus
        />
      </div>
    </StepShell>
  );
}

export function CloseCleanStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="da.form.reason"
      toAction={(reason) => (client, envelope) => client.closeClean({ ...envelope, reason })}
    />
  );
}

export function CloseCorrectedStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="da.form.reason"
      toAction={(reason) => (client, envelope) => client.closeCorrected({ ...envelope, reason })}
    />
  );
}

export function SendBackStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="da.form.remarks"
      toAction={(remarks) => (client, envelope) => client.sendBackDecision({ ...envelope, remarks })}
    />
  );
}

export function PerformanceStep(props: StepProps) {
  return (
    <DatedStep
      {...props}
      dateLabel="da.form.date.performed"
      toAction={(performedOn, remark) => (client, envelope) =>
        client.recordPerformance({ ...envelope, performedOn, remark })
      }
    />
  );
}

export function AppealStep(props: StepProps) {
  return (
    <DatedStep
      {...props}
      dateLabel="da.form.date.appeal"
      toAction={(filedOn, remark) => (client, envelope) =>
        client.recordAppeal({ ...envelope, filedOn, remark })
      }
    />
  );
}

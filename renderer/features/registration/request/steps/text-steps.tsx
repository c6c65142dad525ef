import type { TextKey } from "../../../../locales/texts.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { ReasoningField } from "../parts/reasoning-field.tsx";
import type { RequestAction } from "../use-request.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

export function GrantStep(props: StepProps) {
  return (
    <StepShell
      {...props}
      action={(password) => (client, envelope) => client.grant({ ...envelope, password })}
    />
  );
}

export function ApproveStep(props: StepProps) {
  return (
    <StepShell
      {...props}
      action={(password) => (client, envelope) => client.approve({ ...envelope, password })}
    />
  );
}

/** A step that asks why. */
function TextStep(
  props: StepProps & { readonly label: TextKey; readonly toAction: (text: string) => RequestAction },
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

export function ProposeStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="reg.form.reasoning"
      toAction={(reasoning) => (client, envelope) => client.propose({ ...envelope, reasoning })}
    />
  );
}

export function SendBackStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="reg.form.remarks"
      toAction={(remarks) => (client, envelope) => client.sendBack({ ...envelope, remarks })}
    />
  );
}

export function WithdrawStep(props: StepProps) {
  return (
    <TextStep
      {...props}
      label="reg.form.reason"
      toAction={(reason) => (client, envelope) => client.withdraw({ ...envelope, reason })}
    />
  );
}

/** Back to the applicant: what is to be put right, in words he will read. */
export function ReturnStep(props: StepProps) {
  const { t, say } = useText();
  const { form, ask, textError } = useStepForm(props, { text: "" });
  const { text } = form.value;
  return (
    <StepShell
      {...props}
      action={(password) =>
        isText(text)
          ? (client, envelope) => client.returnForCorrection({ ...envelope, text: text.trim(), password })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <ReasoningField
        draft={form.text("text")}
        use="return"
        label={t("reg.form.return")}
        error={textError(text)}
        offered={props.view.findings
          .filter((one) => one.weight !== "notice")
          .map((one) => say(one.message))
          .join("\n")}
        autoFocus
      />
    </StepShell>
  );
}

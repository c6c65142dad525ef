import { Radio, Stack, TextInput } from "@mantine/core";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import css from "../request.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

const CONTROLS = ["survey", "unplanned-audit"] as const;

/** The survey or the audit an annulment asks for: which, and by what order. */
export function ControlStartStep(props: StepProps) {
  const { t } = useText();
  const { form, ask, textError } = useStepForm(props, {
    control: "survey" as (typeof CONTROLS)[number],
    number: "",
  });
  const { control, number } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        isText(number)
          ? (client, envelope) => client.startControl({ ...envelope, control, number: number.trim() })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <Radio.Group
          label={t("reg.form.control")}
          value={control}
          onChange={(value) => form.change({ control: CONTROLS.find((one) => one === value) ?? control })}
        >
          <Stack gap={8} mt={8}>
            {CONTROLS.map((one) => (
              <Radio key={one} value={one} label={t(`reg.control.${one}`)} size="xs" />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t("reg.form.control.number")}
          value={number}
          maxLength={300}
          error={textError(number)}
          onChange={(event) => form.change({ number: event.currentTarget.value })}
          data-autofocus
        />
      </div>
    </StepShell>
  );
}

/** How the control ended. */
export function ControlResultStep(props: StepProps) {
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
      action={() =>
        on !== null && isText(text)
          ? (client, envelope) => client.recordControl({ ...envelope, endedOn: on, result: text.trim() })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <DateField
          label={t("reg.form.control.ended")}
          value={on}
          onChange={(value) => form.change({ on: value })}
          error={valueError(on)}
          w={160}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("reg.form.control.result")}
          error={textError(text)}
          maxLength={4000}
          autoFocus
        />
      </div>
    </StepShell>
  );
}

/** The act of reconciliation before a move to another office. */
export function ReconciliationStep(props: StepProps) {
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    number: "",
  });
  const { on, number } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && number.trim() !== ""
          ? (client, envelope) => client.recordReconciliation({ ...envelope, on, number: number.trim() })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.pair}>
        <TextInput
          label={t("reg.form.reconciliation.number")}
          value={number}
          maxLength={60}
          error={valueError(number.trim())}
          onChange={(event) => form.change({ number: event.currentTarget.value })}
          data-autofocus
        />
        <DateField
          label={t("reg.form.reconciliation.on")}
          value={on}
          onChange={(value) => form.change({ on: value })}
          error={valueError(on)}
        />
      </div>
    </StepShell>
  );
}

/** To the office whose request it is. */
export function ForwardStep(props: StepProps) {
  const { t } = useText();
  const { form, ask, textError, valueError } = useStepForm(props, {
    office: props.view.compared.find((one) => one.field === "office")?.registered ?? "",
    text: "",
  });
  const { office, text } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        office.trim() !== "" && isText(text)
          ? (client, envelope) => client.forward({ ...envelope, office: office.trim(), reason: text.trim() })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <TextInput
          label={t("reg.form.office")}
          w={220}
          value={office}
          maxLength={40}
          error={valueError(office.trim())}
          onChange={(event) => form.change({ office: event.currentTarget.value })}
          data-autofocus
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("reg.form.reason")}
          error={textError(text)}
          minRows={2}
          maxLength={4000}
        />
      </div>
    </StepShell>
  );
}

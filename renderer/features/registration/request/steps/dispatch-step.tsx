import { Radio, Stack, TextInput } from "@mantine/core";
import { SERVICE_METHODS } from "#shared/contract/desk-audit.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DateField } from "../../../../ui/fields.tsx";
import { PapersToServe } from "../parts/papers-to-serve.tsx";
import css from "../request.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { useStepForm } from "./use-step-form.ts";

/** The papers go out: by which way, when, under what number. */
export function DispatchStep(props: StepProps) {
  const { service } = props.view;
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, valueError } = useStepForm(props, {
    method: "by-hand" as (typeof SERVICE_METHODS)[number],
    on: session.today as PlainDate | null,
    proof: "",
  });
  const { method, on, proof } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        on === null
          ? null
          : (client, envelope) =>
              client.dispatchActs({
                ...envelope,
                actIds: service.actIds,
                method,
                dispatchedOn: on,
                proof: proof.trim(),
              })
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <PapersToServe view={props.view} />
        <Radio.Group
          label={t("da.form.method")}
          description={service.edocConsent ? undefined : t("da.form.no-consent")}
          value={method}
          onChange={(value) => form.change({ method: SERVICE_METHODS.find((m) => m === value) ?? method })}
        >
          <Stack gap={10} mt={8}>
            {SERVICE_METHODS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`da.method.${one}`)}
                disabled={!service.methods.includes(one)}
                size="xs"
              />
            ))}
          </Stack>
        </Radio.Group>
        <div className={css.pair}>
          <DateField
            label={t("da.form.date.dispatched")}
            value={on}
            onChange={(value) => form.change({ on: value })}
            error={valueError(on)}
          />
          <TextInput
            label={t("da.form.proof.dispatch")}
            value={proof}
            maxLength={300}
            onChange={(event) => form.change({ proof: event.currentTarget.value })}
          />
        </div>
      </div>
    </StepShell>
  );
}

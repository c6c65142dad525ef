import { Radio, Stack, TextInput } from "@mantine/core";
import { SERVICE_OUTCOMES } from "#shared/contract/desk-audit.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DateField } from "../../../../ui/fields.tsx";
import { PapersToServe } from "../parts/papers-to-serve.tsx";
import css from "../request.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** What became of the papers that went out: handed over, refused, come back; when, and what proves it. */
export function ServiceStep(props: StepProps) {
  const { service } = props.view;
  const { t } = useText();
  const { session } = useSession();
  const { form, ask, textError, valueError } = useStepForm(props, {
    outcome: null as (typeof SERVICE_OUTCOMES)[number] | null,
    on: session.today as PlainDate | null,
    proof: "",
  });
  const { on, proof } = form.value;
  const outcome = form.value.outcome ?? service.outcomes[0] ?? "received";
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && isText(proof)
          ? (client, envelope) =>
              client.recordService({
                ...envelope,
                actIds: service.actIds,
                outcome,
                on,
                proof: proof.trim(),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <PapersToServe view={props.view} />
        <Radio.Group
          label={t("da.form.service")}
          value={outcome}
          onChange={(value) =>
            form.change({ outcome: SERVICE_OUTCOMES.find((one) => one === value) ?? null })
          }
        >
          <Stack gap={10} mt={8}>
            {SERVICE_OUTCOMES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`da.form.service.${one}`)}
                disabled={!service.outcomes.includes(one)}
                size="xs"
              />
            ))}
          </Stack>
        </Radio.Group>
        <div className={css.pair}>
          <DateField
            label={t("da.form.date.served")}
            value={on}
            onChange={(value) => form.change({ on: value })}
            error={valueError(on)}
          />
          <TextInput
            label={t("da.form.proof.service")}
            placeholder={t("da.form.proof.hint")}
            value={proof}
            maxLength={300}
            error={textError(proof)}
            onChange={(event) => form.change({ proof: event.currentTarget.value })}
            data-autofocus
          />
        </div>
      </div>
    </StepShell>
  );
}

import { Select } from "@mantine/core";
import type { Id } from "#shared/kernel/id.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useOfficers } from "../../queue/use-queue.ts";
import css from "../request.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** Another officer takes the request over: who, with what load, and why. */
export function HandOverStep(props: StepProps) {
  const { t, pick } = useText();
  const officers = useOfficers();
  const { form, ask, textError, valueError } = useStepForm(props, {
    inspectorId: null as string | null,
    text: "",
  });
  const { inspectorId, text } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        inspectorId !== null && isText(text)
          ? (client, envelope) =>
              client.handOver({
                ...envelope,
                inspectorId: inspectorId as Id<"User">,
                reason: text.trim(),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        {officers.isError && <ProblemAlert error={officers.error} onRetry={() => void officers.refetch()} />}
        <Select
          label={t("reg.form.officer")}
          value={inspectorId}
          onChange={(value) => form.change({ inspectorId: value })}
          error={valueError(inspectorId)}
          data={(officers.data ?? []).map((one) => ({
            value: one.userId as string,
            label: t("reg.form.officer.load", { name: pick(one.fullName), count: one.open }),
            disabled: one.userId === props.view.inspector?.userId,
          }))}
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

import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Id } from "#shared/kernel/id.ts";
import { useCore } from "../../../../app/client.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import css from "../case.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** Another inspector takes the case over: who, with what load, and why. */
export function ReassignStep(props: StepProps) {
  const { t, pick } = useText();
  const { queries } = useCore();
  const inspectors = useQuery(
    queries.deskAudit.inspectors.queryOptions({ input: { caseId: props.view.caseId } }),
  );
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
              client.reassign({
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
        {inspectors.isError && (
          <ProblemAlert error={inspectors.error} onRetry={() => void inspectors.refetch()} />
        )}
        <Select
          label={t("da.form.inspector")}
          value={inspectorId}
          onChange={(value) => form.change({ inspectorId: value })}
          error={valueError(inspectorId)}
          data={(inspectors.data ?? []).map((one) => ({
            value: one.userId,
            label: one.conflict
              ? t("da.form.inspector.conflict", { name: pick(one.fullName) })
              : t("da.form.inspector.load", { name: pick(one.fullName), count: one.openCases }),
            disabled: one.current || one.conflict,
          }))}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("da.form.reason")}
          error={textError(text)}
          minRows={2}
          maxLength={4000}
        />
      </div>
    </StepShell>
  );
}

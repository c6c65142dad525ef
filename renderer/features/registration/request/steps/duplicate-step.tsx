import { Select } from "@mantine/core";
import type { Id } from "#shared/kernel/id.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import css from "../request.module.css";
import { relatedRequests } from "../request-model.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** The same was asked before: which request stands for it. */
export function DuplicateStep(props: StepProps) {
  const { t } = useText();
  const related = relatedRequests(props.view);
  const { form, ask, textError, valueError } = useStepForm(props, {
    of: (related[0]?.requestId ?? null) as string | null,
    text: "",
  });
  const { of, text } = form.value;
  return (
    <StepShell
      {...props}
      action={() =>
        of !== null && isText(text)
          ? (client, envelope) =>
              client.closeAsDuplicate({
                ...envelope,
                ofRequestId: of as Id<"Registration">,
                reason: text.trim(),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <Select
          label={t("reg.form.duplicate-of")}
          description={related.length === 0 ? t("reg.form.duplicate-of.none") : undefined}
          value={of}
          onChange={(value) => form.change({ of: value })}
          error={valueError(of)}
          data={related.map((one) => ({ value: one.requestId as string, label: one.number }))}
          w={260}
        />
        <DraftTextarea
          draft={form.text("text")}
          label={t("reg.form.reason")}
          error={textError(text)}
          minRows={2}
          maxLength={4000}
          autoFocus
        />
      </div>
    </StepShell>
  );
}

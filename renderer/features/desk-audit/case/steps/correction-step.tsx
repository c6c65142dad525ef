import { Checkbox, TextInput } from "@mantine/core";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import css from "../case.module.css";
import { standingFindings } from "../case-model.ts";
import { FindingLine } from "../parts/finding-line.tsx";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** A corrected return came: when, which, and what it set right. */
export function CorrectionStep(props: StepProps) {
  const { t } = useText();
  const { session } = useSession();
  const standing = standingFindings(props.view.findings);
  const { form, asked, ask, textError, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    returnId: "",
    corrected: [] as readonly string[],
    text: "",
  });
  const { on, returnId, corrected, text } = form.value;
  const ids = standing.map((f) => f.findingId).filter((id) => corrected.includes(id));
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && ids.length > 0 && isText(text)
          ? (client, envelope) =>
              client.recordCorrection({
                ...envelope,
                filedOn: on,
                ...(returnId.trim() === "" ? {} : { returnId: returnId.trim() }),
                correctedFindingIds: ids,
                remark: text.trim(),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <div className={css.pair}>
          <DateField
            label={t("da.form.date.filed")}
            value={on}
            onChange={(value) => form.change({ on: value })}
            error={valueError(on)}
          />
          <TextInput
            label={t("da.form.return-id")}
            value={returnId}
            maxLength={100}
            onChange={(event) => form.change({ returnId: event.currentTarget.value })}
          />
        </div>
        <Checkbox.Group
          label={t("da.form.corrected")}
          error={asked && ids.length === 0 ? t("ui.required") : undefined}
          value={[...corrected]}
          onChange={(value) => form.change({ corrected: value })}
        >
          <div className={css.ticks}>
            {standing.map((finding) => (
              <Checkbox
                key={finding.findingId}
                value={finding.findingId}
                label={<FindingLine finding={finding} />}
              />
            ))}
          </div>
        </Checkbox.Group>
        <DraftTextarea
          draft={form.text("text")}
          label={t("da.form.remark")}
          error={textError(text)}
          minRows={2}
          maxLength={4000}
        />
      </div>
    </StepShell>
  );
}

import { Checkbox, TextInput } from "@mantine/core";
import { negateMoney, type Tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField, MoneyField } from "../../../../ui/fields.tsx";
import type { CaseFinding } from "../../wording.ts";
import css from "../case.module.css";
import { standingFindings } from "../case-model.ts";
import { FindingLine } from "../parts/finding-line.tsx";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

type Remaining = Readonly<Record<string, Tyiyn | null>>;

/** What still stands of a finding, in its own direction: it is typed without a sign. */
const signed = (amount: Tyiyn, finding: CaseFinding): Tyiyn =>
  finding.difference < 0 ? negateMoney(amount) : amount;

/** A corrected return came: when, which, and what it set right, wholly or in part. */
export function CorrectionStep(props: StepProps) {
  const { t } = useText();
  const { session } = useSession();
  const standing = standingFindings(props.view.findings);
  const { form, asked, ask, textError, valueError } = useStepForm(props, {
    on: session.today as PlainDate | null,
    returnId: "",
    corrected: [] as readonly string[],
    remaining: {} as Remaining,
    text: "",
  });
  const { on, returnId, corrected, remaining, text } = form.value;
  const ids = standing.map((f) => f.findingId).filter((id) => corrected.includes(id));
  const partly = standing.flatMap((finding) => {
    const left = remaining[finding.findingId] ?? null;
    return left === null || ids.includes(finding.findingId)
      ? []
      : [{ findingId: finding.findingId, remaining: signed(left, finding) }];
  });
  const something = ids.length + partly.length > 0;
  return (
    <StepShell
      {...props}
      action={() =>
        on !== null && something && isText(text)
          ? (client, envelope) =>
              client.recordCorrection({
                ...envelope,
                filedOn: on,
                ...(returnId.trim() === "" ? {} : { returnId: returnId.trim() }),
                correctedFindingIds: ids,
                partly,
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
          error={asked && !something ? t("ui.required") : undefined}
          value={[...corrected]}
          onChange={(value) => form.change({ corrected: value })}
        >
          <div className={css.ticks}>
            {standing.map((finding) => (
              <div key={finding.findingId} className={css.tick}>
                <Checkbox value={finding.findingId} label={<FindingLine finding={finding} />} />
                {finding.difference !== 0 && !corrected.includes(finding.findingId) && (
                  <MoneyField
                    label={t("da.form.remaining")}
                    size="xs"
                    value={remaining[finding.findingId] ?? null}
                    onChange={(value) =>
                      form.change({ remaining: { ...remaining, [finding.findingId]: value } })
                    }
                  />
                )}
              </div>
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

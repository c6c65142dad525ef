import { Button, SegmentedControl } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { TextKey } from "../../../../locales/texts.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useFormDraft } from "../../../../ui/use-form-draft.ts";
import { type CaseFinding, verdictKey } from "../../wording.ts";
import css from "../case.module.css";
import { useCaseCommand } from "../use-case.ts";

/** A verdict asked for by a key; `asked` counts, so that the same key twice is heard twice. */
export interface VerdictIntent {
  readonly verdict: "accepted" | "dismissed";
  readonly asked: number;
}

interface Props {
  readonly view: DeskAuditView;
  readonly reason: string;
  readonly finding: CaseFinding;
  readonly intent: VerdictIntent | null;
  readonly editable: boolean;
  readonly onDecided: (after: DeskAuditView) => void;
  /** Esc: back to the list. */
  readonly onLeave: () => void;
}

const TEMPLATES: Readonly<Record<VerdictIntent["verdict"], readonly TextKey[]>> = {
  accepted: ["da.template.accept.sources", "da.template.accept.returns"],
  dismissed: ["da.template.dismiss.timing", "da.template.dismiss.source"],
};
/** The least a reason may be, as the contract has it. */
const SHORTEST = 3;

/** The verdict on a finding with its reason; where it is no longer open, what was decided and why. */
export function VerdictForm(props: Props) {
  const { t } = useText();
  const [changing, setChanging] = useState(false);
  const decided = props.finding.verdictReason !== null;
  const editing = props.editable && (!decided || changing || props.intent !== null);
  return (
    <div className={css.verdict}>
      <SavedVerdict finding={props.finding} />
      {editing && (
        <Editor
          {...props}
          onDecided={(after) => {
            setChanging(false);
            props.onDecided(after);
          }}
        />
      )}
      {props.editable && !editing && (
        <div>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("da.verdict.change")}
          </Button>
        </div>
      )}
    </div>
  );
}

function SavedVerdict({ finding }: { readonly finding: CaseFinding }) {
  const { t } = useText();
  const reason = finding.outcomeReason ?? finding.verdictReason;
  if (reason === null) return null;
  return <p className={css.saved}>{t("da.saved-verdict", { verdict: t(verdictKey(finding)), reason })}</p>;
}

function Editor({ view, reason, finding, intent, onDecided, onLeave }: Props) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const run = useCaseCommand(view, reason);
  const draft = useFormDraft<{ verdict: VerdictIntent["verdict"]; reason: string }>(
    `desk-audit/${view.caseId}/verdict/${finding.findingId}`,
    { verdict: "accepted", reason: "" },
  );
  const { verdict } = draft.value;
  const written = draft.value.reason.trim();

  const ask = (wanted: VerdictIntent["verdict"]) => {
    // A wording of the other verdict would say the opposite: it gives way, one's own words do not.
    const offered = [...TEMPLATES.accepted, ...TEMPLATES.dismissed].map((key) => t(key));
    const own = written !== "" && !offered.includes(written);
    draft.change({ verdict: wanted, reason: own ? draft.value.reason : t(TEMPLATES[wanted][0] ?? "ui.yes") });
  };
  const askLatest = useRef(ask);
  askLatest.current = ask;
  useEffect(() => {
    if (intent === null) return;
    askLatest.current(intent.verdict);
    box.current?.querySelector("textarea")?.focus();
  }, [intent]);

  const submit = () => {
    if (written.length < SHORTEST || run.isPending) return;
    run.mutate(
      (client, envelope) =>
        client.decideFinding({ ...envelope, findingId: finding.findingId, verdict, reason: written }),
      {
        onSuccess: (result) => {
          draft.discard();
          onDecided(result.case);
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) submit();
    if (event.key === "Escape") onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, heard in one place
    <div ref={box} className={css.verdict} onKeyDown={onKeyDown}>
      <div className={css.verdictRow}>
        <SegmentedControl
          aria-label={t("da.col.verdict")}
          value={verdict}
          onChange={(value) => ask(value === "dismissed" ? "dismissed" : "accepted")}
          data={[
            { value: "accepted", label: t("da.finding.accept") },
            { value: "dismissed", label: t("da.finding.dismiss") },
          ]}
        />
        <div className={css.templates}>
          {TEMPLATES[verdict].map((key) => (
            <Button
              key={key}
              variant="subtle"
              size="compact-xs"
              onClick={() => draft.change({ reason: t(key) })}
            >
              {t(`${key}.short` as TextKey)}
            </Button>
          ))}
        </div>
      </div>
      <DraftTextarea
        draft={draft.text("reason")}
        label={t("da.finding.reason")}
        minRows={2}
        maxRows={6}
        maxLength={4000}
      />
      <div className={css.verdictRow}>
        <span className={css.dim}>Ctrl+Enter</span>
        <Button onClick={submit} loading={run.isPending} disabled={written.length < SHORTEST}>
          {t(`da.verdict.save.${verdict}`)}
        </Button>
      </div>
      {run.error !== null && <ProblemAlert error={run.error} />}
    </div>
  );
}

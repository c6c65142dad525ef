import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../../locales/use-text.ts";
import { MoneyText } from "../../../../ui/amounts.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatPeriod } from "../../../../ui/format.ts";
import { SplitView } from "../../../../ui/split-view.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { type CaseFinding, findingTone, verdictKey } from "../../wording.ts";
import css from "../case.module.css";
import { isAllowed, neighbour, nextUndecided, orderFindings } from "../case-model.ts";
import { FindingDetail } from "./finding-detail.tsx";
import { VerdictForm, type VerdictIntent } from "./verdict-form.tsx";

interface Props {
  readonly view: DeskAuditView;
  readonly reason: string;
  readonly shown: string | undefined;
  readonly onShow: (findingId: string) => void;
}

/** Letters of the verdicts by their place on the keyboard: the same keys in every layout. */
const VERDICT_KEYS: Readonly<Record<string, VerdictIntent["verdict"]>> = {
  KeyA: "accepted",
  KeyD: "dismissed",
};

/** The findings on the left, the one in hand on the right with its working and its verdict. */
export function FindingsTab({ view, reason, shown, onShow }: Props) {
  const { t } = useText();
  const findings = useMemo(() => orderFindings(view.findings), [view.findings]);
  const [intent, setIntent] = useState<VerdictIntent | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = findings.find((f) => f.findingId === shown) ?? findings[0];
  const decidable = isAllowed(view.commands, "decideFinding");

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const verdict = VERDICT_KEYS[event.code];
    if (verdict !== undefined && decidable) {
      event.preventDefault();
      setIntent((before) => ({ verdict, asked: (before?.asked ?? 0) + 1 }));
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -findings.length, End: findings.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = neighbour(
      findings.map((f) => f.findingId),
      current?.findingId,
      by,
    );
    setIntent(null);
    if (next !== undefined) onShow(next);
  };
  const decided = (after: DeskAuditView, findingId: string) => {
    setIntent(null);
    const next = nextUndecided(orderFindings(after.findings), findingId);
    if (next !== undefined) onShow(next);
    list.current?.focus();
  };
  if (current === undefined) return <EmptyState title={t("da.finding.none")} />;
  return (
    <SplitView
      id="case-findings"
      initial={0.34}
      start={
        <>
          <FindingList
            findings={findings}
            current={current.findingId}
            listRef={list}
            onKeyDown={onKeyDown}
            onShow={(findingId) => {
              setIntent(null);
              onShow(findingId);
            }}
          />
          {decidable && <p className={css.keys}>{t("da.finding.keys")}</p>}
        </>
      }
      end={
        <FindingDetail
          key={current.findingId}
          finding={current}
          caseId={view.caseId}
          reason={reason}
          verdict={
            <VerdictForm
              view={view}
              reason={reason}
              finding={current}
              intent={intent}
              editable={decidable}
              onDecided={(after) => decided(after, current.findingId)}
              onLeave={() => list.current?.focus()}
            />
          }
        />
      }
    />
  );
}

function FindingList(props: {
  readonly findings: readonly CaseFinding[];
  readonly current: string;
  readonly listRef: React.RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onShow: (findingId: string) => void;
}) {
  const { t, say, language } = useText();
  const base = useId();
  const { listRef, current } = props;
  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });
  // The work begins in the list: its keys answer at once.
  useEffect(() => listRef.current?.focus({ preventScroll: true }), [listRef]);
  return (
    <div
      ref={listRef}
      className={css.list}
      role="listbox"
      tabIndex={0}
      aria-label={t("da.case.tab.findings")}
      aria-activedescendant={`${base}-${current}`}
      onKeyDown={props.onKeyDown}
    >
      {props.findings.map((finding) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list box, which holds the focus
        // biome-ignore lint/a11y/useFocusableInteractive: see the list box
        <div
          key={finding.findingId}
          id={`${base}-${finding.findingId}`}
          role="option"
          aria-selected={finding.findingId === current}
          className={css.item}
          onClick={() => props.onShow(finding.findingId)}
        >
          <span className={css.itemTitle}>
            {finding.check} · {say({ key: `check.${finding.check}.title` })}
          </span>
          <span className={css.itemAmount}>
            <MoneyText amount={finding.difference} strong />
          </span>
          <span className={css.itemNote}>{formatPeriod(finding.period, language)}</span>
          <span className={css.itemNote}>
            <StatusMark tone={findingTone(finding)}>{t(verdictKey(finding))}</StatusMark>
          </span>
        </div>
      ))}
    </div>
  );
}

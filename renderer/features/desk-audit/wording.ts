import type { DeskAuditSummary, DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { FindingView } from "#shared/contract/finding.ts";
import type { TextKey } from "../../locales/texts.ts";
import type { Tone } from "../../ui/status-mark.tsx";

export type CaseStatus = DeskAuditSummary["status"];
export type CaseFinding = DeskAuditView["findings"][number];
export type CaseAct = DeskAuditView["acts"][number];

/** How a stage looks in a list: work of the office, waiting, or an end. */
const STATUS_TONES: Readonly<Record<CaseStatus, Tone>> = {
  selected: "active",
  reported: "active",
  notified: "neutral",
  corrected: "active",
  objected: "active",
  accepted: "active",
  deciding: "active",
  decided: "active",
  served: "neutral",
  closed: "done",
};
export const statusTone = (status: CaseStatus): Tone => STATUS_TONES[status];
export const statusKey = (status: CaseStatus): TextKey => `da.status.${status}`;

const ACT_TONES: Readonly<Record<CaseAct["status"], Tone>> = {
  drafted: "neutral",
  submitted: "active",
  "sent-back": "soon",
  approved: "active",
  signed: "active",
  dispatched: "active",
  served: "done",
  undelivered: "missed",
  cancelled: "neutral",
};
export const actTone = (status: CaseAct["status"]): Tone => ACT_TONES[status];
export const actStatusKey = (status: CaseAct["status"]): TextKey => `da.act.${status}`;
export const paperKey = (kind: CaseAct["kind"]): TextKey => `da.paper.${kind}`;
export const FINDING_KINDS = [
  "assessment",
  "reduction",
  "risk",
  "formal",
] as const satisfies readonly FindingView["kind"][];
export const kindKey = (kind: FindingView["kind"]): TextKey => `da.kind.${kind}`;

const VERDICT_TONES: Readonly<Record<CaseFinding["verdict"], Tone>> = {
  open: "active",
  accepted: "done",
  dismissed: "neutral",
};
/** The tone of a finding: that of its outcome once there is one. */
export const findingTone = (finding: CaseFinding): Tone => {
  if (finding.outcome === null) return VERDICT_TONES[finding.verdict];
  return finding.outcome === "stands" ? "done" : "neutral";
};

/** What is said of a finding in its row: the outcome once there is one, the verdict before. */
export const verdictKey = (finding: CaseFinding): TextKey =>
  finding.outcome === null ? `da.verdict.${finding.verdict}` : `da.outcome.${finding.outcome}`;

/** `2026-01`, `2026-03` → `01.2026 – 03.2026`; one month alone. */
export const monthsText = (from: string, to: string): string => {
  const month = (value: string): string => value.split("-").reverse().join(".");
  return from === to ? month(from) : `${month(from)} – ${month(to)}`;
};

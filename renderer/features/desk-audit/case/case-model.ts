/** What the screen of a case makes of the case: pure, no words and no law. */
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { CaseFinding } from "../wording.ts";

export const CASE_TABS = ["findings", "papers", "terms", "decision", "history"] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** The commands a person gives on the whole case, in the order in which one of them is the natural next step. */
const CASE_COMMANDS = [
  "drawUpReport",
  "recordService",
  "dispatchActs",
  "recordSilence",
  "considerObjection",
  "drawUpAcceptanceNotice",
  "closeCorrected",
  "signDecision",
  "approveDecision",
  "submitDecision",
  "draftDecision",
  "recordPerformance",
  "recordCorrection",
  "recordObjection",
  "sendBackDecision",
  "recordAppeal",
  "closeClean",
  "reassign",
] as const;
export type CaseCommand = (typeof CASE_COMMANDS)[number];

/** Never the one step that waits: each is an answer of others or a way out. */
const NEVER_PRIMARY: ReadonlySet<CaseCommand> = new Set([
  "recordCorrection",
  "recordObjection",
  "sendBackDecision",
  "recordAppeal",
  "reassign",
]);

type Refusal = NonNullable<DeskAuditView["commands"][number]["refusal"]>;

export interface CommandChoice {
  readonly command: CaseCommand;
  readonly refusal: Refusal | null;
}

export interface CommandBar {
  /** The one step that waits for this person. */
  readonly primary: CommandChoice | null;
  /** Also allowed, shown beside it. */
  readonly allowed: readonly CommandChoice[];
  /** Refused for a reason other than the stage or the role: shown with the reason. */
  readonly refused: readonly CommandChoice[];
}

/** Refusals that only say the step is of another stage or of another office: nothing to tell this person. */
const NOT_TOLD: ReadonlySet<string> = new Set(["not-in-this-state", "act-not-in-state", "no-permission"]);

export function commandBar(
  commands: DeskAuditView["commands"],
  only: readonly CaseCommand[] = CASE_COMMANDS,
): CommandBar {
  const choices = CASE_COMMANDS.filter((command) => only.includes(command)).flatMap(
    (command): readonly CommandChoice[] => {
      const known = commands.find((c) => c.command === command);
      return known === undefined ? [] : [{ command, refusal: known.refusal }];
    },
  );
  const allowed = choices.filter((choice) => choice.refusal === null);
  const primary = allowed.find((choice) => !NEVER_PRIMARY.has(choice.command)) ?? null;
  return {
    primary,
    allowed: allowed.filter((choice) => choice !== primary),
    refused: choices.filter((choice) => choice.refusal !== null && !NOT_TOLD.has(choice.refusal.code)),
  };
}

export const isAllowed = (commands: DeskAuditView["commands"], name: string): boolean =>
  commands.some((c) => c.command === name && c.refusal === null);

export const STEPS = ["check", "report", "answer", "decision", "service", "performance"] as const;

/** Where each stage lies on the way of P-07. */
const STEP_OF: Readonly<Record<DeskAuditView["status"], number>> = {
  selected: 0,
  reported: 1,
  notified: 2,
  corrected: 2,
  objected: 2,
  accepted: 2,
  deciding: 3,
  decided: 4,
  served: 5,
  closed: 6,
};
export const stepOf = (status: DeskAuditView["status"]): number => STEP_OF[status];

/** Findings by period, newest first, and by amount within it. */
export const orderFindings = (findings: readonly CaseFinding[]): readonly CaseFinding[] =>
  [...findings].sort(
    (a, b) => b.period.localeCompare(a.period) || Math.abs(b.difference) - Math.abs(a.difference),
  );

/** Findings that are part of the case's demand: accepted and not dropped since. */
export const standingFindings = (findings: readonly CaseFinding[]): readonly CaseFinding[] =>
  findings.filter((f) => f.verdict === "accepted" && (f.outcome === null || f.outcome === "stands"));

/** The neighbour in a list of keys, `by` steps away; the ends stop. */
export function neighbour(
  keys: readonly string[],
  current: string | undefined,
  by: number,
): string | undefined {
  const at = current === undefined ? -1 : keys.indexOf(current);
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))];
}

/** After a verdict the next undecided finding is opened, from the present one on and then from the top. */
export function nextUndecided(findings: readonly CaseFinding[], current: string): string | undefined {
  const at = findings.findIndex((f) => f.findingId === current);
  const ahead = [...findings.slice(at + 1), ...findings.slice(0, Math.max(0, at))];
  return ahead.find((f) => f.verdict === "open")?.findingId;
}

/** The live decision of the case, drafted or further. */
export const decisionOf = (acts: DeskAuditView["acts"]): DeskAuditView["acts"][number] | undefined =>
  acts.find((act) => act.kind === "desk-audit-decision" && act.status !== "cancelled");

/** What a step that made a paper, or wrote one anew, opens: that paper. */
export function tabToOpen(
  before: DeskAuditView,
  after: DeskAuditView,
): { readonly tab: CaseTab; readonly act: string } | undefined {
  const known = new Map(before.acts.map((act) => [act.actId, act.status]));
  const made = after.acts.findLast((act) => {
    const was = known.get(act.actId);
    return was === undefined || (was !== act.status && act.status === "drafted");
  });
  return made === undefined ? undefined : { tab: "papers", act: made.actId };
}

/** How many lines say what a step does. */
const EFFECTS: Readonly<Record<CaseCommand, number>> = {
  drawUpReport: 3,
  recordService: 1,
  dispatchActs: 1,
  recordSilence: 1,
  considerObjection: 2,
  drawUpAcceptanceNotice: 1,
  closeCorrected: 1,
  signDecision: 2,
  approveDecision: 1,
  submitDecision: 1,
  draftDecision: 2,
  recordPerformance: 1,
  recordCorrection: 1,
  recordObjection: 1,
  sendBackDecision: 1,
  recordAppeal: 1,
  closeClean: 1,
  reassign: 1,
};
export const effectNumbers = (command: CaseCommand): readonly number[] =>
  Array.from({ length: EFFECTS[command] }, (_, index) => index + 1);

/** Steps that cannot be taken back. */
const BINDING: ReadonlySet<CaseCommand> = new Set([
  "drawUpReport",
  "drawUpAcceptanceNotice",
  "recordSilence",
  "considerObjection",
  "signDecision",
  "closeClean",
  "closeCorrected",
  "recordService",
  "recordPerformance",
  "recordAppeal",
]);
export const isBinding = (command: CaseCommand): boolean => BINDING.has(command);

/** Steps signed under the person's own key. */
const SIGNED: ReadonlySet<CaseCommand> = new Set(["drawUpReport", "drawUpAcceptanceNotice", "signDecision"]);
export const isSigned = (command: CaseCommand): boolean => SIGNED.has(command);

/** Lines of a text, each a document of its own. */
export const documentLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Findings that wait for a verdict. */
export const undecidedCount = (findings: readonly CaseFinding[]): number =>
  findings.filter((finding) => finding.verdict === "open").length;

/** An event that names a term by its number in the register, with the term's title instead. */
export function withTermTitle(event: Message, titleOf: (term: string) => string): Message {
  const term = event.params?.["term"];
  return typeof term !== "string" || term === ""
    ? event
    : { key: event.key, params: { ...event.params, term: `«${titleOf(term)}»` } };
}

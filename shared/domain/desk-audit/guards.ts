/** What must hold before a step of the table: each guard by its name, with the article it stands on. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { monthsOf } from "../../kernel/period.ts";
import { dateInBishkek, type PlainDate } from "../../kernel/plain-date.ts";
import type { TextParams } from "../../kernel/text.ts";
import { decisionChecklist, missingOf } from "../official-act/checklist.ts";
import type { DomainRefusal } from "../refusal.ts";
import { standing } from "./apply.ts";
import { BARS } from "./bar.ts";
import { assessable, barOf } from "./bars.ts";
import type { DeskAuditCommand } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import { actsToServe, decisionAct, liveAct, openedTerm, preparersOf } from "./state-queries.ts";
import type { GuardName } from "./transitions.ts";
import type { CaseFinding, DeskAuditState, PartlyCorrected } from "./types.ts";

type Guard = (
  state: DeskAuditState | null,
  command: DeskAuditCommand,
  context: DeskAuditContext,
) => DomainRefusal | null;

export const refuse = (code: string, article: string | LegalBasis, params?: TextParams): DomainRefusal => ({
  code,
  article: tc(article),
  messageKey: `desk-audit.refusal.${code}`,
  ...(params ? { params } : {}),
});

/** A guard of a case that exists; the table calls it for no other. */
const ofCase =
  (
    guard: (
      state: DeskAuditState,
      command: DeskAuditCommand,
      context: DeskAuditContext,
    ) => DomainRefusal | null,
  ): Guard =>
  (state, command, context) =>
    state === null ? refuse("no-such-case", "125.1") : guard(state, command, context);

const unless = (holds: boolean, refusal: DomainRefusal): DomainRefusal | null => (holds ? null : refusal);

const dateBetween = (
  date: PlainDate,
  earliest: PlainDate | null,
  context: DeskAuditContext,
  code: string,
  article: string,
): DomainRefusal | null =>
  unless(
    date <= context.today && (earliest === null || date >= earliest),
    refuse(code, article, { date, earliest: earliest ?? "", today: context.today }),
  );

const answerDate = (command: DeskAuditCommand): PlainDate | null => {
  if (command.type === "recordCorrection") return command.input.filedOn;
  return command.type === "recordObjection" ? command.input.receivedOn : null;
};

const subjectsOf = (findings: readonly CaseFinding[]): ReadonlySet<string> =>
  new Set(findings.map((f) => `${f.tax} ${f.period}`));

type Known = Pick<CaseFinding, "check" | "tax" | "period" | "evidence">;

/** Documents a finding stands on; the taxpayer's own returns prove no two findings the same. */
const documentsOf = ({ evidence }: Known): readonly string[] =>
  evidence.filter(({ file }) => !file.startsWith("return")).map(({ file, id }) => `${file} ${id}`);

/** The same discrepancy as one decided on: the same check, tax and period, and no documents but others'. */
const isSame = (finding: Known, decided: Known): boolean => {
  if (finding.check !== decided.check || finding.tax !== decided.tax || finding.period !== decided.period)
    return false;
  const before = new Set(documentsOf(decided));
  const now = documentsOf(finding);
  return now.length === 0 || before.size === 0 || now.some((document) => before.has(document));
};

/** A finding nothing may be assessed on any more, by its tax and period. */
const firstBarred = (findings: readonly CaseFinding[], context: DeskAuditContext): DomainRefusal | null => {
  for (const finding of findings) {
    const bar = barOf(finding, context);
    if (bar !== null) return refuse(bar, BARS[bar], { tax: finding.tax, period: finding.period });
  }
  return null;
};

/**
 * A paper that does not hold what art. 96(3) asks of it has no force (97(3)–(4)), so it is neither approved nor signed.
 * The text itself is looked at, as it was last recorded: requisites entered since then are not in it.
 */
const missingElements = (state: DeskAuditState, context: DeskAuditContext): DomainRefusal | null => {
  const act = decisionAct(state);
  const content = act ? context.contentOf(act.actId) : null;
  if (content?.kind !== "desk-audit-decision") return null;
  const missing = missingOf(decisionChecklist(content)).map(({ element }) => element.replace(/^.*\./, ""));
  return unless(
    missing.length === 0,
    refuse("checklist-incomplete", "97.3", { elements: missing.join(", ") }),
  );
};

const acts = (command: DeskAuditCommand): readonly string[] =>
  command.type === "dispatchActs" || command.type === "recordService" ? command.input.actIds : [];

const GUARDS_BY_NAME: Readonly<Record<GuardName, Guard>> = {
  "no-conflict": (_state, _command, { actor }) =>
    unless(!actor.conflict, refuse("conflict-of-interest", "63.1")),
  "own-case": ofCase((state, _command, { actor }) =>
    unless(state.inspectorId === actor.userId, refuse("not-your-case", "125.2")),
  ),
  "findings-of-the-taxpayer": (_state, command) => {
    if (command.type !== "open") return null;
    const { findings, inn, periodFrom, periodTo } = command.input;
    const inside = (finding: CaseFinding): boolean =>
      finding.inn === inn && monthsOf(finding.period).every((m) => periodFrom <= m && m <= periodTo);
    return unless(findings.length > 0 && findings.every(inside), refuse("findings-do-not-fit", "125.1"));
  },
  "nothing-barred": (state, command, context) => {
    const findings = command.type === "open" ? command.input.findings : state ? standing(state) : [];
    return firstBarred(findings, context);
  },
  "no-open-case-on-the-same": (_state, command, { openCases }) => {
    if (command.type !== "open") return null;
    const wanted = subjectsOf(command.input.findings);
    const other = openCases.find((c) => c.subjects.some((s) => wanted.has(`${s.tax} ${s.period}`)));
    return other ? refuse("case-already-open", "125.1", { number: other.number }) : null;
  },
  "not-decided-before": (_state, command, { decidedCases }) => {
    if (command.type !== "open") return null;
    for (const { number, findings } of decidedCases) {
      const again = command.input.findings.find((f) => findings.some((decided) => isSame(f, decided)));
      if (again) return refuse("decided-before", "68.3.2", { number, tax: again.tax, period: again.period });
    }
    return null;
  },
  "finding-of-the-case": ofCase((state, command) => {
    if (command.type !== "decideFinding") return null;
    const known = state.findings.some((f) => f.findingId === command.input.findingId);
    return unless(known, refuse("no-such-finding", "125.4"));
  }),
  "none-accepted": ofCase((state) =>
    unless(
      state.findings.every((f) => f.verdict === "dismissed"),
      refuse("findings-not-dismissed", "125.4"),
    ),
  ),
  "no-amount-stands": ofCase((state, _command, context) =>
    unless(assessable(state, context).length === 0, refuse("amounts-stand", "125.9")),
  ),
  "all-decided-some-accepted": ofCase((state) => {
    if (state.findings.some((f) => f.verdict === "open")) return refuse("findings-undecided", "125.4");
    return unless(standing(state).length > 0, refuse("nothing-accepted", "125.4"));
  }),
  "assignee-fit": (_state, command, { assignee }) => {
    if (command.type !== "reassign") return null;
    if (assignee === null) return refuse("assignee-not-an-inspector", "125.2");
    return unless(!assignee.conflict, refuse("assignee-in-conflict", "63.1"));
  },
  "confirmed-by-password": (_state, _command, { seal }) =>
    unless(seal !== null, refuse("not-confirmed", "96.5")),
  "answer-date-plausible": ofCase((state, command, context) => {
    const date = answerDate(command);
    // A return may have been amended while the papers were on their way: what it corrected is corrected all the same.
    const earliest = command.type === "recordCorrection" ? dateInBishkek(state.openedAt) : state.notifiedOn;
    return date === null ? null : dateBetween(date, earliest, context, "answer-date", "125.6");
  }),
  "corrected-findings-stand": ofCase((state, command) => {
    if (command.type !== "recordCorrection") return null;
    const stands = new Map(standing(state).map((f) => [f.findingId, f]));
    const { correctedFindingIds, partly = [] } = command.input;
    const named = [...correctedFindingIds, ...partly.map(({ findingId }) => findingId)];
    if (named.length === 0 || new Set(named).size !== named.length || !named.every((id) => stands.has(id)))
      return refuse("corrected-findings-do-not-stand", "125.6");
    // A part of it: less than was found, of the same direction, and something.
    const isPart = ({ findingId, remaining }: PartlyCorrected): boolean => {
      const difference = stands.get(findingId)?.difference ?? 0;
      return Math.sign(remaining) === Math.sign(difference) && Math.abs(remaining) < Math.abs(difference);
    };
    return unless(
      partly.every((part) => isPart(part) && part.remaining !== 0),
      refuse("remaining-not-a-part", "125.6"),
    );
  }),
  "answer-term-ended": ofCase((state, _command, { today }) => {
    const term = openedTerm(state, "T-104");
    if (!term) return refuse("answer-term-not-begun", "125.6");
    // A return filed electronically is in time till the end of the last day (18(7)), so the day itself must pass.
    return unless(term.dueOn < today, refuse("answer-term-running", "125.9", { due: term.dueOn }));
  }),
  "outcomes-cover-what-stands": ofCase((state, command) => {
    if (command.type !== "considerObjection") return null;
    const wanted = standing(state).map((f) => f.findingId);
    const given = command.input.outcomes.map((o) => o.findingId);
    const same = new Set(given).size === given.length && given.length === wanted.length;
    return unless(
      same && wanted.every((id) => given.includes(id)),
      refuse("outcomes-incomplete", "125.7", { expected: wanted.length, given: given.length }),
    );
  }),
  "no-live-acceptance-notice": ofCase((state) =>
    unless(!liveAct(state, "acceptance-notice"), refuse("notice-exists", "125.8")),
  ),
  "nothing-stands": ofCase((state) =>
    unless(standing(state).length === 0, refuse("findings-stand", "125.9")),
  ),
  "something-stands": ofCase((state) =>
    unless(standing(state).length > 0, refuse("nothing-stands", "125.6")),
  ),
  "amounts-to-assess": ofCase((state, _command, context) =>
    assessable(state, context).length > 0
      ? null
      : (firstBarred(standing(state), context) ?? refuse("nothing-to-assess", "125.9")),
  ),
  "decision-editable": ofCase((state) => {
    const act = decisionAct(state);
    const editable = !act || act.status === "drafted" || act.status === "sent-back";
    return unless(editable, refuse("decision-not-editable", "96.3"));
  }),
  "decision-date-not-past": ofCase((_state, command, { today }) =>
    command.type === "draftDecision"
      ? unless(
          command.input.decisionOn >= today,
          refuse("decision-date-past", "96.3.3", { date: command.input.decisionOn, today }),
        )
      : null,
  ),
  "four-eyes": ofCase((state, _command, { actor }) =>
    unless(!preparersOf(state).includes(actor.userId), refuse("four-eyes", "96.3")),
  ),
  "checklist-complete": ofCase((state, _command, context) => missingElements(state, context)),
  "decision-of-today": ofCase((state, _command, { today }) =>
    unless(
      state.decisionOn === today,
      refuse("decision-of-another-day", "96.3.6", { date: state.decisionOn ?? "", today }),
    ),
  ),
  "acts-together": ofCase((state, command) => {
    const named = acts(command);
    const expected = actsToServe(state).map((act) => act.actId as string);
    const same = named.length === expected.length && expected.every((id) => named.includes(id));
    return unless(same, refuse("acts-not-together", state.status === "reported" ? "125.5" : "97.1"));
  }),
  "consent-for-e-document": (_state, command, { taxpayer }) =>
    command.type === "dispatchActs" && command.input.method === "e-document"
      ? unless(taxpayer.edocConsent, refuse("no-consent-to-e-documents", "97.1.3"))
      : null,
  "dispatch-date-plausible": ofCase((state, command, context) => {
    if (command.type !== "dispatchActs") return null;
    const signedOn = actsToServe(state)[0]?.signedOn ?? null;
    return dateBetween(command.input.dispatchedOn, signedOn, context, "dispatch-date", "97.1");
  }),
  "service-date-plausible": ofCase((state, command, context) => {
    if (command.type !== "recordService") return null;
    const dispatchedOn = actsToServe(state)[0]?.dispatchedOn ?? null;
    return dateBetween(command.input.on, dispatchedOn, context, "service-date", "97.2");
  }),
  "service-recorded-by-hand": ofCase((state, command) => {
    if (command.type !== "recordService") return null;
    const act = actsToServe(state)[0];
    const { outcome } = command.input;
    if (act?.method === "e-document" && outcome !== "returned")
      return refuse("e-document-is-deemed", "97.2.2", { date: act.deemedOn ?? "" });
    // The Code counts a refusal only where a registered letter is refused (97(2)(1), A-08).
    if (outcome === "refused" && act?.method !== "registered-letter")
      return refuse("refusal-of-a-letter-only", "97.2.1");
    return null;
  }),
  "performance-date-plausible": ofCase((state, command, context) =>
    command.type === "recordPerformance"
      ? dateBetween(
          command.input.performedOn,
          decisionAct(state)?.servedOn ?? null,
          context,
          "performance-date",
          "125.11",
        )
      : null,
  ),
  "closed-as-performed": ofCase((state) =>
    unless(state.closure === "performed", {
      code: "not-in-this-state",
      article: tc("167.1"),
      messageKey: "desk-audit.refusal.not-in-this-state.closed",
    }),
  ),
  "appeal-in-time": ofCase((state, command, context) => {
    if (command.type !== "recordAppeal") return null;
    const term = openedTerm(state, "T-124");
    const { filedOn } = command.input;
    if (term && filedOn > term.dueOn) return refuse("appeal-late", "167.5¹", { due: term.dueOn });
    return dateBetween(filedOn, decisionAct(state)?.servedOn ?? null, context, "appeal-date", "167.1");
  }),
};

/** The first guard of the row that does not hold. */
export const firstRefusal = (
  guards: readonly GuardName[],
  state: DeskAuditState | null,
  command: DeskAuditCommand,
  context: DeskAuditContext,
): DomainRefusal | null => {
  for (const name of guards) {
    const refusal = GUARDS_BY_NAME[name](state, command, context);
    if (refusal) return refusal;
  }
  return null;
};

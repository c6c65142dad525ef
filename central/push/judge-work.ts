/** A command of a case or a request: decided again on the central state, and the device must have written the same. */
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { TakenNumber } from "#shared/domain/numbering.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import { subjectInn } from "#shared/domain/registration/types.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { sameEvents, sameNumbers } from "#shared/sync/admission/compare-events.ts";
import {
  askerOf,
  caseAgain,
  type DecidedAgain,
  requestAgain,
  type Truths,
} from "#shared/sync/admission/decide-again.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { mayCarry } from "#shared/sync/admission/work-procedures.ts";
import { readWork } from "#shared/sync/admission/work-schema.ts";
import type { Written } from "#shared/sync/admission/written-streams.ts";
import { idOfStream, kindOfStream } from "#shared/sync/streams.ts";
import type { Work } from "#shared/sync/work.ts";
import type { Aggregate, OfficeTransaction } from "../store/office-store.ts";
import { gatherTruths } from "./gather-truths.ts";
import { ContentDiffers, SealInvalid } from "./seals.ts";
import type { Actor, ReadCommand, ReadEvent, Visit } from "./visit.ts";

/** Why the command is not lawful: a code of the centre, or what the law itself says. */
export type Unlawful = UnlawfulCode | DomainRefusal;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one stream of the aggregate the command writes. */
const mainStream = (written: Written, aggregate: Work["aggregate"]): string | null => {
  const [stream, ...more] = [...written.streams.keys()].filter((one) => kindOfStream(one) === aggregate);
  return stream !== undefined && more.length === 0 && UUID.test(idOfStream(stream)) ? stream : null;
};

interface Subject {
  readonly inns: readonly string[];
  readonly openPapers: readonly string[];
  /** Decides again, on the state and what else the centre knows of the taxpayer. */
  readonly again: (truths: Truths) => Result<DecidedAgain, DomainRefusal>;
}

const UNSIGNED: ReadonlySet<string> = new Set(["drafted", "submitted", "sent-back", "approved"]);
const unsigned = (acts: readonly { readonly actId: string; readonly status: string }[]): readonly string[] =>
  acts.filter(({ status }) => UNSIGNED.has(status)).map(({ actId }) => actId);

const statesOf = <State>(aggregates: readonly Aggregate[]): readonly State[] =>
  aggregates.map(({ state }) => state as State);

const ofCase = async (
  tx: OfficeTransaction,
  state: DeskAuditState | null,
  work: Extract<Work, { aggregate: "desk-audit" }>,
): Promise<Subject> => {
  const { command } = work;
  const inn = state?.inn ?? (command.type === "open" ? command.input.inn : null);
  // Only a case about to be opened asks what other cases there are.
  const others = command.type === "open" && inn !== null ? await tx.aggregatesOf("desk-audit", inn) : [];
  return {
    inns: inn === null ? [] : [inn],
    openPapers: unsigned(state?.acts ?? []),
    again: (truths) => caseAgain(state, work, statesOf<DeskAuditState>(others), truths),
  };
};

/** A request a channel sent is taken in once, whichever device fetched it. */
const isKnownSource = (known: readonly RegistrationState[], work: Work): boolean =>
  work.command.type === "receive" &&
  work.command.input.sourceId !== null &&
  known.some(({ sourceId }) => work.command.type === "receive" && sourceId === work.command.input.sourceId);

const ofRequest = async (
  tx: OfficeTransaction,
  state: RegistrationState | null,
  work: Extract<Work, { aggregate: "registration" }>,
): Promise<Result<Subject, UnlawfulCode>> => {
  const asker = askerOf(state, work.command);
  if (asker === null) return err("malformed");
  const known = statesOf<RegistrationState>(await tx.aggregatesOf("registration", subjectInn(asker)));
  if (isKnownSource(known, work)) return err("received-before");
  const organization = asker.organization?.inn;
  return ok({
    inns: [asker.applicant.inn, ...(organization === undefined ? [] : [organization])],
    openPapers: unsigned(state?.acts ?? []),
    again: (truths) => requestAgain(state, work, known, truths),
  });
};

/** The id of a new paper is nobody's yet: its text would take the place of another's. */
const takesForeignPaper = async (
  tx: OfficeTransaction,
  stream: string,
  events: readonly ReadEvent[],
  known: readonly string[],
): Promise<boolean> => {
  for (const { event, payload } of events) {
    if (event.stream !== stream || event.type !== "ActDrafted") continue;
    const { actId } = payload as { readonly actId: string };
    if (!known.includes(actId) && ((await tx.paperText(actId)) ?? null) !== null) return true;
  }
  return false;
};

/** What an exception in the decision means: the device sent what no decision of ours was made on. */
const decided = (
  again: () => Result<DecidedAgain, DomainRefusal>,
  report: (error: unknown) => void,
): Result<DecidedAgain, Unlawful> => {
  try {
    return again();
  } catch (error) {
    if (error instanceof SealInvalid) return err("seal-invalid");
    if (error instanceof ContentDiffers) return err("events-differ");
    report(error);
    return err("malformed");
  }
};

/** Whether the device wrote what the decision gives; the numbers too. */
const differenceIn = (
  written: Written,
  given: readonly TakenNumber[],
  { expected, numbers }: DecidedAgain,
): UnlawfulCode | null => {
  if (!sameEvents(written.streams, expected)) return "events-differ";
  return sameNumbers(given, numbers) ? null : "numbers-differ";
};

export const judgeWork = async (
  visit: Visit,
  read: ReadCommand,
  written: Written,
  actor: Actor,
  given: readonly TakenNumber[],
): Promise<Unlawful | null> => {
  const { tx } = visit;
  const work = readWork(read.command.work);
  if (work === null) return "malformed";
  if (!mayCarry(read.command.procedure, work)) return "wrong-procedure";
  const stream = mainStream(written, work.aggregate);
  if (stream === null) return "wrong-streams";
  const state = (await tx.aggregate(stream))?.state ?? null;
  const subject =
    work.aggregate === "desk-audit"
      ? ok(await ofCase(tx, state as DeskAuditState | null, work))
      : await ofRequest(tx, state as RegistrationState | null, work);
  if (!subject.ok) return subject.error;
  const { inns, openPapers, again } = subject.value;
  const gathered = await gatherTruths(visit, read, { work, actor, inns, openPapers, given });
  if (!gathered.ok) return gathered.error;
  const { truths, lawChanged } = gathered.value;
  const result = decided(
    () => again(truths),
    (error) => visit.report(error, read.command.commandId),
  );
  const wrong = result.ok ? differenceIn(written, given, result.value) : result.error;
  if (wrong !== null) return wrong === "events-differ" && lawChanged ? "law-outdated" : wrong;
  const papers = ((state as DeskAuditState | RegistrationState | null)?.acts ?? []).map(({ actId }) => actId);
  return (await takesForeignPaper(tx, stream, read.events, papers)) ? "id-taken" : null;
};

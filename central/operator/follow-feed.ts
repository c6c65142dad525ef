/**
 * Reads each office's feed behind the pushes: where cases stand, who looks like whom, which taxpayers moved, who left the service. Any process may
 * do it, several at once: the page is taken by who moves the reader first, and transfers are made once whoever makes them.
 */
import { and, eq, inArray } from "drizzle-orm";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import { idOfStream, kindOfStream } from "#shared/sync/streams.ts";
import type { FeedEntry } from "#shared/sync/wire.ts";
import { CENTRE_ACTOR, CENTRE_ROLE, type Identity, type IdentityDatabase } from "../enrolment/identity.ts";
import { endAssignmentsOf } from "../people/assignments.ts";
import { caseStandings, feedReaders, identityMarks } from "../schema/identity.ts";
import { followMove } from "../transfer/follow-move.ts";
import { type Marked, marksOfChange, marksOfRequest } from "./identity-marks.ts";

const READER = "identity";
const PAGE = 500;
const CASES: readonly string[] = ["desk-audit", "registration"];

interface Standing {
  readonly stream: string;
  readonly kind: string;
  readonly status: string;
}

interface Read {
  readonly standings: readonly Standing[];
  readonly marked: readonly Marked[];
}

const changeIn = ({ event }: FeedEntry): RegisterChange =>
  ({ type: event.type, payload: JSON.parse(event.payload) as unknown }) as RegisterChange;

/** What a page says, the later of two about one subject standing. */
const readPage = async (
  { offices, secrets }: Identity,
  office: string,
  page: readonly FeedEntry[],
): Promise<Read> => {
  const streams = new Set(
    page.map(({ event }) => event.stream).filter((s) => CASES.includes(kindOfStream(s))),
  );
  const marked = new Map<string, Marked>();
  for (const entry of page) {
    const { stream } = entry.event;
    if (kindOfStream(stream) !== "taxpayer") continue;
    const said = marksOfChange(secrets, stream, idOfStream(stream), changeIn(entry));
    if (said !== null) marked.set(stream, said);
  }
  const standings = await offices.inOffice(office, async (tx) => {
    const found: Standing[] = [];
    for (const stream of streams) {
      const state = (await tx.aggregate(stream))?.state as RegistrationState | null | undefined;
      if (state == null) continue;
      const kind = kindOfStream(stream);
      found.push({ stream, kind, status: state.status });
      if (kind === "registration") marked.set(stream, marksOfRequest(secrets, stream, state));
    }
    return found;
  });
  return { standings, marked: [...marked.values()] };
};

const saveStandings = async (db: IdentityDatabase, office: string, standings: readonly Standing[]) => {
  for (const { stream, kind, status } of standings)
    await db
      .insert(caseStandings)
      .values({ office, stream, kind, status })
      .onConflictDoUpdate({ target: [caseStandings.office, caseStandings.stream], set: { status } });
};

const saveMarks = async (
  db: IdentityDatabase,
  { secrets }: Identity,
  office: string,
  marked: readonly Marked[],
): Promise<void> => {
  if (marked.length === 0) return;
  const subjectOf = ({ stream }: Marked): string => secrets.mark("duplicate subject", stream);
  await db
    .delete(identityMarks)
    .where(and(eq(identityMarks.office, office), inArray(identityMarks.subject, marked.map(subjectOf))));
  const rows = marked.flatMap((one) =>
    one.marks.map(({ mark, keyHash }) => ({
      office,
      subject: subjectOf(one),
      stream: secrets.seal("duplicate stream", subjectOf(one), Buffer.from(one.stream)),
      person: one.person,
      mark,
      keyHash,
    })),
  );
  if (rows.length > 0) await db.insert(identityMarks).values(rows);
};

const positionOf = async (db: IdentityDatabase, office: string): Promise<number> => {
  await db.insert(feedReaders).values({ reader: READER, office, position: 0 }).onConflictDoNothing();
  const [row] = await db
    .select({ position: feedReaders.position })
    .from(feedReaders)
    .where(and(eq(feedReaders.reader, READER), eq(feedReaders.office, office)));
  return row?.position ?? 0;
};

/** Moves the reader from where it was found; another process that moved it has saved the page. */
const takePage = (identity: Identity, office: string, from: number, to: number, read: Read): Promise<void> =>
  identity.db.transaction(async (tx) => {
    const moved = await tx
      .update(feedReaders)
      .set({ position: to })
      .where(
        and(eq(feedReaders.reader, READER), eq(feedReaders.office, office), eq(feedReaders.position, from)),
      )
      .returning({ position: feedReaders.position });
    if (moved.length === 0) return;
    await saveStandings(tx, office, read.standings);
    await saveMarks(tx, identity, office, read.marked);
  });

/** What an event of one office means for others. */
const heed = async (identity: Identity, entry: FeedEntry): Promise<void> => {
  const { office, event } = entry;
  if (event.type === "OfficeMoved") await followMove(identity, entry);
  if (event.type !== "UserDeactivated") return;
  const author = { procedure: "people.leave", actor: CENTRE_ACTOR, role: CENTRE_ROLE, at: identity.clock() };
  await endAssignmentsOf(identity, office, idOfStream(event.stream), author);
};

/** Reads an office's feed to its end. @returns how many events were read */
export const followOffice = async (identity: Identity, office: string): Promise<number> => {
  let events = 0;
  for (;;) {
    const from = await positionOf(identity.db, office);
    const page = await identity.offices.feed(office, from, PAGE);
    const to = page.at(-1)?.position;
    if (to === undefined) return events;
    for (const entry of page) await heed(identity, entry);
    await takePage(identity, office, from, to, await readPage(identity, office, page));
    events += page.length;
  }
};

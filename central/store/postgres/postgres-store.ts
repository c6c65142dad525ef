/** The offices' store on PostgreSQL. */
import { LAW_DIRECTORIES } from "#shared/sync/directories/entries.ts";
import { kindOfStream, numbersOfStream } from "#shared/sync/streams.ts";
import type { PushedCommand, WireEvent } from "#shared/sync/wire.ts";
import type { OfficeStore, OfficeTransaction } from "../office-store.ts";
import type { Database, Sql } from "./database.ts";
import { unpackEvent } from "./event-body.ts";
import { casesPart } from "./office/cases.ts";
import { deviceOf, devicePart, officeOfDevice } from "./office/devices.ts";
import { eventContext, journalPart } from "./office/journal.ts";
import { type Numbered, numbersPart } from "./office/numbers.ts";
import { peoplePart } from "./office/people.ts";
import type { Unit } from "./office/unit.ts";
import type { OfficeSeals } from "./office-seals.ts";
import { turns } from "./turns.ts";

const LOCK = {
  name: "feed-lock",
  text: "SELECT last_position AS position FROM office_feeds WHERE office = $1 FOR UPDATE",
};
const BEGIN_FEED = {
  name: "feed-begin",
  text: "INSERT INTO office_feeds (office, last_position) VALUES ($1, 0) ON CONFLICT (office) DO NOTHING",
};
const END = {
  name: "feed-end",
  text: "SELECT last_position AS position FROM office_feeds WHERE office = $1",
};
const PAGE = {
  name: "feed-page",
  text: `SELECT position, schema, accepted_at AS "acceptedAt", body FROM events
    WHERE office = $1 AND position > $2 ORDER BY position LIMIT $3`,
};

interface Position {
  readonly position: number;
}
interface PageRow extends Position {
  readonly schema: number;
  readonly acceptedAt: string;
  readonly body: Uint8Array;
}

/** Takes the office's row: from here on nobody else writes in the office until the transaction ends. */
const lockOffice = async (sql: Sql, office: string): Promise<number> => {
  const [row] = await sql.query<Position>(LOCK, [office]);
  if (row !== undefined) return row.position;
  await sql.query(BEGIN_FEED, [office]);
  return (await sql.query<Position>(LOCK, [office]))[0]?.position ?? 0;
};

const streamsOf = (commands: readonly PushedCommand[]): readonly string[] => [
  ...new Set(commands.flatMap(({ bases }) => bases.map(({ stream }) => stream))),
];

/** What every decision looks at beside the streams it writes: the office, its law, who acts. */
const lookedAt = (office: string, commands: readonly PushedCommand[]): readonly string[] => [
  `office/${office}`,
  "law/calendar",
  "law/readings",
  ...LAW_DIRECTORIES.map((name) => `directory/${name}`),
  ...new Set(commands.map(({ actor }) => `user/${actor}`)),
];

/** The number an event says was given; null where it says nothing of the kind, or nothing that can be read. */
const numberIn = ({ stream, payload }: WireEvent): Numbered | null => {
  if (kindOfStream(stream) !== "number-block") return null;
  const kind = numbersOfStream(stream)?.kind;
  try {
    const { number } = JSON.parse(payload) as { readonly number?: unknown };
    return kind !== undefined && typeof number === "string" ? { kind, number } : null;
  } catch {
    return null;
  }
};

const devicesIn = ({ events }: PushedCommand): readonly string[] => events.map(({ deviceId }) => deviceId);

const numbersIn = (commands: readonly PushedCommand[]): readonly Numbered[] =>
  commands.flatMap(({ events }) => events.map(numberIn).filter((number) => number !== null));

/** Which of these files the office does not hold whole; asked of the area that keeps files. */
export type MissingAttachments = (
  unit: Pick<Unit, "sql" | "office">,
  hashes: readonly string[],
) => Promise<readonly string[]>;

const openUnit = (unit: Unit, lastPosition: number, missing: MissingAttachments) => {
  const journal = journalPart(unit, lastPosition);
  const cases = casesPart(unit);
  const parts = [devicePart(unit), journal, cases, peoplePart(unit), numbersPart(unit)] as const;
  const [devices, , , people, numbers] = parts;
  const transaction: OfficeTransaction = {
    office: unit.office,
    ...devices.methods,
    ...journal.methods,
    ...cases.methods,
    ...people.methods,
    ...numbers.methods,
    missingAttachments: (hashes) => missing(unit, hashes),
    foresee: async (commands) => {
      const streams = streamsOf(commands);
      await Promise.all([
        journal.foresee({
          commandIds: commands.map(({ commandId }) => commandId),
          eventIds: commands.flatMap(({ events }) => events.map(({ eventId }) => eventId)),
          streams,
        }),
        cases.foresee([...streams, ...lookedAt(unit.office, commands)]),
        people.foresee([...new Set(commands.map(({ actor }) => actor))]),
        numbers.foresee(numbersIn(commands), new Set(commands.flatMap(devicesIn))),
      ]);
    },
  };
  return {
    transaction,
    flush: async () => {
      await Promise.all(parts.map((part) => part.flush()));
    },
  };
};

/** Devices a process remembers the office of. */
const KEPT_DEVICES = 20_000;

/** The office a device is of, which never changes; read once by each process. */
const deviceOffices = (database: Database): ((deviceId: string) => Promise<string | null>) => {
  const kept = new Map<string, string>();
  return async (deviceId) => {
    const known = kept.get(deviceId);
    if (known !== undefined) return known;
    const office = await database.transaction({ service: true }, (sql) => officeOfDevice(sql, deviceId));
    if (kept.size >= KEPT_DEVICES) kept.clear();
    if (office !== null) kept.set(deviceId, office);
    return office;
  };
};

export const postgresStore = (
  database: Database,
  seals: OfficeSeals,
  missing: MissingAttachments,
): OfficeStore => {
  const inTurn = turns();
  const officeOf = deviceOffices(database);
  return {
    inOffice: async (office, work, length = "short") => {
      const seal = await seals.of(office);
      return inTurn(office, length, (shortWait) =>
        database.transaction({ office }, async (sql) => {
          const end = await lockOffice(sql, office);
          const { transaction, flush } = openUnit({ sql, office, seal }, end, missing);
          const result = await work({ ...transaction, shortWait });
          await flush();
          return result;
        }),
      );
    },

    feed: async (office, after, limit) => {
      const seal = await seals.known(office);
      if (seal === null) return [];
      const rows = await database.transaction({ office }, (sql) =>
        sql.query<PageRow>(PAGE, [office, after, limit]),
      );
      return rows.map(({ position, schema, acceptedAt, body }) => ({
        office,
        position,
        schema,
        acceptedAt: acceptedAt as never,
        event: unpackEvent(seal.open(eventContext(position), body)),
      }));
    },

    lastPosition: async (office) => {
      const [row] = await database.transaction({ office }, (sql) => sql.query<Position>(END, [office]));
      return row?.position ?? 0;
    },

    device: async (deviceId) => {
      const office = await officeOf(deviceId);
      if (office === null) return null;
      return database.transaction({ office }, (sql) => deviceOf(sql, office, deviceId));
    },
  };
};

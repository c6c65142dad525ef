/** The republic in numbers, by office. No person and no taxpayer in them. */
import { and, count, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { OfficeStatistics } from "#shared/contract/central/operator.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Identity } from "../enrolment/identity.ts";
import { caseStandings, deviceDetails, transfers } from "../schema/identity.ts";
import { followOffice } from "./follow-feed.ts";
import { listOffices, type OfficeEntry } from "./offices.ts";

type Counts = Record<string, number>;

/** Open cases by status. */
const openCases = async ({ db }: Identity, office: string, kind: string): Promise<Counts> => {
  const rows = await db
    .select({ status: caseStandings.status, n: count() })
    .from(caseStandings)
    .where(
      and(eq(caseStandings.office, office), eq(caseStandings.kind, kind), ne(caseStandings.status, "closed")),
    )
    .groupBy(caseStandings.status);
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
};

const standings = (identity: Identity, office: string): Promise<Counts> =>
  identity.database.transaction({ office }, async (sqlOf) => {
    const rows = await sqlOf.query<{ status: string; n: number }>(
      "SELECT status, count(*)::integer AS n FROM devices WHERE valid_until < '9999' GROUP BY status",
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  });

/** What the centre did not take, by its verdict. */
const notTaken = async (identity: Identity, office: string): Promise<Counts> => {
  const commands = await identity.database.transaction({ office }, (sqlOf) =>
    sqlOf.query<{ commandId: string }>('SELECT command_id AS "commandId" FROM set_aside'),
  );
  return identity.offices.inOffice(office, async (tx) => {
    const counted: Counts = {};
    for (const { commandId } of commands) {
      const verdict = (await tx.verdictOf(commandId))?.verdict.verdict ?? "refused";
      counted[verdict] = (counted[verdict] ?? 0) + 1;
    }
    return counted;
  });
};

const lastContact = async ({ db }: Identity, office: string): Promise<Instant | null> => {
  const [row] = await db
    .select({ at: sql<string | null>`max(${deviceDetails.lastContactAt})` })
    .from(deviceDetails)
    .where(and(eq(deviceDetails.office, office), isNotNull(deviceDetails.lastContactAt)));
  return (row?.at ?? null) as Instant | null;
};

const moves = async ({ db }: Identity, office: string) => {
  const rows = await db
    .select({
      into: sql<number>`count(*) FILTER (WHERE ${transfers.toOffice} = ${office})::integer`,
      out: sql<number>`count(*) FILTER (WHERE ${transfers.fromOffice} = ${office})::integer`,
    })
    .from(transfers);
  return rows[0] ?? { into: 0, out: 0 };
};

const officeStatistics = async (
  identity: Identity,
  { code, name }: OfficeEntry,
): Promise<OfficeStatistics> => {
  await followOffice(identity, code);
  const taken = await notTaken(identity, code);
  const { into, out } = await moves(identity, code);
  return {
    office: code,
    name,
    devices: await standings(identity, code),
    lastContactAt: await lastContact(identity, code),
    events: await identity.offices.lastPosition(code),
    people: await identity.offices.inOffice(code, (tx) => tx.countUsers()),
    audits: await openCases(identity, code, "desk-audit"),
    requests: await openCases(identity, code, "registration"),
    refused: taken["refused"] ?? 0,
    conflicts: taken["conflict"] ?? 0,
    transfersIn: into,
    transfersOut: out,
  };
};

/** @param only the operator's own office; null: all */
export const statistics = async (
  identity: Identity,
  only: string | null,
): Promise<readonly OfficeStatistics[]> => {
  const made: OfficeStatistics[] = [];
  for (const office of await listOffices(identity, only)) made.push(await officeStatistics(identity, office));
  return made;
};

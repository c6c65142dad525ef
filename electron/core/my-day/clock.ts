/**
 * The deadline clock: lets every open case know that days went by. Run when someone signs in and from time to time;
 * a second run on the same day changes nothing.
 */
import type { ReadHandle } from "#db/handle.ts";
import { executeCommand, type Unit } from "#db/journal.ts";
import { requestsToWake } from "#db/queries/registrations.ts";
import { CLOCK_ROLE, CLOCK_USER } from "#shared/domain/access/clock.ts";
import type { DeskAuditId } from "#shared/kernel/id.ts";
import { dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Core, OpenOffice } from "../core.ts";
import { runningImport } from "../data/import-job.ts";
import { changeCase } from "../desk-audit/run-case-command.ts";
import { changeRequest } from "../registration/run-registration-command.ts";

/** Open cases with a passed term without its trace, or an electronic document whose days are over. */
const casesToWake = (read: ReadHandle, today: string): readonly DeskAuditId[] =>
  read
    .query<{ caseId: DeskAuditId }>(
      `SELECT c.case_id AS caseId FROM desk_audits c WHERE c.status <> 'closed' AND (
         EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.case_id AND d.met_on IS NULL
           AND d.missed_at IS NULL AND d.due_on < ?)
         OR EXISTS (SELECT 1 FROM json_each(c.state, '$.acts') a
           WHERE a.value ->> '$.status' = 'dispatched' AND a.value ->> '$.deemedOn' < ?))
       ORDER BY c.case_id`,
    )
    .all(today, today)
    .map(({ caseId }) => caseId);

/** One of the things the clock wakes, and how. */
interface Sleeper {
  readonly input: Readonly<Record<string, string>>;
  readonly wake: (unit: Unit) => Result<{ readonly version: number }, { readonly code: string }>;
  readonly before: number | undefined;
}

const CLOCK = { userId: CLOCK_USER, permissions: [] };

const sleepers = (read: ReadHandle, today: string): readonly Sleeper[] => [
  ...casesToWake(read, today).map((caseId) => ({
    input: { caseId },
    wake: (unit: Unit) => changeCase(unit, caseId, null, { type: "passTime", input: {} }, { actor: CLOCK }),
    before: read.query<{ version: number }>("SELECT version FROM desk_audits WHERE case_id = ?").get(caseId)
      ?.version,
  })),
  ...requestsToWake(read, today).map((requestId) => ({
    input: { requestId },
    wake: (unit: Unit) =>
      changeRequest(unit, requestId, null, { type: "passTime", input: {} }, { actor: CLOCK }),
    before: read
      .query<{ version: number }>("SELECT version FROM registration_cases WHERE request_id = ?")
      .get(requestId)?.version,
  })),
];

/** Lets every open case and request of an office know the day. @returns how many were changed */
export const passTimeIn = (core: Core, office: OpenOffice, at: Instant): number => {
  let changed = 0;
  for (const { input, wake, before } of sleepers(office.database.write, dateInBishkek(at))) {
    const command = {
      commandId: core.ids<"Command">(),
      procedure: "myDay.passTime",
      input,
      actor: CLOCK_USER,
      role: CLOCK_ROLE,
      at,
    };
    const result = executeCommand(office.journal, command, wake);
    if (!result.ok) core.log.warn({ ...input, code: result.error.code }, "clock.case-refused");
    else if (result.value.version !== before) changed += 1;
  }
  return changed;
};

/** @returns how many cases and requests were changed */
export const passTime = (core: Core, at: Instant = core.clock()): number => {
  const { office } = core;
  // An import holds the write lock; the next hour, or the next sign-in, comes after it.
  return office === null || runningImport(office) !== null ? 0 : passTimeIn(core, office, at);
};

const HOUR = 3_600_000;

/** Unlockings whose clock already runs: each sign-in looks at the day, the first one starts the clock. */
const ticking = new WeakSet<OpenOffice>();

/** Runs now, and every hour until the office is locked. */
export const startClock = (core: Core): void => {
  const { office } = core;
  if (office === null) return;
  const run = (): void => {
    try {
      passTime(core);
    } catch (error) {
      core.log.error({ err: error }, "clock.failed");
    }
  };
  run();
  if (ticking.has(office)) return;
  ticking.add(office);
  const timer = setInterval(run, HOUR);
  timer.unref();
  core.beforeLock.add(() => clearInterval(timer));
};

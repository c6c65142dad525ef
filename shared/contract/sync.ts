/** The area `sync` of the window: state of the exchange with the centre, its queue, its history, what the centre refused. */
import { z } from "zod";
import { command, commandEnvelope, query } from "./procedure.ts";
import {
  accessReasonSchema,
  basisSchema,
  bilingualSchema,
  idSchema,
  instantSchema,
  messageSchema,
  pageInput,
  pageOf,
  plainDateSchema,
  remarkSchema,
  tyiynSchema,
} from "./scalars.ts";

/**
 * `standalone` and `not-enrolled` have no centre (the second has an enrolment begun); `paused` is kept off the network by
 * hand; `update-needed` waits for a newer program; `revoked` may not exchange any more; `forked` is a copy of a journal
 * that goes on elsewhere; `no-space` stopped because the disk is full.
 */
export const CONNECTIONS = [
  "standalone",
  "not-enrolled",
  "online",
  "offline",
  "paused",
  "update-needed",
  "revoked",
  "forked",
  "no-space",
] as const;

export const EXCHANGE_STEPS = [
  "contact",
  "attachments-up",
  "push",
  "pull",
  "rebase",
  "numbers",
  "registers",
  "attachments",
  "stick",
] as const;

const COMMAND_STATES = ["pending", "accepted", "refused", "conflict"] as const;

/** Of one run: the step under way, and what is behind it. */
const runningSchema = z.object({
  step: z.enum(EXCHANGE_STEPS),
  startedAt: instantSchema,
  /** Commands sent and events received so far in this run. */
  sent: z.number().int(),
  received: z.number().int(),
  /** Left of each; null until the centre has said. */
  toSend: z.number().int(),
  toReceive: z.number().int().nullable(),
});

/** What goes on behind the exchange: registers and files. */
const transferSchema = z.object({
  /** Table of the register or direction of the files, in words. */
  what: messageSchema,
  done: z.number().int(),
  total: z.number().int(),
  unit: z.enum(["rows", "bytes", "files"]),
  bytesPerSecond: z.number().int().nullable(),
});

const countSchema = z.object({
  /** Of this user's own commands. */
  mine: z.number().int(),
  /** Of all on this workstation; null for who sees only their own. */
  office: z.number().int().nullable(),
});

const stateSchema = z.object({
  connection: z.enum(CONNECTIONS),
  /** Since when it is so; null where that has no meaning. */
  since: instantSchema.nullable(),
  centre: z.string().nullable(),
  office: z.object({ code: z.string(), name: bilingualSchema }),
  /** What stands in the way, in words. */
  fault: messageSchema.nullable(),
  queue: z.object({ length: z.number().int(), oldestAt: instantSchema.nullable() }),
  lastExchangeAt: instantSchema.nullable(),
  nextAttemptAt: instantSchema.nullable(),
  running: runningSchema.nullable(),
  registers: transferSchema.nullable(),
  attachments: transferSchema.nullable(),
  /** To be looked at by a person. */
  conflicts: countSchema,
  refused: countSchema,
  /** Entries of the centre that wait for a newer program. */
  held: z.number().int(),
});
export type SyncState = z.output<typeof stateSchema>;

const personSchema = z.object({ userId: idSchema<"User">(), fullName: bilingualSchema });

/** What a command or a conflict is about. `taxpayerName` is null for who may not see taxpayers. */
const subjectSchema = z.object({
  kind: z.enum(["desk-audit", "registration", "taxpayer", "user", "other"]),
  /** Number of the case or the request, ИНН, name of a person; null where there is none. */
  number: z.string().nullable(),
  taxpayerName: bilingualSchema.nullable(),
  /** A route of the window; null where nothing can be opened. */
  link: z.string().nullable(),
});

const queuedSchema = z.object({
  commandId: idSchema<"Command">(),
  /** Number of its first event on this device: the order of sending. */
  sequence: z.number().int(),
  what: messageSchema,
  subject: subjectSchema,
  actor: personSchema,
  at: instantSchema,
  state: z.enum(COMMAND_STATES),
  answeredAt: instantSchema.nullable(),
  /** Files that are sent before it. */
  attachments: z.number().int(),
  /** Is done again after the centre's truth. */
  again: z.boolean(),
  conflictId: idSchema<"Conflict">().nullable(),
});
export type QueuedCommand = z.output<typeof queuedSchema>;

const logEntrySchema = z.object({
  logId: z.number().int(),
  at: instantSchema,
  kind: z.enum(["contact", "push", "pull", "registers", "attachments", "stick"]),
  sent: z.number().int(),
  received: z.number().int(),
  bytes: z.number().int(),
  milliseconds: z.number().int(),
  /** What went wrong, in words; null when it went well. */
  fault: messageSchema.nullable(),
});
export type SyncLogEntry = z.output<typeof logEntrySchema>;

const CONFLICT_CAUSES = ["refused", "conflict", "dependant"] as const;
const CONFLICT_STATES = ["waiting", "replayed", "task", "settled"] as const;
export const SETTLEMENTS = ["accept-theirs", "do-again", "acknowledge"] as const;

/** A refusal with its article, in words. */
const reasonSchema = z.object({ message: messageSchema, article: basisSchema.nullable() });

const conflictSummarySchema = z.object({
  conflictId: idSchema<"Conflict">(),
  commandId: idSchema<"Command">(),
  cause: z.enum(CONFLICT_CAUSES),
  state: z.enum(CONFLICT_STATES),
  what: messageSchema,
  subject: subjectSchema,
  /** Whose served act binds; null when none is served. */
  binding: z.enum(["mine", "theirs"]).nullable(),
  mine: z.object({ actor: personSchema, at: instantSchema }),
  /** Who wrote last at the centre since both agreed; null of a refusal no one else had a part in. */
  theirs: z.object({ actor: personSchema, at: instantSchema }).nullable(),
  reason: reasonSchema.nullable(),
  openedAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type ConflictSummary = z.output<typeof conflictSummarySchema>;

/** A value of one version: told by what it is, so that each screen prints it as everywhere else. */
const comparedValueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("nothing") }),
  z.object({ kind: z.literal("message"), message: messageSchema }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("date"), date: plainDateSchema }),
  z.object({ kind: z.literal("amount"), amount: tyiynSchema }),
  z.object({ kind: z.literal("person"), fullName: bilingualSchema }),
]);
export type ComparedValue = z.output<typeof comparedValueSchema>;

const conflictSchema = conflictSummarySchema.extend({
  /** Fields in which the versions differ, in the order of the case's card. */
  fields: z.array(
    z.object({
      label: messageSchema,
      /** What both sides began from. */
      base: comparedValueSchema,
      mine: comparedValueSchema,
      theirs: comparedValueSchema,
    }),
  ),
  /** What happened since both sides agreed, by time. */
  timeline: z.array(
    z.object({
      side: z.enum(["mine", "theirs"]),
      event: messageSchema,
      actor: bilingualSchema,
      at: instantSchema,
      /** The service of an act: it binds. */
      binding: z.boolean(),
    }),
  ),
  /** What the case's machine said when the command was tried again. */
  replayRefusal: reasonSchema.nullable(),
  /** What follows, and what a person should do. */
  advice: messageSchema,
  /** Commands set aside with this one, or the one it was set aside with. */
  together: z.array(z.object({ conflictId: idSchema<"Conflict">(), what: messageSchema })),
  settlements: z.array(z.enum(SETTLEMENTS)),
  settled: z.object({ by: bilingualSchema, note: z.string().nullable() }).nullable(),
});
export type ConflictView = z.output<typeof conflictSchema>;

const enrolmentSchema = z.object({
  state: z.enum(["none", "begun", "enrolled", "revoked"]),
  deviceId: idSchema<"Device">(),
  centre: z.string().nullable(),
  /** Of the centre's key, as it stands on the paper with the code. */
  fingerprint: z.string().nullable(),
  certificate: z
    .object({
      serial: z.string(),
      office: z.string(),
      validFrom: instantSchema,
      validUntil: instantSchema,
    })
    .nullable(),
});
export type EnrolmentView = z.output<typeof enrolmentSchema>;

const done = z.object({ state: stateSchema });
const path = z.string().min(1).max(4_000);

export const syncContract = {
  /** For the foot of the window, asked again and again: cheap. */
  state: query("sync.read").output(stateSchema),
  /** Commands in the order of sending, those that wait first. */
  queue: query("sync.read")
    .input(z.strictObject({ ...pageInput, state: z.enum(COMMAND_STATES).optional() }))
    .output(pageOf(queuedSchema)),
  history: query("sync.read")
    .input(z.strictObject({ ...pageInput, onlyFaults: z.boolean().default(false) }))
    .output(pageOf(logEntrySchema)),
  conflicts: query("sync.read")
    .input(
      z.strictObject({
        ...pageInput,
        view: z.enum(["open", "settled"]).default("open"),
        cause: z.enum(CONFLICT_CAUSES).optional(),
      }),
    )
    .output(pageOf(conflictSummarySchema)),
  /** Both versions side by side. */
  conflict: query("sync.read", { taxSecret: true })
    .input(z.strictObject({ conflictId: idSchema<"Conflict">(), reason: accessReasonSchema }))
    .output(conflictSchema),
  /** What a person makes of it. Their own, or with `sync.resolve` another's; done again only by whose command it was. */
  settle: command("sync.read")
    .input(
      z.strictObject({
        ...commandEnvelope,
        conflictId: idSchema<"Conflict">(),
        settlement: z.enum(SETTLEMENTS),
        note: remarkSchema.optional(),
      }),
    )
    .output(z.object({ conflictId: idSchema<"Conflict">(), state: z.enum(CONFLICT_STATES) })),

  /** Begins an exchange, or joins the one under way; answers at once. */
  exchangeNow: command("sync.read")
    .input(z.strictObject({ ...commandEnvelope }))
    .output(done),
  pause: command("sync.manage")
    .input(z.strictObject({ ...commandEnvelope }))
    .output(done),
  resume: command("sync.manage")
    .input(z.strictObject({ ...commandEnvelope }))
    .output(done),

  enrolment: query("sync.read").output(enrolmentSchema),
  /** Address of the centre and the code from its operator's paper. */
  enrol: command("sync.manage")
    .input(
      z.strictObject({
        ...commandEnvelope,
        centre: z.url().max(500),
        code: z.string().trim().min(1).max(60),
      }),
    )
    .output(enrolmentSchema),

  /** Writes what waits into one sealed file for the centre. */
  exportToStick: command("sync.manage")
    .input(z.strictObject({ ...commandEnvelope, folder: path }))
    .output(
      z.object({
        file: z.string(),
        bytes: z.number().int(),
        commands: z.number().int(),
        attachments: z.number().int(),
      }),
    ),
  /** Takes in the centre's answer. */
  importFromStick: command("sync.manage")
    .input(z.strictObject({ ...commandEnvelope, file: path }))
    .output(
      z.object({
        writtenAt: instantSchema,
        accepted: z.number().int(),
        refused: z.number().int(),
        conflicts: z.number().int(),
        received: z.number().int(),
      }),
    ),
};

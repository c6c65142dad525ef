/** What devices and the central service say to each other about the journal. Texts of bytes: hashes hex, signatures base64. */
import { z } from "zod";
import { refusalSchema } from "../contract/procedure.ts";
import { idSchema, instantSchema } from "../contract/scalars.ts";
import type { Work } from "./work.ts";

/**
 * Version of what events and commands mean. A device one version behind keeps working; what is newer than it waits on
 * it until its program is updated.
 */
export const JOURNAL_SCHEMA = 1;

/** A larger event is refused: no paper of the law is that long. */
const EVENT_BYTES = 1_000_000;
/** Events of one command. */
const COMMAND_EVENTS = 500;
export const PUSH_COMMANDS = 200;
export const PULL_EVENTS = 1_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash");
const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, "not-a-signature");
const stream = z.string().regex(/^[a-z][a-z-]*\/[^\s\p{Cc}]{1,160}$/u, "not-a-stream");
const officeCode = z.string().min(1).max(20);

const wireEventSchema = z.strictObject({
  eventId: idSchema<"Event">(),
  stream,
  version: z.number().int().min(1),
  type: z.string().regex(/^[A-Z][A-Za-z]{1,80}$/, "not-an-event-type"),
  /** Canonical JSON text, as it was hashed. */
  payload: z.string().min(2).max(EVENT_BYTES),
  actor: idSchema<"User">(),
  role: z.string().min(1).max(40),
  deviceId: idSchema<"Device">(),
  deviceSequence: z.number().int().min(1),
  recordedAt: instantSchema,
  commandId: idSchema<"Command">(),
  previousHash: hash,
  hash,
  signature,
});
export type WireEvent = z.output<typeof wireEventSchema>;

/** Where a stream stood on the device before the command: what the command was decided on. */
const baseSchema = z.strictObject({
  stream,
  /** 0 before the first event. */
  version: z.number().int().min(0),
  /** The last effective event of the stream; null before the first. */
  eventId: idSchema<"Event">().nullable(),
});

/**
 * One transaction of a device: the command, what it was decided on, and the events it gave. It is accepted, refused or
 * in conflict as a whole.
 */
export const pushedCommandSchema = z.strictObject({
  schema: z.number().int().min(1),
  commandId: idSchema<"Command">(),
  /** Name of the contract's procedure. */
  procedure: z.string().min(1).max(80),
  actor: idSchema<"User">(),
  role: z.string().min(1).max(40),
  at: instantSchema,
  /** Office whose case it is; the device's own but for supervisors named for another's cases. */
  office: officeCode,
  /** The aggregate's command and what it was decided on; null for what only administers (people, law, settings). */
  work: z.custom<Work>((value) => typeof value === "object" && value !== null).nullable(),
  bases: z.array(baseSchema).max(COMMAND_EVENTS),
  /** SHA-256 of the files the events cite: they are sent before. */
  attachments: z.array(hash).max(100),
  events: z.array(wireEventSchema).min(1).max(COMMAND_EVENTS),
  /** The device's Ed25519 over `commandBytes`. */
  signature,
});
export type PushedCommand = z.output<typeof pushedCommandSchema>;
export type StreamBase = z.output<typeof baseSchema>;

/** The text a device signs for a whole command: the events by their hashes. */
export const signedPart = (command: Omit<PushedCommand, "signature">): unknown => ({
  ...command,
  events: command.events.map((event) => event.hash),
});

const reasonSchema = refusalSchema;
export type Reason = z.output<typeof reasonSchema>;

/** What the centre makes of one command. Only `postponed` leaves no trace there: the same is sent again later. */
const verdictSchema = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("accepted"),
    commandId: idSchema<"Command">(),
    /** In the order of the command's events. */
    positions: z.array(z.number().int().min(1)),
  }),
  z.strictObject({
    verdict: z.literal("refused"),
    commandId: idSchema<"Command">(),
    reason: reasonSchema,
    /**
     * Whether the centre keeps the command as evidence and goes on after it in the device's chain. False when the device
     * itself is not believed (forged, forked, revoked): nothing was recorded.
     */
    kept: z.boolean(),
  }),
  z.strictObject({
    verdict: z.literal("conflict"),
    commandId: idSchema<"Command">(),
    /** Streams that stand elsewhere than the device believed. */
    streams: z.array(z.strictObject({ stream, expected: z.number().int(), found: z.number().int() })),
    /** The feed up to here tells the device what it did not know. */
    until: z.number().int().min(0),
  }),
  z.strictObject({
    verdict: z.literal("postponed"),
    commandId: idSchema<"Command">(),
    /** `clock-ahead`: the device's clock is a little ahead; what lies far ahead is refused. */
    why: z.enum(["out-of-order", "attachment-missing", "newer-schema", "clock-ahead", "busy"]),
    /** For `out-of-order` the device sequence the centre waits for. */
    expected: z.number().int().optional(),
    missing: z.array(hash).optional(),
  }),
]);
export type Verdict = z.output<typeof verdictSchema>;

export const pushRequestSchema = z.strictObject({
  deviceId: idSchema<"Device">(),
  commands: z.array(pushedCommandSchema).min(1).max(PUSH_COMMANDS),
});
export type PushRequest = z.output<typeof pushRequestSchema>;

export const pushAnswerSchema = z.strictObject({
  verdicts: z.array(verdictSchema),
  /** The device's last event the centre holds, accepted or set aside. */
  lastSequence: z.number().int().min(0),
});
export type PushAnswer = z.output<typeof pushAnswerSchema>;

/** One accepted event in the single order of its office. */
const feedEntrySchema = z.strictObject({
  office: officeCode,
  /** Order in the office's feed, without gaps, from 1. */
  position: z.number().int().min(1),
  schema: z.number().int().min(1),
  acceptedAt: instantSchema,
  event: wireEventSchema,
});
export type FeedEntry = z.output<typeof feedEntrySchema>;

export const pullRequestSchema = z.strictObject({
  deviceId: idSchema<"Device">(),
  office: officeCode,
  after: z.number().int().min(0),
  limit: z.number().int().min(1).max(PULL_EVENTS),
});
export type PullRequest = z.output<typeof pullRequestSchema>;

export const pullAnswerSchema = z.strictObject({
  office: officeCode,
  entries: z.array(feedEntrySchema),
  /** The cursor to ask with next. */
  next: z.number().int().min(0),
  /** Last position of the office's feed. */
  upTo: z.number().int().min(0),
  /** The device's own last event the centre holds: a file restored from a backup finds its lost end in the feed. */
  lastSequence: z.number().int().min(0),
});
export type PullAnswer = z.output<typeof pullAnswerSchema>;

/** Why the centre does not take a command over: a closed list, each with its text `sync.refused.<code>`. */
import type { TextParams } from "../../kernel/text.ts";
import type { Reason } from "../wire.ts";

/** The device itself is not believed: nothing of the command is recorded, its chain stays where it stood. */
export const UNBELIEVED_CODES = [
  "unknown-device",
  "device-pending",
  "device-revoked",
  "device-wiped",
  "certificate-expired",
  "foreign-device",
  /** Its events name another command, person, role or moment than the command itself. */
  "mixed-command",
  /** The events do not follow each other. */
  "broken-chain",
  /** The content of an event is not what its hash says. */
  "tampered-event",
  "wrong-signature",
  /** The device has told another story of the same place in its chain: a copy of it is at work, or it went back in time. */
  "forked-chain",
] as const;
export type UnbelievedCode = (typeof UNBELIEVED_CODES)[number];

/** The device is believed, the command is not lawful: it is kept as evidence and the device's chain goes on. */
export const UNLAWFUL_CODES = [
  /** A case of another office, for which nobody of this device is named (any longer). */
  "foreign-office",
  "clock-ahead",
  "unknown-actor",
  "actor-inactive",
  "role-not-held",
  "no-permission",
  "unknown-procedure",
  /** The procedure does not carry such a command. */
  "wrong-procedure",
  "malformed",
  /** Streams the command has no business to write, or a stream it does not say what it was decided on. */
  "wrong-streams",
  "wrong-versions",
  /** The id of an event or a paper is another's already. */
  "id-taken",
  "number-not-leased",
  "number-taken",
  /** Numbers were given that the decision does not bear, or the other way round. */
  "numbers-differ",
  "seal-invalid",
  /** The same decision gives other events at the centre. */
  "events-differ",
  /** As `events-differ`, where the office's calendar or readings had changed by then. */
  "law-outdated",
  /** The request came to the office by another device already. */
  "received-before",
  "office-exists",
  "office-of-another",
  "login-taken",
  "unknown-user",
  "last-administrator",
  "own-account",
  "own-roles",
  /** Only the person concerned may do it. */
  "another-person",
  "conflict-of-interest",
  "date-in-future",
] as const;
export type UnlawfulCode = (typeof UNLAWFUL_CODES)[number];

export const reasonOf = (code: UnbelievedCode | UnlawfulCode, params?: TextParams): Reason => ({
  code,
  messageKey: `sync.refused.${code}`,
  ...(params === undefined ? {} : { params: { ...params } }),
});

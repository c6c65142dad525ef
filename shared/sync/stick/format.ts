/**
 * Обмен на носителе: one file that carries between a workstation without network and the centre what otherwise goes over HTTP.
 * A signed header, then the packed records in sealed chunks; only the other side opens them.
 *
 *     header, JSON of one line ⏎ Ed25519 of the writer over "stick/1\n" and the header, base64 ⏎ chunks
 *     chunk: length and whether it is the last (4 bytes), AES-256-GCM of up to 64 KiB of the gzip of the records
 *     record: length of the JSON (4 bytes), length of the body (4 bytes), JSON, body
 */
import { z } from "zod";
import { contactAnswerSchema, contactRequestSchema } from "../../contract/central/enrolment.ts";
import { idSchema, instantSchema } from "../../contract/scalars.ts";
import { publicKeySchema } from "../statement.ts";
import { pullAnswerSchema, pushAnswerSchema, pushRequestSchema } from "../wire.ts";

export const STICK_FORMAT = "inspector-exchange/1";
export const STICK_EXTENSION = "inspector-exchange";

export const stickHeaderSchema = z.strictObject({
  format: z.literal(STICK_FORMAT),
  direction: z.enum(["to-centre", "to-device"]),
  stickId: idSchema<"Stick">(),
  deviceId: idSchema<"Device">(),
  office: z.string().min(1).max(20),
  /** Ed25519 of the centre. */
  centreKey: publicKeySchema,
  writtenAt: instantSchema,
  /** X25519 made for this file alone. */
  ephemeral: publicKeySchema,
  /** `JOURNAL_SCHEMA` of the writer. */
  schema: z.number().int().min(1),
});
export type StickHeader = z.output<typeof stickHeaderSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash");

/** What one side tells the other; `attachment` has a body. */
export const stickRecordSchema = z.discriminatedUnion("record", [
  /** A piece of a file, in order; before the push whose events cite it. */
  z.strictObject({
    record: z.literal("attachment"),
    sha256: hash,
    mediaType: z.string().max(200),
    offset: z.number().int().min(0),
    total: z.number().int().min(0),
  }),
  /** Who is still in service, the certificate's renewal: an office without any network asks by file. */
  z.strictObject({ record: z.literal("contact"), request: contactRequestSchema }),
  z.strictObject({ record: z.literal("contact-answer"), answer: contactAnswerSchema }),
  z.strictObject({ record: z.literal("push"), request: pushRequestSchema }),
  /** How far the device has an office's feed. */
  z.strictObject({
    record: z.literal("cursor"),
    office: z.string().min(1).max(20),
    after: z.number().int().min(0),
  }),
  z.strictObject({ record: z.literal("push-answer"), answer: pushAnswerSchema }),
  z.strictObject({ record: z.literal("pull-answer"), answer: pullAnswerSchema }),
]);
type StickRecord = z.output<typeof stickRecordSchema>;

export interface StickItem {
  readonly record: StickRecord;
  readonly body: Uint8Array;
}

/** Of an attachment's piece. */
export const PIECE_BYTES = 1024 * 1024;
/** A page of long papers and what goes with it. */
export const RECORD_BYTES = 64 * 1024 * 1024;
export const HEADER_BYTES = 4_096;

/** Why a file is not taken in; each has its text `sync.stick.<code>`. */
export type StickRefusal =
  | "not-a-stick"
  | "newer-format"
  | "wrong-direction"
  | "another-device"
  | "another-centre"
  | "forged"
  | "damaged"
  | "taken-before"
  | "older"
  /** Of the centre: it does not know the device, or lets it in no more. */
  | "device-not-let-in";

/** The file broke off, was changed, or holds what no side writes. */
export class StickFault extends Error {
  readonly code: StickRefusal;
  constructor(code: StickRefusal) {
    super(`stick: ${code}`);
    this.code = code;
  }
}

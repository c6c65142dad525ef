/** What a device says of itself to the centre: enrolment, contact, orders. */
import { z } from "zod";
import { bytesSchema } from "../../sync/box.ts";
import { publicKeySchema, signatureSchema, statementSchema } from "../../sync/statement.ts";
import { bilingualSchema, idSchema, instantSchema } from "../scalars.ts";
import { byAnyone, byDevice } from "./procedure.ts";

const officeSchema = z.strictObject({ code: z.string(), name: bilingualSchema });

/** Under which device id the centre writes events in an office's feed, by its own key. */
const author = idSchema<"Device">();

const centreSchema = z.strictObject({
  /** Ed25519, 32 bytes, base64. */
  publicKey: publicKeySchema,
  now: instantSchema,
});

const enrolRequestSchema = z.strictObject({
  /** One-time code as printed on the slip. */
  code: z.string().min(16).max(40),
  deviceId: idSchema<"Device">(),
  publicKey: publicKeySchema,
  /** The key the device speaks with while its office is locked; it signs nothing of the journal. */
  doorKey: publicKeySchema,
  name: z.string().trim().min(1).max(120),
  /** Version of the program. */
  program: z.string().max(40),
  /** `JOURNAL_SCHEMA` it writes. */
  schema: z.number().int().min(1),
  /** The device key's signature over `proofText("enrol/1", …)`: whoever enrols has the private half. */
  proof: signatureSchema,
});
export type EnrolRequest = z.output<typeof enrolRequestSchema>;

/** A repeat by the same device is answered again: an answer may be lost, and approval takes its time. */
const enrolAnswerSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("pending"), office: officeSchema, centre: centreSchema }),
  z.strictObject({
    status: z.literal("active"),
    office: officeSchema,
    centre: centreSchema,
    author,
    certificate: statementSchema,
    /** The office has no people yet: its beginning may come from this device. */
    founding: z.boolean(),
  }),
]);
export type EnrolAnswer = z.output<typeof enrolAnswerSchema>;

export const contactRequestSchema = z.strictObject({
  nonce: z.string().min(16).max(64),
  program: z.string().max(40),
  schema: z.number().int().min(1),
  /** Everyone with a place in the device's key ring. */
  people: z.array(idSchema<"User">()).max(1_000),
});
export type ContactRequest = z.output<typeof contactRequestSchema>;

export const contactAnswerSchema = z.strictObject({
  confirmation: statementSchema,
  certificate: statementSchema.nullable(),
  /** SHA-256 of the escrow key the centre keeps for the device, hex; null when it keeps none. */
  escrow: z.string().nullable(),
  /** The centre as an author of the office's events. */
  author,
});
export type ContactAnswer = z.output<typeof contactAnswerSchema>;

export const deviceContract = {
  /** Who the centre is: its key is compared with the fingerprint on the slip before anything is sent. */
  centre: byAnyone
    .route({ method: "GET", path: "/v1/devices/centre", tags: ["devices"] })
    .output(centreSchema),
  enrol: byAnyone
    .route({ method: "POST", path: "/v1/devices/enrol", tags: ["devices"] })
    .input(enrolRequestSchema)
    .output(enrolAnswerSchema),
  /** Whether the device is to be wiped: asked by the door key, so that a locked one hears it too. */
  orders: byAnyone
    .route({ method: "POST", path: "/v1/devices/orders", tags: ["devices"] })
    .input(z.strictObject({ deviceId: idSchema<"Device">(), at: instantSchema, proof: signatureSchema }))
    .output(z.strictObject({ wipe: statementSchema.nullable() })),
  /** Confirms who is still in service, renews the certificate before its end, says which offices may be pulled. */
  contact: byDevice
    .route({ method: "POST", path: "/v1/devices/contact", tags: ["devices"] })
    .input(contactRequestSchema)
    .output(contactAnswerSchema),
  /** Leaves the key that closes the database's key on this device in the centre's keeping, in place of the one before. */
  deposit: byDevice
    .route({ method: "POST", path: "/v1/devices/deposit", tags: ["devices"] })
    .input(z.strictObject({ escrowKey: bytesSchema(32) }))
    .output(z.strictObject({ deposited: z.literal(true) })),
};

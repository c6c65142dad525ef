/**
 * What each paper of registration says: the data the printed form is made from, kept in the journal, hashed and signed.
 * One shape for all kinds: who, on what basis, what is decided, what the register holds now, what may be done next.
 */
import { z } from "zod";
import { requestDetailsSchema } from "../../contract/registration/request.ts";
import {
  REGISTRATION_ACT_KINDS,
  REGISTRATION_BASES,
  REGISTRATION_KINDS,
} from "../../contract/registration/values.ts";
import {
  basisSchema,
  bilingualSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  plainDateSchema,
} from "../../contract/scalars.ts";

const signatorySchema = z.strictObject({
  userId: idSchema<"User">(),
  fullName: bilingualSchema,
  position: bilingualSchema,
});

/** A line «label — value» of the paper or of the registration card. */
const factSchema = z.strictObject({
  label: messageSchema,
  value: z.union([z.string(), messageSchema, bilingualSchema]).nullable(),
});
export type ContentFact = z.output<typeof factSchema>;

export const registrationContentSchema = z.strictObject({
  format: z.literal("registration-act/1"),
  kind: z.enum(REGISTRATION_ACT_KINDS),
  actId: idSchema<"OfficialAct">(),
  requestId: idSchema<"Registration">(),
  requestNumber: z.string(),
  subject: z.enum(REGISTRATION_KINDS),
  office: z.strictObject({
    code: z.string(),
    name: bilingualSchema,
    address: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  /** About whom. */
  taxpayer: z.strictObject({
    inn: innSchema,
    name: bilingualSchema,
    kind: z.string().nullable(),
    address: z.string().nullable(),
  }),
  /** Who asked; null when the office acts on its own ground. */
  applicant: z.strictObject({ inn: innSchema, name: z.string(), role: z.string() }).nullable(),
  submittedOn: plainDateSchema,
  drawnUpOn: plainDateSchema,
  registration: z
    .strictObject({ number: z.string(), signedOn: plainDateSchema, signedAt: instantSchema })
    .nullable(),
  preparedBy: signatorySchema,
  approvedBy: signatorySchema.nullable(),
  signedBy: signatorySchema.nullable(),
  /** The office's ground to act (111(1), 112(2), 114(3), 115(2)). */
  ground: z.enum(REGISTRATION_BASES),
  details: requestDetailsSchema,
  /** The provisions the decision stands on. */
  basis: z.array(basisSchema),
  /** What is decided, one sentence each. */
  resolved: z.array(messageSchema),
  /** How the person was identified. */
  identity: messageSchema.nullable(),
  /** What was looked at and what it showed. */
  established: z.array(messageSchema),
  /** Grounds of a refusal or of a return, with what they rest on. */
  refusals: z.array(
    z.strictObject({
      ground: z.string(),
      title: messageSchema,
      article: basisSchema,
      evidence: z.array(messageSchema),
    }),
  ),
  reasoning: z.string().nullable(),
  /** Lines of the registration card, or of what changed in the register. */
  facts: z.array(factSchema),
  login: z.string().nullable(),
  /** How and until when it may be appealed (167); null for papers that are no decision. */
  appeal: z.strictObject({ days: z.number().int(), article: basisSchema }).nullable(),
  readings: z.array(z.strictObject({ id: z.string(), alternative: z.string() })),
});
export type RegistrationContent = z.output<typeof registrationContentSchema>;

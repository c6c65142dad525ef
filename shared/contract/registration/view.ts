/** A request as the window sees it: the queue's row and the whole card. */
import { z } from "zod";
import { ACT_STATUSES, SERVICE_METHODS, SERVICE_OUTCOMES } from "../desk-audit.ts";
import { refusalSchema } from "../procedure.ts";
import {
  basisSchema,
  bilingualSchema,
  derivationSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  plainDateSchema,
} from "../scalars.ts";
import {
  applicantSchema,
  claimedOrganizationSchema,
  passportSchema,
  requestDetailsSchema,
} from "./request.ts";
import {
  CHECK_ITEMS,
  IDENTITY_LEVELS,
  REGISTRATION_ACT_KINDS,
  REGISTRATION_BASES,
  REGISTRATION_CHANNELS,
  REGISTRATION_KINDS,
  REGISTRATION_OUTCOMES,
  REGISTRATION_SIGNS,
  REGISTRATION_STATUSES,
  SIGN_WEIGHTS,
} from "./values.ts";

const officerSchema = z.object({ userId: idSchema<"User">(), fullName: bilingualSchema });

export const registrationSummarySchema = z.object({
  requestId: idSchema<"Registration">(),
  number: z.string(),
  kind: z.enum(REGISTRATION_KINDS),
  status: z.enum(REGISTRATION_STATUSES),
  outcome: z.enum(REGISTRATION_OUTCOMES).nullable(),
  version: z.number().int(),
  channel: z.enum(REGISTRATION_CHANNELS),
  applicant: applicantSchema,
  organization: claimedOrganizationSchema.nullable(),
  /** The taxpayer the request is about: the organization, or the applicant. */
  inn: innSchema,
  inspector: officerSchema.nullable(),
  submittedAt: instantSchema,
  updatedAt: instantSchema,
  /** Signs found when the request was last looked at; the card computes them anew. */
  signs: z.array(z.enum(REGISTRATION_SIGNS)),
  nextDeadline: z
    .object({
      term: z.string(),
      title: messageSchema,
      dueOn: plainDateSchema,
      bound: z.enum(["office", "taxpayer"]),
      workingDaysLeft: z.number().int(),
      /** The Code sets the term; false for the office's own. */
      byLaw: z.boolean(),
    })
    .nullable(),
});
export type RegistrationSummary = z.output<typeof registrationSummarySchema>;

/** A piece of two names laid side by side: the same in both, or what one has in the place of the other. */
export const nameSegmentSchema = z.object({
  kind: z.enum(["same", "changed", "missing", "extra"]),
  /** As claimed; empty where missing. */
  claimed: z.string(),
  /** As registered; empty where extra. */
  registered: z.string(),
});

/** One line of «заявлено — в реестре». */
const comparedFieldSchema = z.object({
  field: z.enum([
    "person-name",
    "organization-name",
    "office",
    "role",
    "phone",
    "email",
    "address",
    "passport",
  ]),
  claimed: z.string().nullable(),
  registered: z.string().nullable(),
  /** Where the registered value comes from. */
  source: messageSchema.nullable(),
  verdict: z.enum(["same", "alike", "differs", "unknown"]),
  segments: z.array(nameSegmentSchema),
});
export type ComparedField = z.output<typeof comparedFieldSchema>;

const registrationSignSchema = z.object({
  sign: z.enum(REGISTRATION_SIGNS),
  weight: z.enum(SIGN_WEIGHTS),
  message: messageSchema,
  article: basisSchema.nullable(),
  /** Other requests the sign speaks of. */
  requests: z.array(z.object({ requestId: idSchema<"Registration">(), number: z.string() })),
});
export type RegistrationSign = z.output<typeof registrationSignSchema>;

const checkSchema = z.object({
  item: z.enum(CHECK_ITEMS),
  title: messageSchema,
  article: basisSchema.nullable(),
  status: z.enum(["met", "failed", "open", "not-needed"]),
  /** What it rests on: what was seen, computed or written down. */
  detail: messageSchema.nullable(),
  note: z.string().nullable(),
  /** The inspector states it; the others follow from the data. */
  byHand: z.boolean(),
  by: bilingualSchema.nullable(),
});
export type RegistrationCheck = z.output<typeof checkSchema>;

const registrationActSchema = z.object({
  actId: idSchema<"OfficialAct">(),
  kind: z.enum(REGISTRATION_ACT_KINDS),
  status: z.enum(ACT_STATUSES),
  registrationNumber: z.string().nullable(),
  preparedBy: bilingualSchema,
  approvedBy: bilingualSchema.nullable(),
  signedBy: bilingualSchema.nullable(),
  signedAt: instantSchema.nullable(),
  dispatchedOn: plainDateSchema.nullable(),
  servedOn: plainDateSchema.nullable(),
  serviceMethod: z.enum(SERVICE_METHODS).nullable(),
  deemedOn: plainDateSchema.nullable(),
  serviceProof: z.string().nullable(),
});
export type RegistrationAct = z.output<typeof registrationActSchema>;

/** What the register will hold after the grant, said before it is asked for. */
const registerEffectSchema = z.object({
  message: messageSchema,
  from: plainDateSchema.nullable(),
  article: basisSchema,
});

export const registrationViewSchema = registrationSummarySchema.extend({
  basis: z.enum(REGISTRATION_BASES),
  office: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  details: requestDetailsSchema,
  documents: z.array(
    z.object({
      title: z.string(),
      mediaType: z.string().nullable(),
      /** Of the file; null of a sheet the office keeps itself. */
      sha256: z.string().nullable(),
      readable: z.boolean(),
      /** Why it cannot be read or is not what the sender sent. */
      defect: messageSchema.nullable(),
    }),
  ),
  identity: z.object({
    level: z.enum(IDENTITY_LEVELS),
    confirmedOn: plainDateSchema.nullable(),
    confirmedBy: bilingualSchema.nullable(),
    passport: passportSchema.nullable(),
    /** Verdict on the request's own electronic signature; null where there is none. */
    signature: z.object({ good: z.boolean(), message: messageSchema }).nullable(),
  }),
  compared: z.array(comparedFieldSchema),
  /** The signs with what they rest on. */
  findings: z.array(registrationSignSchema),
  checks: z.array(checkSchema),
  effects: z.array(registerEffectSchema),
  /** Grounds on which this kind of request may be refused, those the signs point at first. */
  grounds: z.array(
    z.object({ ground: z.string(), title: messageSchema, article: basisSchema, suggested: z.boolean() }),
  ),
  acts: z.array(registrationActSchema),
  service: z.object({
    actIds: z.array(idSchema<"OfficialAct">()),
    edocConsent: z.boolean(),
    methods: z.array(z.enum(SERVICE_METHODS)),
    outcomes: z.array(z.enum(SERVICE_OUTCOMES)),
  }),
  /** The login given with the decision; never a password. */
  login: z.string().nullable(),
  refusal: z.object({ grounds: z.array(z.string()), reasoning: z.string(), on: plainDateSchema }).nullable(),
  returned: z.object({ text: z.string(), on: plainDateSchema }).nullable(),
  deadlines: z.array(
    z.object({
      term: z.string(),
      title: messageSchema,
      bound: z.enum(["office", "taxpayer"]),
      article: basisSchema.nullable(),
      byLaw: z.boolean(),
      startsOn: plainDateSchema,
      dueOn: plainDateSchema,
      metOn: plainDateSchema.nullable(),
      missed: z.boolean(),
      derivation: derivationSchema,
    }),
  ),
  /** Every command: allowed now for this user, or the refusal with its article. */
  commands: z.array(
    z.object({ command: z.string(), refusal: refusalSchema.nullable(), article: basisSchema.nullable() }),
  ),
  history: z.array(
    z.object({ version: z.number().int(), event: messageSchema, actor: bilingualSchema, at: instantSchema }),
  ),
});
export type RegistrationView = z.output<typeof registrationViewSchema>;

/** An entry of the register of taxpayers as the card shows it. */
import { z } from "zod";
import { COMPARED_FIELDS, COMPARED_VERDICTS, DUPLICATE_SIGNS } from "../domain/register/compare-entries.ts";
import { RELEASE_SECTIONS } from "../law/registration/release-sections.ts";
import { ACT_STATUSES } from "./desk-audit.ts";
import { REPRESENTATIVE_ROLES, TAXPAYER_KINDS } from "./exchange/values.ts";
import { ACCOUNTED_OBJECTS } from "./registration/request.ts";
import {
  IDENTITY_LEVELS,
  REGISTRATION_ACT_KINDS,
  REGISTRATION_KINDS,
  REGISTRATION_OUTCOMES,
  REGISTRATION_STATUSES,
} from "./registration/values.ts";
import { nameSegmentSchema } from "./registration/view.ts";
import {
  basisSchema,
  bilingualSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  plainDateSchema,
} from "./scalars.ts";

const TIMELINE_TOPICS = ["registration", "regime", "link", "request", "control", "release"] as const;
const cabinetRole = z.enum([...REPRESENTATIVE_ROLES, "self"]);

const timelineEntrySchema = z.object({
  on: plainDateSchema,
  at: instantSchema.nullable(),
  topic: z.enum(TIMELINE_TOPICS),
  message: messageSchema,
  by: bilingualSchema.nullable(),
  link: z.object({ to: z.enum(["request", "case", "taxpayer"]), id: z.string() }).nullable(),
});

/** A link between a taxpayer and a person who acts for it, seen from either side. */
const representationSchema = z.object({
  /** The other side: the person on the taxpayer's card, the taxpayer on the person's. */
  inn: innSchema,
  name: z.string(),
  role: z.enum(REPRESENTATIVE_ROLES),
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  authority: z.string().nullable(),
  /** In force today. */
  current: z.boolean(),
  /** Logins of the person for the taxpayer in this role. */
  logins: z.array(z.string()),
});
export type Representation = z.output<typeof representationSchema>;

const cabinetAccountSchema = z.object({
  login: z.string(),
  /** The taxpayer whose cabinet it opens. */
  inn: innSchema,
  personInn: innSchema,
  name: z.string(),
  role: cabinetRole,
  openedOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  requestId: idSchema<"Registration">(),
});
export type CabinetAccount = z.output<typeof cabinetAccountSchema>;

const registerPaperSchema = z.object({
  actId: idSchema<"OfficialAct">(),
  requestId: idSchema<"Registration">(),
  kind: z.enum(REGISTRATION_ACT_KINDS),
  status: z.enum(ACT_STATUSES),
  number: z.string().nullable(),
  signedAt: instantSchema.nullable(),
  signedBy: bilingualSchema.nullable(),
  servedOn: plainDateSchema.nullable(),
});
export type RegisterPaper = z.output<typeof registerPaperSchema>;

export const releasedExtractSchema = z.object({
  extractId: idSchema<"Extract">(),
  number: z.string(),
  scope: z.enum(["open", "secret"]),
  recipient: z.string(),
  ground: z
    .object({
      article: basisSchema,
      title: messageSchema,
      evidence: z.array(z.object({ label: messageSchema, value: z.union([z.string(), messageSchema]) })),
    })
    .nullable(),
  sections: z.array(z.string()),
  releasedAt: instantSchema,
  by: bilingualSchema,
});
export type ReleasedExtract = z.output<typeof releasedExtractSchema>;

export const registerCardSchema = z.object({
  inn: innSchema,
  name: bilingualSchema,
  kind: z.enum(TAXPAYER_KINDS),
  office: z.string(),
  registeredOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  contacts: z.object({
    address: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  consent: z.object({
    given: z.boolean(),
    /** The last change the journal knows; null where the register came with it. */
    on: plainDateSchema.nullable(),
    proof: z.string().nullable(),
  }),
  /** The number was given wrongly or twice, or the PIN changed: the entry of another number is in force (113(3)). */
  replacedBy: z
    .object({ inn: innSchema, on: plainDateSchema, why: z.enum(["pin-changed", "wrong", "repeated"]) })
    .nullable(),
  /** Numbers this entry stands for now. */
  replaces: z.array(innSchema),
  identity: z.object({
    level: z.enum(IDENTITY_LEVELS),
    on: plainDateSchema.nullable(),
    by: bilingualSchema.nullable(),
  }),
  actingForIt: z.array(representationSchema),
  actsFor: z.array(representationSchema),
  cabinets: z.array(cabinetAccountSchema),
  objects: z.array(
    z.object({
      objectId: z.string(),
      object: z.enum(ACCOUNTED_OBJECTS),
      title: z.string(),
      office: z.string(),
      address: z.string().nullable(),
      from: plainDateSchema,
      to: plainDateSchema.nullable(),
    }),
  ),
  properties: z.array(
    z.object({
      objectId: z.string(),
      kind: z.string(),
      territory: z.string(),
      share: z.string(),
      area: z.string(),
      from: plainDateSchema,
      to: plainDateSchema.nullable(),
    }),
  ),
  requests: z.array(
    z.object({
      requestId: idSchema<"Registration">(),
      number: z.string(),
      kind: z.enum(REGISTRATION_KINDS),
      status: z.enum(REGISTRATION_STATUSES),
      outcome: z.enum(REGISTRATION_OUTCOMES).nullable(),
      submittedAt: instantSchema,
    }),
  ),
  papers: z.array(registerPaperSchema),
  extracts: z.array(releasedExtractSchema),
  timeline: z.array(timelineEntrySchema),
});
export type RegisterCard = z.output<typeof registerCardSchema>;

/** An item of 64(2) as the dialog offers it for this taxpayer today. */
export const releaseGroundSchema = z.object({
  item: z.string(),
  article: basisSchema,
  title: messageSchema,
  /** What is to be shown for it. */
  shown: messageSchema,
  sections: z.array(z.enum(RELEASE_SECTIONS)),
});
export type ReleaseGroundView = z.output<typeof releaseGroundSchema>;

export const comparisonSchema = z.object({
  fields: z.array(
    z.object({
      field: z.enum(COMPARED_FIELDS),
      one: z.string().nullable(),
      other: z.string().nullable(),
      verdict: z.enum(COMPARED_VERDICTS),
      segments: z.array(nameSegmentSchema),
    }),
  ),
  signs: z.array(z.enum(DUPLICATE_SIGNS)),
  /** How much stands under each entry: what a replaced number leaves behind. */
  holdings: z.array(
    z.object({
      what: z.enum(["returns", "invoices", "payments", "links", "cases", "requests"]),
      one: z.number().int(),
      other: z.number().int(),
    }),
  ),
  /** Requests that already ask to leave one of the two. */
  requests: z.array(
    z.object({
      requestId: idSchema<"Registration">(),
      number: z.string(),
      status: z.enum(REGISTRATION_STATUSES),
      outcome: z.enum(REGISTRATION_OUTCOMES).nullable(),
    }),
  ),
});
export type EntryComparison = z.output<typeof comparisonSchema>;

export const duplicateSchema = z.object({
  inn: innSchema,
  name: bilingualSchema,
  kind: z.enum(TAXPAYER_KINDS),
  registeredOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  signs: z.array(z.enum(DUPLICATE_SIGNS)),
});
export type DuplicateCandidate = z.output<typeof duplicateSchema>;

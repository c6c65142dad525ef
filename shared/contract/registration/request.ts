/** What a request says: the applicant's own claim, whole and as it came. */
import { z } from "zod";
import * as exchange from "../exchange/values.ts";
import { bilingualSchema, innSchema, monthSchema, plainDateSchema } from "../scalars.ts";
import { APPLICANT_ROLES } from "./values.ts";

const officeCode = z.string().trim().min(1).max(40);
const shortText = z.string().trim().min(1).max(300);

export const passportSchema = z.strictObject({
  series: z.string().trim().min(1).max(10),
  number: z.string().trim().min(1).max(20),
  issuedBy: z.string().trim().max(200).nullable().default(null),
  /** Last day of validity; null where the document has none. */
  validUntil: plainDateSchema.nullable(),
});
export type Passport = z.output<typeof passportSchema>;

/**
 * A scanned paper of the request. An imported row is bounded before this is: its whole payload by 900,000 characters.
 * `sha256` and `base64` as the sender gave them; both may be absent on a paper request.
 */
export const attachedDocumentSchema = z.strictObject({
  title: shortText,
  mediaType: z.enum(["application/pdf", "image/jpeg", "image/png"]).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  base64: z.string().max(8_000_000).optional(),
});

/** Places a taxpayer may be registered at, by the code of the office (УГНС) of each (111(6)–(8)). */
const placesSchema = z.strictObject({
  stateRegistration: officeCode.optional(),
  passportAddress: officeCode.optional(),
  residence: officeCode.optional(),
  business: officeCode.optional(),
  branchRegistration: officeCode.optional(),
  location: officeCode.optional(),
  object: officeCode.optional(),
});

export const PAYER_KINDS = [
  "individual",
  "sole-trader",
  "organization",
  "foreign-organization",
  "foreign-branch",
  "foreign-owner",
  "diplomatic",
] as const;
export const ACCOUNTED_OBJECTS = ["subdivision", "taxable-object", "patent-place", "htp-resident"] as const;

/** What is asked, by kind of request. */
export const requestDetailsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cabinet-access") }),
  z.strictObject({
    kind: z.literal("tax-registration"),
    payerKind: z.enum(PAYER_KINDS),
    places: placesSchema.default({}),
    /** The office chosen where the law leaves a choice (111(9)). */
    chosenOffice: officeCode.nullable().default(null),
    regime: z.enum(exchange.REGIMES).default("general"),
    activityGroup: z.enum(exchange.ACTIVITY_GROUPS).default("other"),
    activityCode: z.string().max(40).nullable().default(null),
    address: z.string().max(500).nullable().default(null),
    edocConsent: z.boolean().default(false),
    /** Period in which the obligation arose, for registration by information or by what the office found (111(1)). */
    obligationMonth: monthSchema.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal("accounting-registration"),
    object: z.enum(ACCOUNTED_OBJECTS),
    title: shortText,
    address: z.string().max(500).nullable().default(null),
    objectOffice: officeCode,
    /** The day the subdivision began, the object was acquired, the status was given (114(4), 433). */
    arisenOn: plainDateSchema,
  }),
  z.strictObject({
    kind: z.literal("re-registration"),
    /** `wrong-inn`, `repeated-inn`: a number given in error or twice; the right one stays, the entry is closed (113(3)). */
    ground: z.enum(["state-reregistration", "place", "name", "pin", "wrong-inn", "repeated-inn"]),
    changedOn: plainDateSchema,
    newName: bilingualSchema.nullable().default(null),
    newOffice: officeCode.nullable().default(null),
    newAddress: z.string().max(500).nullable().default(null),
    newInn: innSchema.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal("annulment"),
    scope: z.enum(["tax", "accounting"]),
    ground: z.enum([
      "liquidation",
      "cessation",
      "rights-ended",
      "no-returns",
      "forged-documents",
      "subdivision-closed",
      "object-ended",
    ]),
    ceasedOn: plainDateSchema,
    objectTitle: z.string().max(300).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal("vat-registration"),
    ground: z.enum(["new-taxpayer", "regime-switch", "business-started"]),
    since: plainDateSchema,
  }),
  z.strictObject({
    kind: z.literal("vat-annulment"),
    ground: z.enum(["single-tax", "other-regime", "cessation", "bankruptcy", "import-regime"]),
    since: plainDateSchema,
  }),
  z.strictObject({
    kind: z.literal("regime-change"),
    to: z.enum(exchange.REGIMES),
    /** The taxpayer no longer meets the conditions of the present regime (420(4), 416(5)). */
    conditionsLost: z.boolean().default(false),
  }),
]);
export type RequestDetails = z.output<typeof requestDetailsSchema>;

/**
 * `payload` of registration_requests.csv and of a request typed at the counter: what the columns have no place for.
 * Unknown fields are kept out with an error, so that nothing an applicant sent is silently dropped.
 */
export const requestPayloadSchema = z.strictObject({
  passport: passportSchema.optional(),
  documents: z.array(attachedDocumentSchema).max(30).default([]),
  /** CMS signature over the canonical JSON of the request without `payload.signature`, base64. */
  signature: z.string().max(200_000).optional(),
  address: z.string().max(500).optional(),
  details: requestDetailsSchema.optional(),
});
export type RequestPayload = z.output<typeof requestPayloadSchema>;

export const applicantSchema = z.strictObject({
  inn: innSchema,
  nameClaimed: z.string().trim().min(1).max(1000),
  role: z.enum(APPLICANT_ROLES),
});
export const claimedOrganizationSchema = z.strictObject({
  inn: innSchema,
  nameClaimed: z.string().trim().min(1).max(1000),
});

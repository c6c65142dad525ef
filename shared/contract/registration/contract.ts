/** Procedures of registration: requests of every kind from their arrival to the paper in the applicant's hand. */
import { z } from "zod";
import { SERVICE_METHODS, SERVICE_OUTCOMES } from "../desk-audit.ts";
import { command, commandEnvelope, query, refusalSchema } from "../procedure.ts";
import {
  accessReasonSchema,
  bilingualSchema,
  idSchema,
  innSchema,
  pageInput,
  pageOf,
  plainDateSchema,
  remarkSchema,
} from "../scalars.ts";
import { passportPageSchema, registrationExchangeContract } from "./exchange.ts";
import { paperThumbnailsSchema, registrationPapersContract } from "./papers.ts";
import {
  applicantSchema,
  claimedOrganizationSchema,
  passportSchema,
  requestPayloadSchema,
} from "./request.ts";
import {
  APPLICANT_ROLES,
  CHECK_ITEMS,
  REGISTRATION_BASES,
  REGISTRATION_KINDS,
  REGISTRATION_SIGNS,
  REGISTRATION_STATUSES,
} from "./values.ts";
import { registrationSummarySchema, registrationViewSchema } from "./view.ts";

const requestId = idSchema<"Registration">();
/** A command on a request carries the version it was made against. */
const requestEnvelope = { ...commandEnvelope, requestId, expectedVersion: z.number().int().min(0) };
const result = z.object({ request: registrationViewSchema });
const prepare = command("registration.prepare");
const password = z.string();

export const QUEUE_VIEWS = ["new", "mine", "waiting", "to-sign", "to-serve", "all"] as const;

const filters = {
  view: z.enum(QUEUE_VIEWS).default("new"),
  kind: z.enum(REGISTRATION_KINDS).optional(),
  status: z.enum(REGISTRATION_STATUSES).optional(),
  /** Requests with this sign: the same cause is decided together. */
  sign: z.enum(REGISTRATION_SIGNS).optional(),
  inspectorId: idSchema<"User">().optional(),
  inn: innSchema.optional(),
  search: z.string().max(100).optional(),
  sort: z.enum(["due", "submitted", "name"]).default("due"),
};

export const registrationContract = {
  ...registrationExchangeContract,
  ...registrationPapersContract,
  list: query("registration.read")
    .input(z.strictObject({ ...pageInput, ...filters }))
    .output(pageOf(registrationSummarySchema)),
  /** How many requests each view holds for this user. */
  counts: query("registration.read")
    .input(z.strictObject({}))
    .output(z.record(z.enum(QUEUE_VIEWS), z.number().int())),
  get: query("registration.read", { taxSecret: true })
    .input(z.strictObject({ requestId, reason: accessReasonSchema }))
    .output(registrationViewSchema),
  /** Who could take requests over, with their load. */
  officers: query("registration.read")
    .input(z.strictObject({}))
    .output(
      z.array(z.object({ userId: idSchema<"User">(), fullName: bilingualSchema, open: z.number().int() })),
    ),
  statistics: query("registration.read")
    .input(z.strictObject({ from: plainDateSchema, to: plainDateSchema }))
    .output(
      z.object({
        byKind: z.array(
          z.object({
            kind: z.enum(REGISTRATION_KINDS),
            received: z.number().int(),
            granted: z.number().int(),
            refused: z.number().int(),
            open: z.number().int(),
            /** Median of whole hours from arrival to decision; null where nothing was decided. */
            medianHours: z.number().nullable(),
            late: z.number().int(),
          }),
        ),
        byGround: z.array(z.object({ ground: z.string(), refused: z.number().int() })),
        bySign: z.array(z.object({ sign: z.enum(REGISTRATION_SIGNS), requests: z.number().int() })),
      }),
    ),
  /** Texts of reasons the office uses again. */
  templates: query("registration.read")
    .input(z.strictObject({}))
    .output(
      z.array(
        z.object({
          templateId: idSchema<"ReasonTemplate">(),
          use: z.enum(["refuse", "return"]),
          title: bilingualSchema,
          text: bilingualSchema,
        }),
      ),
    ),
  saveTemplate: prepare
    .input(
      z.strictObject({
        ...commandEnvelope,
        templateId: idSchema<"ReasonTemplate">().optional(),
        use: z.enum(["refuse", "return"]),
        title: bilingualSchema,
        text: bilingualSchema,
      }),
    )
    .output(z.object({ templateId: idSchema<"ReasonTemplate">() })),

  /** Takes in the requests of the loaded dataset that are not in the queue yet. */
  receive: prepare.input(z.strictObject({ ...commandEnvelope })).output(
    z.object({
      received: z.number().int(),
      unreadable: z.array(z.object({ id: z.string(), refusal: refusalSchema })),
    }),
  ),
  /** A request on paper at the counter, or the office's own ground (111(1)(2)–(3), 115(2)(2)–(4)). */
  create: prepare
    .input(
      z.strictObject({
        ...commandEnvelope,
        kind: z.enum(REGISTRATION_KINDS),
        basis: z.enum(REGISTRATION_BASES).default("application"),
        applicant: applicantSchema,
        organization: claimedOrganizationSchema.nullable().default(null),
        phone: z.string().trim().max(40).nullable().default(null),
        email: z.string().trim().max(200).nullable().default(null),
        submittedOn: plainDateSchema,
        payload: requestPayloadSchema,
        thumbnails: paperThumbnailsSchema,
      }),
    )
    .output(result),
  claim: prepare.input(z.strictObject({ ...requestEnvelope })).output(result),
  release: prepare.input(z.strictObject({ ...requestEnvelope })).output(result),
  /** One's own, one nobody has, or any for who leads the team. */
  handOver: command("registration.read")
    .input(z.strictObject({ ...requestEnvelope, inspectorId: idSchema<"User">(), reason: remarkSchema }))
    .output(result),
  /** The inspector states one point of the checklist. */
  recordCheck: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        item: z.enum(CHECK_ITEMS),
        met: z.boolean(),
        note: z.string().trim().max(1000).default(""),
      }),
    )
    .output(result),
  /** The person came with a passport (P-01). */
  confirmIdentity: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        passport: passportSchema,
        samePerson: z.boolean(),
        /** A photograph of its page; refused where the office keeps none. */
        page: passportPageSchema.optional(),
      }),
    )
    .output(result),
  /** Checks the electronic signature of the request and raises the level where it is good. */
  confirmSignature: prepare.input(z.strictObject({ ...requestEnvelope })).output(result),
  awaitIdentity: prepare.input(z.strictObject({ ...requestEnvelope })).output(result),
  returnForCorrection: prepare
    .input(z.strictObject({ ...requestEnvelope, text: remarkSchema, password }))
    .output(result),
  recordCorrection: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        nameClaimed: z.string().trim().min(1).max(1000).optional(),
        organization: claimedOrganizationSchema.optional(),
        role: z.enum(APPLICANT_ROLES).optional(),
        phone: z.string().trim().max(40).optional(),
        payload: requestPayloadSchema.optional(),
        thumbnails: paperThumbnailsSchema,
        remark: remarkSchema,
      }),
    )
    .output(result),
  /** The survey or the audit that annulment asks for (117(5)(2), 124). */
  startControl: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        control: z.enum(["survey", "unplanned-audit"]),
        number: remarkSchema,
      }),
    )
    .output(result),
  recordControl: prepare
    .input(z.strictObject({ ...requestEnvelope, endedOn: plainDateSchema, result: remarkSchema }))
    .output(result),
  recordReconciliation: prepare
    .input(
      z.strictObject({ ...requestEnvelope, number: z.string().trim().min(1).max(60), on: plainDateSchema }),
    )
    .output(result),
  /** Signs the decision and enters the register; the login is given here. */
  grant: prepare.input(z.strictObject({ ...requestEnvelope, password })).output(result),
  /** Puts a decision that needs a second person before them. */
  propose: prepare.input(z.strictObject({ ...requestEnvelope, reasoning: remarkSchema })).output(result),
  sendBack: command("registration.approve")
    .input(z.strictObject({ ...requestEnvelope, remarks: remarkSchema }))
    .output(result),
  approve: command("registration.approve")
    .input(z.strictObject({ ...requestEnvelope, password }))
    .output(result),
  refuse: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        grounds: z.array(z.string().max(60)).min(1).max(10),
        reasoning: remarkSchema,
        password,
      }),
    )
    .output(result),
  forward: prepare
    .input(
      z.strictObject({ ...requestEnvelope, office: z.string().trim().min(1).max(40), reason: remarkSchema }),
    )
    .output(result),
  withdraw: prepare.input(z.strictObject({ ...requestEnvelope, reason: remarkSchema })).output(result),
  closeAsDuplicate: prepare
    .input(z.strictObject({ ...requestEnvelope, ofRequestId: requestId, reason: remarkSchema }))
    .output(result),
  dispatchActs: command("delivery.record")
    .input(
      z.strictObject({
        ...requestEnvelope,
        actIds: z.array(idSchema<"OfficialAct">()).min(1),
        method: z.enum(SERVICE_METHODS),
        dispatchedOn: plainDateSchema,
        proof: z.string().trim().max(300).default(""),
      }),
    )
    .output(result),
  recordService: command("delivery.record")
    .input(
      z.strictObject({
        ...requestEnvelope,
        actIds: z.array(idSchema<"OfficialAct">()).min(1),
        outcome: z.enum(SERVICE_OUTCOMES),
        on: plainDateSchema,
        proof: z.string().trim().min(3).max(300),
      }),
    )
    .output(result),
  /** Requests of one cause decided together; each gets its own record and its own answer. */
  decideTogether: prepare
    .input(
      z.strictObject({
        ...commandEnvelope,
        requests: z
          .array(z.strictObject({ requestId, expectedVersion: z.number().int().min(0) }))
          .min(1)
          .max(200),
        decision: z.discriminatedUnion("step", [
          z.strictObject({
            step: z.literal("refuse"),
            grounds: z.array(z.string().max(60)).min(1).max(10),
            reasoning: remarkSchema,
          }),
          z.strictObject({ step: z.literal("return"), text: remarkSchema }),
          z.strictObject({ step: z.literal("await-identity") }),
          z.strictObject({ step: z.literal("claim") }),
        ]),
        password: password.optional(),
      }),
    )
    .output(
      z.object({
        done: z.array(requestId),
        refused: z.array(z.object({ requestId, refusal: refusalSchema })),
      }),
    ),
};

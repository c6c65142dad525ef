/** Inputs of a request's commands as they come from a device: nothing more and nothing else than the commands hold. */
import { z } from "zod";
import {
  applicantSchema,
  claimedOrganizationSchema,
  passportSchema,
  requestDetailsSchema,
} from "../../../contract/registration/request.ts";
import {
  CHECK_ITEMS,
  REGISTRATION_BASES,
  REGISTRATION_CHANNELS,
} from "../../../contract/registration/values.ts";
import { idSchema, innSchema, instantSchema, plainDateSchema } from "../../../contract/scalars.ts";
import type { RegistrationCommandType } from "../../../domain/registration/commands.ts";
import { longText, serviceInputs } from "./desk-audit.ts";

const nothing = z.strictObject({});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash");
const shortText = z.string().max(1_000);

const verdict = z.strictObject({
  good: z.boolean(),
  code: z.string().max(100),
  params: z.record(z.string().max(100), z.union([shortText, z.number()])),
  signerInn: innSchema.nullable(),
  checkedAt: instantSchema,
});

const documents = z
  .array(
    z.strictObject({
      title: shortText,
      mediaType: z.string().max(100).nullable(),
      sha256: sha256.nullable(),
      defect: z.enum(["not-of-its-type", "cut-short", "altered", "empty"]).nullable(),
    }),
  )
  .max(300);

const claims = {
  applicant: applicantSchema,
  organization: claimedOrganizationSchema.nullable(),
  phone: shortText.nullable(),
  details: requestDetailsSchema,
  documents,
  passportClaimed: passportSchema.nullable(),
};

export const REGISTRATION_INPUTS = {
  receive: z.strictObject({
    ...claims,
    sourceId: z.string().max(200).nullable(),
    basis: z.enum(REGISTRATION_BASES),
    channel: z.enum(REGISTRATION_CHANNELS),
    office: z.string().max(40),
    email: shortText.nullable(),
    address: shortText.nullable(),
    signed: z.boolean(),
    signature: verdict.nullable(),
    submittedAt: instantSchema,
  }),
  claim: nothing,
  release: nothing,
  handOver: z.strictObject({ inspectorId: idSchema<"User">(), reason: longText }),
  recordCheck: z.strictObject({ item: z.enum(CHECK_ITEMS), met: z.boolean(), note: longText }),
  confirmIdentity: z.strictObject({ passport: passportSchema, samePerson: z.boolean() }),
  confirmSignature: z.strictObject({ verdict, provider: z.string().max(100).optional() }),
  keepPassportPage: z.strictObject({ sha256 }),
  erasePassportPage: z.strictObject({ reason: longText }),
  awaitIdentity: nothing,
  returnForCorrection: z.strictObject({ text: longText }),
  recordCorrection: z.strictObject({ ...claims, remark: longText }),
  startControl: z.strictObject({ control: z.enum(["survey", "unplanned-audit"]), number: longText }),
  recordControl: z.strictObject({ endedOn: plainDateSchema, result: longText }),
  recordReconciliation: z.strictObject({ number: z.string().max(60), on: plainDateSchema }),
  grant: nothing,
  propose: z.strictObject({ reasoning: longText }),
  sendBack: z.strictObject({ remarks: longText }),
  approve: nothing,
  refuse: z.strictObject({ grounds: z.array(z.string().max(60)).max(10), reasoning: longText }),
  forward: z.strictObject({ office: z.string().max(40), reason: longText }),
  withdraw: z.strictObject({ reason: longText }),
  closeAsDuplicate: z.strictObject({ ofRequestId: idSchema<"Registration">(), reason: longText }),
  ...serviceInputs,
  passTime: nothing,
} satisfies Readonly<Record<RegistrationCommandType, z.ZodType>>;

/** The State register of taxpayers (108(3)) as the office keeps it: one entry, its links, and what is handed out of it. */
import { z } from "zod";
import { RELEASE_SECTIONS } from "../law/registration/release-sections.ts";
import { REPRESENTATIVE_ROLES } from "./exchange/values.ts";
import { command, commandEnvelope, query } from "./procedure.ts";
import {
  comparisonSchema,
  duplicateSchema,
  registerCardSchema,
  releasedExtractSchema,
  releaseGroundSchema,
} from "./register-view.ts";
import {
  accessReasonSchema,
  idSchema,
  innSchema,
  languageSchema,
  plainDateSchema,
  printedSchema,
  remarkSchema,
} from "./scalars.ts";

const envelope = { ...commandEnvelope, inn: innSchema };
const changed = z.object({ inn: innSchema, version: z.number().int() });
const shortText = z.string().trim().min(1).max(300);
const secret = { inn: innSchema, reason: accessReasonSchema };
const released = z.object({ extract: releasedExtractSchema });

const releaseClaimSchema = z.discriminatedUnion("basis", [
  z.strictObject({
    basis: z.literal("item"),
    item: z.string().max(20),
    act: z.strictObject({ number: shortText, on: plainDateSchema }),
    shown: remarkSchema,
  }),
  z.strictObject({
    basis: z.literal("consent"),
    givenBy: shortText,
    on: plainDateSchema,
    form: z.enum(["paper", "electronic"]),
    broughtBy: z.enum(["taxpayer", "recipient"]),
  }),
  z.strictObject({ basis: z.literal("own"), personInn: innSchema }),
]);

export const registerContract = {
  card: query("taxpayer.read", { taxSecret: true }).input(z.strictObject(secret)).output(registerCardSchema),
  /** Ends a person's power to act for the taxpayer and closes the person's login (54). */
  endLink: command("registration.prepare")
    .input(
      z.strictObject({
        ...envelope,
        personInn: innSchema,
        role: z.enum(REPRESENTATIVE_ROLES),
        from: plainDateSchema,
        on: plainDateSchema,
        reason: remarkSchema,
      }),
    )
    .output(changed),
  changeContacts: command("registration.prepare")
    .input(
      z.strictObject({ ...envelope, phone: z.string().trim().max(40), email: z.string().trim().max(200) }),
    )
    .output(changed),
  /** Consent to electronic documents given or withdrawn (97(1)(3)). */
  changeConsent: command("registration.prepare")
    .input(z.strictObject({ ...envelope, given: z.boolean(), on: plainDateSchema, proof: remarkSchema }))
    .output(changed),
  /** The items of 64(2) in force for this taxpayer today. */
  grounds: query("register.release")
    .input(z.strictObject({ inn: innSchema }))
    .output(z.array(releaseGroundSchema)),
  /** An extract of what is open to anybody (64(1)). */
  extract: command("taxpayer.read")
    .input(z.strictObject({ ...envelope, recipient: shortText, password: z.string() }))
    .output(released),
  /** An extract with the tax secret, on its ground only (64(2), 64(4), 49(1)(5)). */
  release: command("register.release")
    .input(
      z.strictObject({
        ...envelope,
        recipient: shortText,
        claim: releaseClaimSchema,
        sections: z.array(z.enum(RELEASE_SECTIONS)).min(1).max(RELEASE_SECTIONS.length),
        password: z.string(),
      }),
    )
    .output(released),
  /** The extract as it was handed out, PDF/A-2b, base64. */
  renderExtract: query("taxpayer.read", { taxSecret: true })
    .input(z.strictObject({ ...secret, extractId: idSchema<"Extract">(), language: languageSchema }))
    .output(printedSchema),
  /** Two entries side by side: one taxpayer or two. */
  compare: query("taxpayer.read", { taxSecret: true })
    .input(z.strictObject({ ...secret, other: innSchema }))
    .output(comparisonSchema),
  /** Entries that look like this one entered again. */
  duplicates: query("taxpayer.read", { taxSecret: true })
    .input(z.strictObject(secret))
    .output(z.array(duplicateSchema)),
};

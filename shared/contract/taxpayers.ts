import { z } from "zod";
import { CONTACT_MATCHES, OPEN_MATCHES } from "../domain/taxpayers/search-match.ts";
import { deskAuditSummarySchema } from "./desk-audit.ts";
import { query } from "./procedure.ts";
import {
  accessReasonSchema,
  bilingualSchema,
  innSchema,
  instantSchema,
  pageInput,
  pageOf,
  periodSchema,
  plainDateSchema,
  tyiynSchema,
} from "./scalars.ts";

const taxpayerSummarySchema = z.object({
  inn: innSchema,
  name: bilingualSchema,
  kind: z.enum(["individual", "sole-trader", "organization", "foreign-organization", "state-institution"]),
  registeredOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  activityGroup: z.string(),
  territory: z.string().nullable(),
  /** Regime on today, open data (64(1)(1)). */
  regime: z.string().nullable(),
  vatPayer: z.boolean(),
});
export type TaxpayerSummary = z.output<typeof taxpayerSummarySchema>;

/** A hit of the search, and how it was found. */
const taxpayerHitSchema = taxpayerSummarySchema.extend({ match: z.enum(OPEN_MATCHES) });
export type TaxpayerHit = z.output<typeof taxpayerHitSchema>;

/** A hit of the search by contacts: open data, and by which contact, never the contact itself. */
const contactHitSchema = taxpayerSummarySchema.extend({ match: z.enum(CONTACT_MATCHES) });
export type ContactHit = z.output<typeof contactHitSchema>;

export const taxpayersContract = {
  /**
   * By ИНН or its beginning, or words of the name in either language, whatever their forms, letters and misspellings.
   * Open data only (64(1)). `corrected`: by what the answer is shown when that is not what was asked.
   */
  search: query("taxpayer.search")
    .input(z.strictObject({ ...pageInput, query: z.string().max(200) }))
    .output(pageOf(taxpayerHitSchema).extend({ corrected: z.string().nullable() })),
  /**
   * By the last digits of a telephone, six at least, words of the address, or the whole ИНН of a person who acts for
   * the taxpayer on today: all three are tax secret (64).
   */
  searchContacts: query("taxpayer.read", { taxSecret: true })
    .input(
      z.strictObject({ ...pageInput, query: z.string().trim().min(3).max(200), reason: accessReasonSchema }),
    )
    .output(pageOf(contactHitSchema)),
  card: query("taxpayer.read", { taxSecret: true })
    .input(z.strictObject({ inn: innSchema, reason: accessReasonSchema }))
    .output(
      taxpayerSummarySchema.extend({
        address: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        edocConsent: z.boolean(),
        activityCode: z.string().nullable(),
        regimes: z.array(
          z.object({
            regime: z.string(),
            from: plainDateSchema,
            to: plainDateSchema.nullable(),
            detail: z.string().nullable(),
          }),
        ),
        vatRegistrations: z.array(z.object({ from: plainDateSchema, to: plainDateSchema.nullable() })),
        representatives: z.array(
          z.object({
            personInn: innSchema,
            name: z.string(),
            role: z.string(),
            from: plainDateSchema,
            to: plainDateSchema.nullable(),
          }),
        ),
        fieldAudits: z.array(
          z.object({
            tax: z.string(),
            periodFrom: z.string(),
            periodTo: z.string(),
            kind: z.string(),
            endedOn: plainDateSchema,
          }),
        ),
      }),
    ),
  returns: query("taxpayer.read", { taxSecret: true })
    .input(
      z.strictObject({
        inn: innSchema,
        form: z.string().optional(),
        reason: accessReasonSchema,
        ...pageInput,
      }),
    )
    .output(
      pageOf(
        z.object({
          returnId: z.string(),
          form: z.string(),
          period: periodSchema,
          version: z.number().int(),
          filedAt: instantSchema,
          dueOn: plainDateSchema.nullable(),
          late: z.boolean(),
          payable: tyiynSchema.nullable(),
        }),
      ),
    ),
  returnLines: query("taxpayer.read", { taxSecret: true })
    .input(z.strictObject({ inn: innSchema, returnId: z.string(), reason: accessReasonSchema }))
    .output(z.array(z.object({ line: z.string(), row: z.string(), amount: tyiynSchema }))),
  invoices: query("taxpayer.read", { taxSecret: true })
    .input(
      z.strictObject({
        inn: innSchema,
        side: z.enum(["issued", "received"]),
        month: z.string().optional(),
        reason: accessReasonSchema,
        ...pageInput,
      }),
    )
    .output(
      pageOf(
        z.object({
          invoiceId: z.string(),
          number: z.string(),
          issuedOn: plainDateSchema,
          supplyOn: plainDateSchema,
          counterparty: z.object({ inn: innSchema, name: bilingualSchema }).nullable(),
          supply: z.string(),
          net: tyiynSchema,
          vat: tyiynSchema,
          payment: z.string(),
          status: z.string(),
        }),
      ),
    ),
  cases: query("taxpayer.read")
    .input(z.strictObject({ inn: innSchema }))
    .output(z.array(deskAuditSummarySchema)),
  /** Who looked at this taxpayer and why (art. 64). */
  accessHistory: query("access-log.read")
    .input(z.strictObject({ inn: innSchema, ...pageInput }))
    .output(
      pageOf(
        z.object({ at: instantSchema, user: bilingualSchema, procedure: z.string(), reason: z.string() }),
      ),
    ),
};

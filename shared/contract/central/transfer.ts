/** Передача налогоплательщика другому налоговому органу (112), as both offices see it. */
import { z } from "zod";
import { idSchema, innSchema, instantSchema, plainDateSchema } from "../scalars.ts";
import { byDevice, byOperator } from "./procedure.ts";

const office = z.string().min(1).max(20);

/** `open` until the old office says that its papers are sent, and by what letter; `received` when the new one has them. */
const HANDING_STATUSES = ["open", "sent", "received"] as const;

const caseSchema = z.strictObject({
  stream: z.string(),
  number: z.string(),
  /** Status of the case on the day of the entry. */
  caseStatus: z.string(),
  status: z.enum(HANDING_STATUSES),
  letter: z.string().nullable(),
  sentAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
});

const transferSchema = z.strictObject({
  transferId: idSchema<"Transfer">(),
  inn: innSchema,
  from: office,
  to: office,
  /** Last day of the old office: that of the entry (112(5)). */
  enteredOn: plainDateSchema,
  /** First day of the new one (112(5)). */
  newFrom: plainDateSchema,
  /** `entered`: the new office has it in its register; `received`: it says that it has taken the taxpayer over. */
  status: z.enum(["entered", "received"]),
  receivedAt: instantSchema.nullable(),
  cases: z.array(caseSchema),
});
export type Transfer = z.output<typeof transferSchema>;

/** Who acts: a user of the device's office. */
const actor = { actor: idSchema<"User">() };

const deviceRoute = (path: `/${string}`) =>
  byDevice.route({ method: "POST", path: `/v1/transfers${path}`, tags: ["transfers"] });

export const transferContract = {
  /** Those the device's office gives or takes, the latest first. */
  list: deviceRoute("/list")
    .input(z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(transferSchema)),
  /** The old office: the papers of a case were sent. */
  sendCase: deviceRoute("/send-case")
    .input(
      z.strictObject({
        ...actor,
        transferId: idSchema<"Transfer">(),
        stream: z.string().max(200),
        letter: z.string().trim().min(1).max(200),
      }),
    )
    .output(transferSchema),
  /** The new office: the papers of a case have come. */
  receiveCase: deviceRoute("/receive-case")
    .input(z.strictObject({ ...actor, transferId: idSchema<"Transfer">(), stream: z.string().max(200) }))
    .output(transferSchema),
  /** The new office: the taxpayer is taken over. */
  receive: deviceRoute("/receive")
    .input(z.strictObject({ ...actor, transferId: idSchema<"Transfer">() }))
    .output(transferSchema),

  all: byOperator
    .route({ method: "POST", path: "/v1/operator/transfers", tags: ["operator"] })
    .input(
      z.strictObject({
        office: office.optional(),
        limit: z.number().int().min(1).max(1_000).default(200),
      }),
    )
    .output(z.array(transferSchema)),
  /** A move the old office did not decide itself: by the operator, on information of the registrars (112(2)(2)). */
  move: byOperator
    .route({ method: "POST", path: "/v1/operator/transfers/move", tags: ["operator"] })
    .input(
      z.strictObject({
        inn: innSchema,
        from: office,
        to: office,
        on: plainDateSchema,
        address: z.string().trim().min(1).max(500).nullable(),
        reason: z.string().trim().min(3).max(500),
      }),
    )
    .output(transferSchema),
};

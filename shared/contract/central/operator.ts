/** What operators of the centre do: offices, devices, people, statistics, duplicates. An operator of one office sees it alone. */
import { z } from "zod";
import { ROLES } from "../../domain/access/permission.ts";
import { bilingualSchema, idSchema, innSchema, instantSchema } from "../scalars.ts";
import { byAnyone, byOperator } from "./procedure.ts";

const office = z.string().min(1).max(20);
const reason = z.string().trim().min(3).max(500);
const done = z.strictObject({ done: z.literal(true) });
const operatorRoute = (path: `/${string}`) =>
  byOperator.route({ method: "POST", path: `/v1/operator${path}`, tags: ["operator"] });

const issuedCode = z.strictObject({
  codeId: idSchema<"EnrolmentCode">(),
  /** Shown once: it goes on the slip. */
  code: z.string(),
  /** Of the centre's key; the person at the workstation compares it. */
  fingerprint: z.string(),
  expiresAt: instantSchema,
});

const deviceSchema = z.strictObject({
  deviceId: idSchema<"Device">(),
  office,
  name: z.string(),
  program: z.string(),
  status: z.enum(["pending", "active", "revoked", "wiped"]),
  requestedAt: instantSchema,
  validUntil: instantSchema.nullable(),
  lastContactAt: instantSchema.nullable(),
  /** Of a wiped one: when it fetched the order. */
  wipeFetchedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
});

const personSchema = z.strictObject({
  userId: idSchema<"User">(),
  login: z.string(),
  fullName: bilingualSchema,
  position: bilingualSchema,
  roles: z.array(z.enum(ROLES)),
  /** invited: has not made the keys yet. */
  standing: z.enum(["active", "inactive", "invited"]),
  /** Keys are left at the centre: another workstation will let them in. */
  vault: z.boolean(),
  secondFactor: z.boolean(),
});

const issuedInvitation = z.strictObject({
  userId: idSchema<"User">(),
  code: z.string(),
  expiresAt: instantSchema,
});

const assignmentSchema = z.strictObject({
  assignmentId: idSchema<"Assignment">(),
  userId: idSchema<"User">(),
  homeOffice: office,
  office,
  memberId: idSchema<"User">().nullable(),
  reason: z.string(),
  namedAt: instantSchema,
  endedAt: instantSchema.nullable(),
});

const counts = z.record(z.string(), z.number().int());

/** Numbers only: nothing in it tells of a taxpayer or an officer. */
const officeStatisticsSchema = z.strictObject({
  office,
  name: bilingualSchema,
  devices: counts,
  lastContactAt: instantSchema.nullable(),
  events: z.number().int(),
  people: z.number().int(),
  /** Open cases by status. */
  audits: counts,
  requests: counts,
  refused: z.number().int(),
  conflicts: z.number().int(),
  transfersIn: z.number().int(),
  transfersOut: z.number().int(),
});
export type OfficeStatistics = z.output<typeof officeStatisticsSchema>;

const DUPLICATE_REASONS = ["inn", "passport", "phone", "name"] as const;

const duplicateSchema = z.strictObject({
  /** What agrees. */
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  between: z.array(z.strictObject({ office, stream: z.string() })).length(2),
});
export type Duplicate = z.output<typeof duplicateSchema>;

export const operatorContract = {
  signIn: byAnyone
    .route({ method: "POST", path: "/v1/operator/sign-in", tags: ["operator"] })
    .input(
      z.strictObject({
        name: z.string().min(1).max(60),
        password: z.string().min(1).max(200),
        secondFactor: z.string().max(40).optional(),
      }),
    )
    .output(z.strictObject({ token: z.string(), expiresAt: instantSchema, office: office.nullable() })),
  signOut: operatorRoute("/sign-out").input(z.strictObject({})).output(done),

  offices: operatorRoute("/offices").output(
    z.array(z.strictObject({ code: office, name: bilingualSchema, addedAt: instantSchema })),
  ),
  addOffice: operatorRoute("/offices/add")
    .input(z.strictObject({ code: office, name: bilingualSchema }))
    .output(done),

  issueCode: operatorRoute("/codes/issue")
    .input(
      z.strictObject({ office, preapproved: z.boolean(), days: z.number().int().min(1).max(30).default(3) }),
    )
    .output(issuedCode),
  codes: operatorRoute("/codes")
    .input(z.strictObject({ office }))
    .output(
      z.array(
        z.strictObject({
          codeId: idSchema<"EnrolmentCode">(),
          preapproved: z.boolean(),
          issuedAt: instantSchema,
          expiresAt: instantSchema,
          usedBy: idSchema<"Device">().nullable(),
          revokedAt: instantSchema.nullable(),
        }),
      ),
    ),
  revokeCode: operatorRoute("/codes/revoke")
    .input(z.strictObject({ codeId: idSchema<"EnrolmentCode">() }))
    .output(done),

  devices: operatorRoute("/devices")
    .input(z.strictObject({ office: office.optional() }))
    .output(z.array(deviceSchema)),
  approveDevice: operatorRoute("/devices/approve")
    .input(z.strictObject({ deviceId: idSchema<"Device">() }))
    .output(done),
  revokeDevice: operatorRoute("/devices/revoke")
    .input(z.strictObject({ deviceId: idSchema<"Device">(), reason }))
    .output(done),
  wipeDevice: operatorRoute("/devices/wipe")
    .input(z.strictObject({ deviceId: idSchema<"Device">(), reason }))
    .output(done),

  people: operatorRoute("/people").input(z.strictObject({ office })).output(z.array(personSchema)),
  invite: operatorRoute("/people/invite")
    .input(
      z.strictObject({
        office,
        login: z.string().min(2).max(60),
        fullName: bilingualSchema,
        position: bilingualSchema,
        inn: innSchema.nullable(),
        roles: z.array(z.enum(ROLES)).min(1),
      }),
    )
    .output(issuedInvitation),
  /** For a lost password or phone: keys are made anew by the code. */
  resetPerson: operatorRoute("/people/reset")
    .input(z.strictObject({ office, userId: idSchema<"User">() }))
    .output(issuedInvitation),
  setRoles: operatorRoute("/people/roles")
    .input(z.strictObject({ office, userId: idSchema<"User">(), roles: z.array(z.enum(ROLES)).min(1) }))
    .output(done),
  setActive: operatorRoute("/people/active")
    .input(z.strictObject({ office, userId: idSchema<"User">(), active: z.boolean() }))
    .output(done),

  assignments: operatorRoute("/assignments")
    .input(z.strictObject({ office }))
    .output(z.array(assignmentSchema)),
  /** Names a person of one office for the cases of another: they become a member of it, invited by a one-time code. */
  assign: operatorRoute("/assignments/assign")
    .input(
      z.strictObject({
        userId: idSchema<"User">(),
        homeOffice: office,
        office,
        roles: z.array(z.enum(ROLES)).min(1).default(["supervisor"]),
        /** Where the login of the home office is taken. */
        login: z.string().min(2).max(60).nullable().default(null),
        reason,
      }),
    )
    .output(issuedInvitation.extend({ assignmentId: idSchema<"Assignment">() })),
  endAssignment: operatorRoute("/assignments/end")
    .input(z.strictObject({ assignmentId: idSchema<"Assignment">() }))
    .output(done),

  statistics: operatorRoute("/statistics").output(z.array(officeStatisticsSchema)),
  /** Requests and entries of two offices, or two numbers, that look like one person. */
  duplicates: operatorRoute("/duplicates")
    .input(z.strictObject({ limit: z.number().int().min(1).max(1_000).default(200) }))
    .output(z.array(duplicateSchema)),

  log: operatorRoute("/log")
    .input(
      z.strictObject({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.array(
        z.strictObject({
          position: z.number().int(),
          at: instantSchema,
          operator: z.string(),
          action: z.string(),
          office: z.string().nullable(),
          subject: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
    ),
};

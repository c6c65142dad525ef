/** `operator.*` about offices, their codes and their devices. */
import type { Id } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { OperatorContext } from "../api/context.ts";
import { operators } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { codesOf, issueCode, officeOfCode, revokeCode } from "../enrolment/codes.ts";
import { approveDevice, revokeDevice, wipeDevice } from "../enrolment/decide-device.ts";
import { detailsOf } from "../enrolment/device-details.ts";
import { fingerprintOf } from "../enrolment/ed25519.ts";
import { acting, authorOf, DONE } from "./acting.ts";
import { listDevices } from "./list-devices.ts";
import { addOffice, listOffices } from "./offices.ts";
import { mayActIn, officeScope } from "./scope.ts";

/** Null of a device nobody knows: then only an operator of the republic is told so. */
const officeOfDevice = async ({ central }: OperatorContext, deviceId: string): Promise<string | null> =>
  (await detailsOf(central.identity.db, deviceId))?.office ?? null;

const offices = {
  offices: operators.operator.offices.handler(async ({ context: { central, operator } }) =>
    (await listOffices(central.identity, operator.office)).map(({ code, name, addedAt }) => ({
      code,
      name,
      addedAt: addedAt as Instant,
    })),
  ),
  addOffice: operators.operator.addOffice.handler(async ({ context, input }) => {
    const { identity } = context.central;
    await acting(context, null, { action: "offices.add", subject: input.code }, () =>
      addOffice(identity, input.code, input.name),
    );
    return DONE;
  }),
};

const codes = {
  issueCode: operators.operator.issueCode.handler(async ({ context, input }) => {
    const { identity } = context.central;
    const issued = await acting(context, input.office, { action: "codes.issue" }, () =>
      issueCode(identity, input, context.operator.operatorId),
    );
    return {
      ...issued,
      codeId: issued.codeId as Id<"EnrolmentCode">,
      fingerprint: fingerprintOf(identity.centre.publicKey),
    };
  }),
  codes: operators.operator.codes.handler(async ({ context: { central, operator }, input }) => {
    orRefuse(mayActIn(operator, input.office));
    return (await codesOf(central.identity, input.office)).map((code) => ({
      codeId: code.codeId as Id<"EnrolmentCode">,
      preapproved: code.preapproved,
      issuedAt: code.issuedAt as Instant,
      expiresAt: code.expiresAt as Instant,
      usedBy: code.usedBy as Id<"Device"> | null,
      revokedAt: code.revokedAt as Instant | null,
    }));
  }),
  revokeCode: operators.operator.revokeCode.handler(async ({ context, input }) => {
    const { identity } = context.central;
    const office = orRefuse(await officeOfCode(identity, input.codeId));
    await acting(context, office, { action: "codes.revoke", subject: input.codeId }, () =>
      revokeCode(identity, input.codeId),
    );
    return DONE;
  }),
};

const deviceDecisions = {
  devices: operators.operator.devices.handler(async ({ context: { central, operator }, input }) =>
    listDevices(central.identity, orRefuse(officeScope(operator, input.office))),
  ),
  approveDevice: operators.operator.approveDevice.handler(async ({ context, input: { deviceId } }) => {
    const action = { action: "devices.approve", subject: deviceId };
    await acting(context, await officeOfDevice(context, deviceId), action, () =>
      approveDevice(context.central.identity, deviceId, authorOf(context, "operator.approveDevice")),
    );
    return DONE;
  }),
  revokeDevice: operators.operator.revokeDevice.handler(async ({ context, input }) => {
    const action = { action: "devices.revoke", subject: input.deviceId, reason: input.reason };
    await acting(context, await officeOfDevice(context, input.deviceId), action, () =>
      revokeDevice(context.central.identity, input, authorOf(context, "operator.revokeDevice")),
    );
    return DONE;
  }),
  wipeDevice: operators.operator.wipeDevice.handler(async ({ context, input }) => {
    const action = { action: "devices.wipe", subject: input.deviceId, reason: input.reason };
    await acting(context, await officeOfDevice(context, input.deviceId), action, () =>
      wipeDevice(context.central.identity, input, authorOf(context, "operator.wipeDevice")),
    );
    return DONE;
  }),
};

export const officeProcedures = { ...offices, ...codes, ...deviceDecisions };

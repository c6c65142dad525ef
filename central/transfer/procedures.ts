/** `transfers.*`: taxpayers who pass from one office to another (112). */
import { devices, operators } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { derivedId } from "../enrolment/derived-id.ts";
import { OPERATOR_ROLE, refusal } from "../enrolment/identity.ts";
import { followOffice } from "../operator/follow-feed.ts";
import { logAction } from "../operator/log.ts";
import { mayActIn, officeScope } from "../operator/scope.ts";
import { moveTaxpayer } from "./move-taxpayer.ts";
import { listTransfers, receiveCase, receiveTransfer, sendCase, transferById } from "./transfers.ts";

export const transferProcedures = {
  list: devices.transfers.list.handler(async ({ context: { central, device }, input }) => {
    await followOffice(central.identity, device.office);
    return [...(await listTransfers(central.identity, device.office, input.limit))];
  }),

  sendCase: devices.transfers.sendCase.handler(async ({ context: { central, device }, input }) =>
    orRefuse(await sendCase(central.identity, input, { office: device.office, actor: input.actor })),
  ),

  receiveCase: devices.transfers.receiveCase.handler(async ({ context: { central, device }, input }) =>
    orRefuse(await receiveCase(central.identity, input, { office: device.office, actor: input.actor })),
  ),

  receive: devices.transfers.receive.handler(async ({ context: { central, device }, input }) =>
    orRefuse(
      await receiveTransfer(central.identity, input.transferId, {
        office: device.office,
        actor: input.actor,
      }),
    ),
  ),

  all: operators.transfers.all.handler(async ({ context: { central, operator }, input }) => {
    const office = orRefuse(officeScope(operator, input.office));
    return [...(await listTransfers(central.identity, office, input.limit))];
  }),

  move: operators.transfers.move.handler(async ({ context: { central, operator }, input }) => {
    const { identity } = central;
    // Two offices are concerned: it takes an operator of the republic.
    orRefuse(mayActIn(operator, null));
    const { reason, ...move } = input;
    const author = {
      procedure: "transfers.move",
      actor: operator.operatorId,
      role: OPERATOR_ROLE,
      at: identity.clock(),
    };
    const { eventId } = orRefuse(await moveTaxpayer(identity, move, author));
    const transferId = derivedId("transfer", eventId);
    await logAction(identity, operator.name, {
      action: "transfers.move",
      office: input.from,
      subject: transferId,
      reason,
    });
    const transfer = await transferById(identity, transferId);
    return orRefuse(
      transfer === null ? { ok: false, error: refusal("transfer-unknown") } : { ok: true, value: transfer },
    );
  }),
};

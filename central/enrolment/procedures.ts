/** `devices.*`: enrolment, contact, orders. */
import { anyone, devices } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { contact, deposit, orders } from "./contact.ts";
import { centreView, enrol } from "./enrol.ts";

export const deviceProcedures = {
  centre: anyone.devices.centre.handler(({ context: { central } }) => centreView(central.identity)),

  enrol: anyone.devices.enrol.handler(async ({ context: { central, call }, input }) => {
    const answer = orRefuse(await enrol(central.identity, input));
    call.note({ device: input.deviceId, office: answer.office.code });
    return answer;
  }),

  orders: anyone.devices.orders.handler(async ({ context: { central, call }, input }) => {
    const answer = orRefuse(await orders(central.identity, input));
    call.note({ device: input.deviceId });
    return answer;
  }),

  contact: devices.devices.contact.handler(async ({ context: { central, device }, input }) =>
    orRefuse(await contact(central.identity, device.deviceId, input)),
  ),

  deposit: devices.devices.deposit.handler(async ({ context: { central, device }, input }) => {
    await deposit(central.identity, device.deviceId, input.escrowKey);
    return { deposited: true as const };
  }),
};

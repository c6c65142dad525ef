/** `numbers.*`: registration numbers for devices. */
import { devices } from "../api/procedure.ts";
import { leaseNumbers } from "./lease.ts";

export const numberProcedures = {
  lease: devices.numbers.lease.handler(async ({ context: { central, device }, input }) => ({
    leased: await leaseNumbers(central.identity, device, input.kinds),
  })),
};

/** `people.*`: who comes to a device that does not know them, and the vaults by which they may. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { anyone, devices } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { activatePerson } from "./activate.ts";
import { openPerson } from "./open.ts";
import { saveVault } from "./save-vault.ts";

export const peopleProcedures = {
  open: anyone.people.open.handler(async ({ context: { central, call }, input }) => {
    call.note({ device: input.deviceId });
    return orRefuse(await openPerson(central.identity, input));
  }),

  activate: anyone.people.activate.handler(async ({ context: { central, call }, input }) => {
    call.note({ device: input.deviceId });
    return orRefuse(await activatePerson(central.identity, input));
  }),

  saveVault: devices.people.saveVault.handler(async ({ context: { central, device }, input }) => {
    const { vaultAt } = orRefuse(await saveVault(central.identity, device, input));
    return { vaultAt: vaultAt as Instant };
  }),
};

/** Every area's procedures: the whole contract, implemented. */
import { attachmentProcedures } from "../attachments/procedures.ts";
import { directoryProcedures } from "../directories/procedures.ts";
import { deviceProcedures } from "../enrolment/procedures.ts";
import { numberProcedures } from "../numbers/procedures.ts";
import { operatorProcedures } from "../operator/procedures.ts";
import { peopleProcedures } from "../people/procedures.ts";
import { registerProcedures } from "../registers/procedures.ts";
import { transferProcedures } from "../transfer/procedures.ts";
import { centralRouter } from "./procedure.ts";
import { syncProcedures } from "./sync-procedures.ts";

export const routes = centralRouter({
  sync: syncProcedures,
  numbers: numberProcedures,
  devices: deviceProcedures,
  people: peopleProcedures,
  operator: operatorProcedures,
  transfers: transferProcedures,
  registers: registerProcedures,
  attachments: attachmentProcedures,
  directories: directoryProcedures,
});

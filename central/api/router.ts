/** Every area's procedures: the whole contract, implemented. */
import { syncProcedures } from "./sync-procedures.ts";

export const routes = {
  sync: syncProcedures,
};

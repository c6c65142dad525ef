/** The whole contract of the central service: what devices and operators may ask of it, and its OpenAPI. */
import { syncContract } from "./sync.ts";

export const centralContract = {
  sync: syncContract,
};
export type CentralContract = typeof centralContract;

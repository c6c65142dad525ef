/** The whole contract of the central service: what devices and operators may ask of it, and its OpenAPI. */
import { attachmentsContract } from "./attachments.ts";
import { directoriesContract } from "./directories.ts";
import { deviceContract } from "./enrolment.ts";
import { numbersContract } from "./numbers.ts";
import { operatorContract } from "./operator.ts";
import { peopleContract } from "./people.ts";
import { registersContract } from "./registers.ts";
import { syncContract } from "./sync.ts";
import { transferContract } from "./transfer.ts";

export const centralContract = {
  sync: syncContract,
  numbers: numbersContract,
  devices: deviceContract,
  people: peopleContract,
  operator: operatorContract,
  transfers: transferContract,
  registers: registersContract,
  attachments: attachmentsContract,
  directories: directoriesContract,
};

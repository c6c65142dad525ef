/** What somebody does next on a device. */
import { caseIntent, openIntent } from "./case-intents.ts";
import type { Device, World } from "./device.ts";
import type { Intent } from "./intent.ts";
import { officeIntent } from "./office-intents.ts";
import { receiveIntent, requestIntent } from "./request-intents.ts";

const KINDS = { case: 14, open: 1, request: 9, receive: 1.5, office: 2 } as const;
const INTENTS = {
  case: caseIntent,
  open: openIntent,
  request: requestIntent,
  receive: receiveIntent,
  office: officeIntent,
};

/** Null when nobody can: no person, no case, nothing to be done. */
export const chooseIntent = (device: Device, world: World): Intent | null =>
  INTENTS[world.random.weighted(KINDS)](device, world);

/** `sync.*`: what a device pushes is judged, what it lacks is handed out. */
import { devices } from "./procedure.ts";

export const syncProcedures = {
  push: devices.sync.push.handler(() => {
    throw new Error("not here yet");
  }),
  pull: devices.sync.pull.handler(() => {
    throw new Error("not here yet");
  }),
};

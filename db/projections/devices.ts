/**
 * Keys of the office's other devices from the streams `device/<id>`: what they wrote is verified by them, after their
 * revocation too. The table holds this device's own key as well, and the centre's: a replay leaves them alone.
 */
import { z } from "zod";
import { knowAuthor } from "../device.ts";
import type { Projection } from "./projection.ts";

const enrolledSchema = z.object({ deviceId: z.string(), name: z.string(), publicKey: z.string() });

export const devicesProjection: Projection = {
  streamKind: "device",
  tables: [],
  apply: (write, { type, payload, recordedAt }) => {
    if (type !== "DeviceEnrolled") return;
    const { deviceId, name, publicKey } = enrolledSchema.parse(payload);
    knowAuthor(write, { deviceId, name, publicKey }, recordedAt);
  },
  // What was once a device's key stays its key.
  forget: () => undefined,
};

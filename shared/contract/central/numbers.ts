/** Runs of registration numbers a device alone may give. */
import { z } from "zod";
import { byDevice } from "./procedure.ts";

export const numbersContract = {
  /**
   * Asks for more numbers of the kinds that run low. What is leased comes with the feed, as `BlockLeased` in
   * `number-lease/<device>/<kind>`. A repeat leases nothing: the device says up to which number it knows of its leases.
   */
  lease: byDevice
    .route({ method: "POST", path: "/v1/numbers/lease", tags: ["numbers"] })
    .input(
      z.strictObject({
        kinds: z
          .array(
            z.strictObject({
              kind: z.string().min(1).max(60),
              /** Last number of its latest lease; 0 before the first. */
              upTo: z.number().int().min(0),
            }),
          )
          .min(1)
          .max(100),
      }),
    )
    .output(z.strictObject({ leased: z.number().int() })),
};

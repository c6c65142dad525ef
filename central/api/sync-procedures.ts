/** `sync.*`: what a device pushes is judged, what it lacks is handed out. */
import { performance } from "node:perf_hooks";
import { reasonOf } from "#shared/sync/admission/reasons.ts";
import { handlePull, PullRefused } from "../pull/handle-pull.ts";
import { handlePush } from "../push/handle-push.ts";
import type { DeviceContext } from "./context.ts";
import { devices } from "./procedure.ts";
import { refuse } from "./refusal.ts";

/** A device speaks for itself. */
const guardOwn = (deviceId: string, { device }: DeviceContext): void => {
  if (deviceId !== device.deviceId) refuse(reasonOf("foreign-device"));
};

export const syncProcedures = {
  push: devices.sync.push.handler(async ({ context, input }) => {
    guardOwn(input.deviceId, context);
    const { central, device } = context;
    const begun = performance.now();
    const answer = await handlePush(central.store, input, {
      clock: central.clock,
      report: (error, commandId) => central.log.warn({ err: error, commandId }, "push.garbled"),
    });
    const events = input.commands.reduce((sum, command) => sum + command.events.length, 0);
    const seconds = (performance.now() - begun) / 1_000;
    central.metrics.pushed(device.office, answer.verdicts, events, seconds);
    return answer;
  }),

  pull: devices.sync.pull.handler(async ({ context, input }) => {
    guardOwn(input.deviceId, context);
    const { central } = context;
    try {
      const answer = await handlePull(central.store, input, { clock: central.clock });
      central.metrics.pulled(input.office, answer.entries.length, Math.max(0, answer.upTo - input.after));
      return answer;
    } catch (error) {
      return error instanceof PullRefused ? refuse(error.reason) : Promise.reject(error);
    }
  }),
};

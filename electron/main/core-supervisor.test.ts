import type { MessagePortMain } from "electron";
import { describe, expect, it } from "vitest";
import { canHostCore, type RunningCore } from "./core-launcher.ts";
import { superviseCore } from "./core-supervisor.ts";

/** Stands for one end of a channel; the supervisor only hands it on. */
const aPort = () => ({}) as MessagePortMain;

/** A supervisor over cores that end when told, with a clock and timers of the test's own. */
function aSupervisor() {
  const told: string[] = [];
  const cores: { end: (code: number | null) => Promise<void>; connected: number; stopped: boolean }[] = [];
  const timers: (() => void)[] = [];
  const clock = { now: 0 };
  const supervisor = superviseCore({
    launch: (): RunningCore => {
      let resolve: (code: number | null) => void = () => undefined;
      const exited = new Promise<number | null>((done) => {
        resolve = done;
      });
      const core = {
        connected: 0,
        stopped: false,
        end: async (code: number | null) => {
          resolve(code);
          await exited;
        },
      };
      cores.push(core);
      return {
        pid: () => 100 + cores.length,
        exited,
        connect: () => {
          core.connected += 1;
        },
        stop: async () => {
          core.stopped = true;
          await core.end(0);
        },
      };
    },
    channel: () => ({ port1: aPort(), port2: aPort() }),
    tell: (state, ports) => told.push(`${state}:${ports.length}`),
    log: { file: "", write: () => undefined, fault: () => undefined },
    now: () => clock.now,
    after: (_ms, work) => timers.push(work),
  });
  return { supervisor, told, cores, timers, clock };
}

describe("one core host kept running", () => {
  it("is started once, and each request gets a port of its own", () => {
    const { supervisor, told, cores } = aSupervisor();
    supervisor.start();
    supervisor.start();
    supervisor.connect();
    supervisor.connect();
    expect(cores).toHaveLength(1);
    expect(cores[0]?.connected).toBe(2);
    expect(told).toEqual(["ready:1", "ready:1"]);
  });

  it("is started again after it died, and the window is told and given a new port", async () => {
    const { supervisor, told, cores, timers } = aSupervisor();
    supervisor.connect();
    await cores[0]?.end(70);
    expect(told).toEqual(["ready:1", "restarting:0"]);
    timers[0]?.();
    expect(cores).toHaveLength(2);
    expect(told).toEqual(["ready:1", "restarting:0", "ready:1"]);
  });

  it("is given up at the third end within a minute, until a person asks again", async () => {
    const { supervisor, told, cores, timers, clock } = aSupervisor();
    supervisor.connect();
    await cores[0]?.end(null);
    timers[0]?.();
    clock.now = 30_000;
    await cores[1]?.end(null);
    timers[1]?.();
    clock.now = 59_999;
    await cores[2]?.end(null);
    expect(told.at(-1)).toBe("failed:0");
    expect(timers).toHaveLength(2);
    supervisor.connect();
    expect(cores).toHaveLength(4);
    expect(told.at(-1)).toBe("ready:1");
  });

  it("an end more than a minute ago does not count", async () => {
    const { supervisor, told, cores, timers, clock } = aSupervisor();
    supervisor.connect();
    await cores[0]?.end(null);
    timers[0]?.();
    await cores[1]?.end(null);
    timers[1]?.();
    clock.now = 60_000;
    await cores[2]?.end(null);
    expect(told.at(-1)).toBe("restarting:0");
  });

  it("ends in order for another in its place, which a page loaded meanwhile may begin", async () => {
    const { supervisor, told, cores, timers } = aSupervisor();
    supervisor.connect();
    await supervisor.renew();
    expect([cores.length, cores[0]?.stopped, cores[1]?.connected]).toEqual([2, true, 1]);
    expect(told).toEqual(["ready:1", "restarting:0", "ready:1"]);
    const renewing = supervisor.renew();
    supervisor.connect();
    await renewing;
    expect([cores.length, cores[1]?.stopped, cores[2]?.connected]).toEqual([3, true, 1]);
    expect(timers).toEqual([]);
  });

  it("is not started again when the program ends", async () => {
    const { supervisor, told, cores, timers } = aSupervisor();
    supervisor.connect();
    await supervisor.stop();
    expect(cores[0]?.stopped).toBe(true);
    expect(told).toEqual(["ready:1"]);
    expect(timers).toEqual([]);
  });
});

describe("which process hosts the core", () => {
  it.each([
    ["8", false],
    ["9", false],
    ["10", true],
    ["11", true],
    [undefined, false],
  ])("Node-API %s: utility process %s", (version, utility) => {
    expect(canHostCore(version)).toBe(utility);
  });
});

/** The window's calls over a real core, a real encrypted office and the real service over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandId } from "#shared/kernel/id.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { enrolAt, exchangeIdle } from "#tests/fixtures/enrolled-core.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

let node: TemporaryCore;
let central: RunningCentral;

const commandId = (): CommandId => node.core.ids<"Command">();
const state = () => node.as("inspector").sync.state();
const exchange = async (): Promise<void> => {
  await node.as("inspector").sync.exchangeNow({ commandId: commandId() });
  await exchangeIdle(node);
};
const save = (text: string) =>
  node.as("registrar").registration.saveTemplate({
    commandId: commandId(),
    use: "return",
    title: { ru: text, ky: text },
    text: { ru: text, ky: text },
  });

beforeAll(async () => {
  node = await temporaryCore();
  central = await startCentral({ now: TEST_NOW });
});
afterAll(async () => {
  node.dispose();
  await central.stop();
});

describe("before the enrolment", () => {
  it("the office stands alone: its work waits, and that is no fault", async () => {
    expect(await state()).toMatchObject({
      connection: "standalone",
      fault: null,
      queue: { length: 1 },
      running: null,
      nextAttemptAt: null,
    });
    expect(
      await errorOf(node.as("head").sync.exportToStick({ commandId: commandId(), folder: node.folder })),
    ).toBe("REFUSED not-enrolled");
  });
});

describe("an enrolled office", () => {
  beforeAll(() => enrolAt(node, central));

  it("sends what it did alone, and knows the centre's feed", async () => {
    expect(await state()).toMatchObject({
      connection: "online",
      fault: null,
      queue: { length: 0, oldestAt: null },
      lastExchangeAt: TEST_NOW,
      conflicts: { mine: 0, office: null },
    });
    const { items } = await node.as("head").sync.queue({});
    expect(items.map(({ what, state: answered }) => [what.key, answered])).toEqual([
      ["sync.did.session.createOffice", "accepted"],
    ]);
    const { items: history } = await node.as("inspector").sync.history({});
    expect(history.map(({ kind, fault }) => [kind, fault])).toEqual([
      ["pull", null],
      ["push", null],
    ]);
    expect(history.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it("a command travels by itself a moment after it was made", async () => {
    await save("сам");
    expect(await state()).toMatchObject({ queue: { length: 1 } });
    await expect.poll(async () => (await state()).queue.length, { timeout: 5_000 }).toBe(0);
  });

  it("kept off the network by hand it waits, and goes on when let on again", async () => {
    expect(await errorOf(node.as("inspector").sync.pause({ commandId: commandId() }))).toBe(
      "FORBIDDEN no-permission",
    );
    await node.as("head").sync.pause({ commandId: commandId() });
    await save("позже");
    await exchange();
    expect(await state()).toMatchObject({ connection: "paused", queue: { length: 1 }, nextAttemptAt: null });
    await node.as("head").sync.resume({ commandId: commandId() });
    await exchangeIdle(node);
    expect(await state()).toMatchObject({ connection: "online", queue: { length: 0 } });
  });

  it("each sees their own commands, who leads the office sees all", async () => {
    const mine = await node.as("registrar").sync.queue({});
    expect(mine.items.map(({ what }) => what.key)).toEqual([
      "sync.did.registration.saveTemplate",
      "sync.did.registration.saveTemplate",
    ]);
    expect((await node.as("inspector").sync.queue({})).total).toBe(0);
    expect((await node.as("head").sync.queue({})).total).toBe(3);
  });

  it("a centre that is gone is told as such, and work goes on", async () => {
    await central.service.server.close();
    await save("без связи");
    await exchange();
    expect(await state()).toMatchObject({
      connection: "offline",
      fault: { key: "sync.centre.offline" },
      queue: { length: 1 },
    });
    expect((await state()).nextAttemptAt).not.toBeNull();
  });
});

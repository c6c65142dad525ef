/** The simulator's store and PostgreSQL answer the same push alike: true commands, and generated lies. */
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { handlePush } from "#central/push/handle-push.ts";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type PushAnswer, type PushedCommand, pushedCommandSchema } from "#shared/sync/wire.ts";
import { centralCase, upTo } from "#tests/fixtures/central-case.ts";
import { embeddedDatabase } from "#tests/fixtures/central-databases.ts";
import { type Chance, chanceOf, mutated, pick } from "#tests/fixtures/mutate.ts";
import { CENTRE_NOW, STEP } from "#tests/fixtures/pushed-case.ts";
import { endOf, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralCase();
const TRIES = 60;

const lied = (command: PushedCommand, chance: Chance): unknown => {
  const kind = chance();
  if (kind < 0.1) return command;
  if (kind < 0.2)
    return { ...command, events: command.events.map((event) => ({ ...event, payload: "{no}" })) };
  if (kind < 0.6)
    return {
      ...command,
      events: command.events.map((event) => ({
        ...event,
        payload: canonicalJson(mutated(JSON.parse(event.payload), chance)),
      })),
    };
  return kind < 0.8 ? { ...command, work: mutated(command.work, chance) } : mutated(command, chance);
};

describe("two stores of the centre", () => {
  it("come to the same verdicts, the same feed and the same end of the chain", async () => {
    const { centre, device, scene } = known;
    const database = await embeddedDatabase();
    const postgres = postgresStore(database, officeSeals(database, randomBytes(32)), async () => []);
    const record = await centre.store.device(device.deviceId);
    if (record === null) throw new Error("not enrolled");
    await postgres.inOffice(OFFICE, (tx) => tx.saveDevice(record));
    const both = async (commands: readonly PushedCommand[], what: string): Promise<PushAnswer> => {
      const request = { deviceId: device.deviceId, commands: [...commands] };
      const answer = await handlePush(postgres, request, { clock: () => CENTRE_NOW as Instant });
      expect(answer, what).toEqual(await centre.push(device, commands));
      return answer;
    };
    const begun = upTo(known, STEP.silence);
    await both(begun, "the true beginning");
    const chance = chanceOf(3);
    let end = endOf(begun);
    for (let n = 0; n < TRIES; n += 1) {
      const read = pushedCommandSchema.safeParse(lied(pick(scene.commands, chance), chance));
      if (!read.success) continue;
      const commandId = `60000000-0000-7000-8000-${String(n).padStart(12, "0")}` as CommandId;
      const events = read.data.events.map((event) => ({ ...event, commandId }));
      const said = writtenBy(device, [{ ...read.data, commandId, events }], end);
      const { lastSequence } = await both(said, `try ${n}`);
      if (lastSequence > end.sequence) end = endOf(said);
    }
    expect(await postgres.feed(OFFICE, 0, 1_000)).toEqual(centre.store.entries(OFFICE));
    expect(await postgres.device(device.deviceId)).toEqual(await centre.store.device(device.deviceId));
    await database.close();
  });
});

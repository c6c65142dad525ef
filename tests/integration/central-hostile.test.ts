/** Generated lies: whatever a device makes of a command, the centre neither breaks nor takes over what was not decided. */
import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { type PushedCommand, pushedCommandSchema, type WireEvent } from "#shared/sync/wire.ts";
import { centralCase, commandAt, upTo } from "#tests/fixtures/central-case.ts";
import { type Chance, chanceOf, mutated, pick } from "#tests/fixtures/mutate.ts";
import { CENTRE_NOW, STEP } from "#tests/fixtures/pushed-case.ts";
import { aCentre, type Centre, endOf, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralCase();
const TRIES = Number(process.env["HOSTILE_TRIES"] ?? 150);

const fresh = async (at: number): Promise<Centre> => {
  const centre = aCentre(CENTRE_NOW);
  await centre.enrol(known.device);
  await centre.push(known.device, upTo(known, at));
  return centre;
};

const withMutatedPayload = (event: WireEvent, chance: Chance): WireEvent => ({
  ...event,
  payload: canonicalJson(mutated(JSON.parse(event.payload), chance)),
});

/** A change of the words, of an event, of a payload or of the work. */
const lied = (command: PushedCommand, chance: Chance): unknown => {
  const at = Math.floor(chance() * command.events.length);
  const kind = chance();
  if (kind < 0.4)
    return {
      ...command,
      events: command.events.map((event, i) => (i === at ? withMutatedPayload(event, chance) : event)),
    };
  if (kind < 0.75) return { ...command, work: mutated(command.work, chance) };
  return mutated(command, chance);
};

/** What was decided, without how it travels. */
const decisions = (events: readonly WireEvent[]): readonly string[] =>
  events.map(({ stream, type, payload }) => `${stream} ${type} ${hash("sha256", payload)}`);

const STEPS = [STEP.open, STEP.decideFinding, STEP.report, STEP.service, STEP.draft, STEP.approve, STEP.sign];

describe("a device that signs lies", () => {
  it.each(STEPS)("about step %i gets nothing in that was not decided", async (at) => {
    const chance = chanceOf(at);
    const honest = decisions(commandAt(known, at).events);
    let centre = await fresh(at);
    let end = endOf(upTo(known, at));
    let believed = 0;
    for (let n = 0; n < TRIES; n += 1) {
      const read = pushedCommandSchema.safeParse(lied(commandAt(known, at), chance));
      if (!read.success) continue;
      // A command's id is its own: a second story under it is a fork.
      const commandId =
        `60000000-0000-7000-8000-${String(n).padStart(12, "0")}` as PushedCommand["commandId"];
      const events = read.data.events.map((event) => ({ ...event, commandId }));
      const [said] = writtenBy(known.device, [{ ...read.data, commandId, events }], end);
      if (said === undefined) throw new Error("unreachable");
      const before = centre.store.entries(OFFICE).length;
      const [verdict] = (await centre.push(known.device, [said])).verdicts;
      const told = centre.store
        .entries(OFFICE)
        .slice(before)
        .map(({ event }) => event);
      if (verdict?.verdict === "accepted") {
        expect(decisions(told), `try ${n}`).toEqual(honest);
        centre = await fresh(at);
        end = endOf(upTo(known, at));
        continue;
      }
      expect(
        told.every(({ stream }) => stream.startsWith("number-block/")),
        `try ${n}`,
      ).toBe(true);
      const kept = verdict?.verdict === "conflict" || (verdict?.verdict === "refused" && verdict.kept);
      if (told.length > 0) {
        centre = await fresh(at);
        end = endOf(upTo(known, at));
      } else if (kept) end = endOf([said]);
      believed += kept ? 1 : 0;
    }
    expect(believed).toBeGreaterThan(TRIES / 10);
  });
});

describe("whoever changes a command on the way", () => {
  it("is found out, whatever was changed, and nothing is recorded", async () => {
    const chance = chanceOf(7);
    const at = STEP.decideFinding;
    const centre = await fresh(at);
    const before = await centre.store.device(known.device.deviceId);
    const verdicts = new Map<string, number>();
    for (let n = 0; n < TRIES * 4; n += 1) {
      const step = pick(STEPS, chance);
      const honest = commandAt(known, step);
      const read = pushedCommandSchema.safeParse(lied(honest, chance));
      if (!read.success || canonicalJson(read.data) === canonicalJson(honest)) continue;
      const [verdict = ""] = await centre.verdicts(known.device, [read.data]);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    expect([...verdicts.keys()].filter((verdict) => !/unkept$|^postponed/.test(verdict))).toEqual([]);
    expect(await centre.store.device(known.device.deviceId)).toEqual(before);
    expect(centre.store.setAsides(OFFICE)).toEqual([]);
  });
});

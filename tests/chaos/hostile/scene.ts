/**
 * A centre that has taken an honest case up to some step, and those who mean harm to it: a device of the office whose key
 * is in wrong hands, one of another office, one revoked, one whose certificate has ended, one nobody enrolled.
 */
import type { PushedCommand, Verdict } from "#shared/sync/wire.ts";
import type { CentralCase } from "#tests/fixtures/central-case.ts";
import { upTo } from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW } from "#tests/fixtures/pushed-case.ts";
import {
  aCentre,
  aTestDevice,
  type Centre,
  type ChainPlace,
  endOf,
  GENESIS,
  OFFICE,
  type TestDevice,
  writtenBy,
} from "#tests/fixtures/pushing.ts";

export const FOREIGN_OFFICE = "019";

export interface Scene {
  readonly known: CentralCase;
  readonly step: number;
  readonly centre: Centre;
  /** Exceptions the centre took for a garbled command. */
  readonly garbled: unknown[];
  readonly insider: TestDevice;
  readonly foreigner: TestDevice;
  readonly revoked: TestDevice;
  readonly expired: TestDevice;
  readonly stranger: TestDevice;
  /** End of each device's chain as the centre holds it. */
  readonly ends: Map<TestDevice, ChainPlace>;
  tries: number;
}

export const newScene = async (known: CentralCase, step: number): Promise<Scene> => {
  const garbled: unknown[] = [];
  const centre = aCentre(CENTRE_NOW, { report: (error) => garbled.push(error) });
  const [insider, foreigner, revoked, expired, stranger] = [901, 902, 903, 904, 905].map(aTestDevice);
  if (!insider || !foreigner || !revoked || !expired || !stranger) throw new Error("unreachable");
  await centre.enrol(known.device);
  await centre.enrol(insider);
  await centre.enrol(foreigner, { office: FOREIGN_OFFICE });
  await centre.enrol(revoked, { status: "revoked" });
  await centre.enrol(expired, { validUntil: "2026-11-01T00:00:00.000Z" as never });
  await centre.push(known.device, upTo(known, step));
  const ends = new Map([[known.device, endOf(upTo(known, step))]]);
  return { known, step, centre, garbled, insider, foreigner, revoked, expired, stranger, ends, tries: 0 };
};

export const endAt = ({ ends }: Scene, device: TestDevice): ChainPlace => ends.get(device) ?? GENESIS;

/** The command under an id of its own, as the device would have written it next. */
export const nextOf = (scene: Scene, device: TestDevice, command: PushedCommand): PushedCommand => {
  scene.tries += 1;
  const commandId =
    `60000000-0000-7000-8000-${String(scene.tries).padStart(12, "0")}` as PushedCommand["commandId"];
  const events = command.events.map((event, i) => ({
    ...event,
    commandId,
    eventId:
      `61000000-${String(scene.step).padStart(4, "0")}-7${String(i).padStart(3, "0")}-8000-${String(scene.tries).padStart(12, "0")}` as never,
  }));
  const [written] = writtenBy(device, [{ ...command, commandId, events }], endAt(scene, device));
  if (written === undefined) throw new Error("unreachable");
  return written;
};

/** Everything a push may leave behind. */
export const markOf = async ({ centre, known, foreigner, insider }: Scene) => {
  const { store } = centre;
  return {
    feed: store.entries(OFFICE).filter(({ event }) => !event.stream.startsWith("number-block/")).length,
    foreignFeed: store.entries(FOREIGN_OFFICE).length,
    setAsides: store.setAsides(OFFICE).length + store.setAsides(FOREIGN_OFFICE).length,
    chains: await Promise.all(
      [known.device, foreigner, insider].map(
        async ({ deviceId }) => (await store.device(deviceId))?.lastSequence,
      ),
    ),
  };
};
export type Mark = Awaited<ReturnType<typeof markOf>>;

/** `refused code`, `refused code unkept`, `conflict`, `postponed why`, `accepted`. */
export const inShort = (verdict: Verdict): string => {
  if (verdict.verdict === "refused") return `refused ${verdict.reason.code}${verdict.kept ? "" : " unkept"}`;
  return verdict.verdict === "postponed" ? `postponed ${verdict.why}` : verdict.verdict;
};

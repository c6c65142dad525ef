/** What the store is asked while a real case is pushed, recorded once and asked again for other cases. */

import { handlePush } from "#central/push/handle-push.ts";
import type { OfficeStore, OfficeTransaction } from "#central/store/office-store.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { CENTRE_NOW, type PushedCase } from "#tests/fixtures/pushed-case.ts";
import { aCentre, deviceOf, OFFICE } from "#tests/fixtures/pushing.ts";

type Method = Exclude<keyof OfficeTransaction, "office">;
interface Asked {
  readonly method: Method;
  readonly args: readonly unknown[];
}
/** One command: what a store is told before, and what it is asked. */
export interface RecordedCommand {
  readonly command: PushedCommand;
  readonly calls: readonly Asked[];
}

const listening = (tx: OfficeTransaction, calls: Asked[]): OfficeTransaction =>
  new Proxy(tx, {
    get: (target, name: keyof OfficeTransaction) => {
      const value = target[name];
      if (typeof value !== "function") return value;
      return (...args: readonly unknown[]) => {
        calls.push({ method: name as Method, args });
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });

/** Pushes the case to a store in memory, command by command, and keeps what was asked; the founding is left out. */
export const recordCase = async ({ office, commands }: PushedCase): Promise<readonly RecordedCommand[]> => {
  const centre = aCentre(CENTRE_NOW);
  const device = deviceOf(office);
  await centre.enrol(device);
  const recorded: RecordedCommand[] = [];
  for (const command of commands) {
    const calls: Asked[] = [];
    const store: OfficeStore = {
      ...centre.store,
      inOffice: (code, work) => centre.store.inOffice(code, (tx) => work(listening(tx, calls))),
    };
    const request = { deviceId: device.deviceId, commands: [command] };
    const { verdicts } = await handlePush(store, request, { clock: () => CENTRE_NOW as Instant });
    if (verdicts[0]?.verdict !== "accepted") throw new Error(JSON.stringify(verdicts[0]));
    // Runs of numbers are leased once for many cases.
    const again = calls.filter(({ method }) => method !== "foresee" && method !== "saveLease");
    recorded.push({ command, calls: again });
  }
  return recorded.slice(1);
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

const BLOCK = new RegExp(`number-block/(${UUID.source})/`, "g");
/** The beginning of a registration number: the office, then letters. */
const NUMBER = new RegExp(`${OFFICE}-(?=\\p{Lu})`, "gu");

/** Ids of people and of the device stay: many cases are theirs. */
const keptIds = (commands: readonly RecordedCommand[]): ReadonlySet<string> =>
  new Set(
    commands.flatMap(({ command }) => [command.actor, ...command.events.map(({ deviceId }) => deviceId)]),
  );

/** The case of this number in the office, as of this device, with ids, ИНН and numbers of its own. */
export type CaseMaker = (office: string, no: number, deviceId: string) => readonly RecordedCommand[];

export const caseMaker = (
  recorded: readonly RecordedCommand[],
  inn: string,
  recordedDevice: string,
): CaseMaker => {
  const kept = keptIds(recorded);
  const text = JSON.stringify(recorded);
  return (office, no, deviceId) => {
    const tail = no.toString(16).padStart(8, "0");
    const changed = text
      // A device's blocks of numbers are one stream each: here each case has its own, or versions would not follow.
      .replace(BLOCK, (_all, id: string) => `number-block/${tail}${id.slice(8)}/`)
      .replace(UUID, (id) => (kept.has(id) ? id : `${tail}${id.slice(8)}`))
      .replaceAll(inn, String(20_000_000_000_000 + no))
      .replaceAll(recordedDevice, deviceId)
      .replace(NUMBER, `${office}-${no}-`);
    return JSON.parse(changed) as readonly RecordedCommand[];
  };
};

export const replay = async (
  tx: OfficeTransaction,
  commands: readonly RecordedCommand[],
): Promise<number> => {
  await tx.foresee?.(commands.map(({ command }) => command));
  let events = 0;
  for (const { command, calls } of commands) {
    events += command.events.length;
    for (const { method, args } of calls)
      await Reflect.apply(tx[method] as (...given: readonly unknown[]) => unknown, tx, args);
  }
  return events;
};

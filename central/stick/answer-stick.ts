/**
 * The centre's side of the exchange by file: what a device wrote is pushed as if it had come over the network, and the answer
 * (verdicts, and the feeds after what the device has) is written for that device alone. The same file may be answered again:
 * an answer that was lost costs nothing.
 */
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Id } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { StickHeader, StickItem, StickRefusal } from "#shared/sync/stick/format.ts";
import { itemOf } from "#shared/sync/stick/records.ts";
import { isWhole, type OpenedStick, readStick, writeStick } from "#shared/sync/stick/stick-file.ts";
import { PULL_EVENTS, type PushRequest } from "#shared/sync/wire.ts";
import type { Central } from "../api/context.ts";
import { stickFiles } from "../attachments/from-stick.ts";
import { attachmentCentre } from "../attachments/procedures.ts";
import { contact } from "../enrolment/contact.ts";
import { handlePull } from "../pull/handle-pull.ts";
import { handlePush } from "../push/handle-push.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { stickTools } from "./stick-tools.ts";

export interface StickAnswer {
  readonly deviceId: string;
  readonly office: string;
  readonly commands: number;
  readonly accepted: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly postponed: number;
  /** Events of the feeds in the answer. */
  readonly events: number;
  readonly bytes: number;
}

type Counts = { -readonly [Name in keyof Omit<StickAnswer, "deviceId" | "office" | "bytes">]: number };

/** The device whose hand the file must be of: known, active, its certificate good, of the office the file names. */
const writerOf =
  ({ store, identity, clock }: Central, found: (device: DeviceRecord) => void) =>
  async (header: StickHeader): Promise<Result<string, StickRefusal>> => {
    if (header.direction !== "to-centre") return err("wrong-direction");
    if (header.centreKey !== identity.centre.publicKey) return err("another-centre");
    const device = await store.device(header.deviceId);
    const letIn =
      device !== null &&
      device.status === "active" &&
      device.validUntil > clock() &&
      device.office === header.office;
    if (!letIn) return err("device-not-let-in");
    found(device);
    return ok(device.publicKey);
  };

const push = async (central: Central, request: PushRequest, counts: Counts): Promise<StickItem> => {
  const answer = await handlePush(central.store, request, {
    clock: central.clock,
    report: (error, commandId) => central.log.warn({ err: error, commandId }, "stick.garbled"),
  });
  const count = (verdict: string): number => answer.verdicts.filter((one) => one.verdict === verdict).length;
  counts.commands += request.commands.length;
  counts.accepted += count("accepted");
  counts.refused += count("refused");
  counts.conflicts += count("conflict");
  counts.postponed += count("postponed");
  return itemOf({ record: "push-answer", answer });
};

async function* feedAfter(
  central: Central,
  { deviceId }: DeviceRecord,
  { office, after }: { readonly office: string; readonly after: number },
  counts: Counts,
): AsyncGenerator<StickItem> {
  for (let at = after; ; ) {
    const answer = await handlePull(
      central.store,
      { deviceId: deviceId as Id<"Device">, office, after: at, limit: PULL_EVENTS },
      { clock: central.clock },
    );
    counts.events += answer.entries.length;
    yield itemOf({ record: "pull-answer", answer });
    if (answer.entries.length === 0 || answer.next >= answer.upTo) return;
    at = answer.next;
  }
}

async function* answered(
  central: Central,
  { items }: OpenedStick,
  device: DeviceRecord,
  counts: Counts,
): AsyncGenerator<StickItem> {
  const cursors: { readonly office: string; readonly after: number }[] = [];
  const files = stickFiles(attachmentCentre(central), device);
  for await (const { record, body } of items) {
    if (record.record === "attachment") await files.take(record, body);
    // In the device's own name only, whatever the file says.
    if (record.record === "push" && record.request.deviceId === device.deviceId)
      yield await push(central, record.request, counts);
    if (record.record === "contact") {
      const word = await contact(central.identity, device.deviceId, record.request);
      if (word.ok) yield itemOf({ record: "contact-answer", answer: word.value });
    }
    if (record.record === "cursor" && record.office === device.office) cursors.push(record);
  }
  // After everything was pushed: the device's own events come back in their places.
  for (const cursor of cursors) yield* feedAfter(central, device, cursor, counts);
}

/** Written beside and put in place whole, through to the disk: sticks are pulled out. @returns bytes */
const writeWhole = async (file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> => {
  const part = `${file}.part`;
  const handle = await open(part, "w");
  let size = 0;
  try {
    for await (const piece of bytes) {
      await handle.write(piece);
      size += piece.length;
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
  await handle.close();
  await rename(part, file);
  return size;
};

/** @param from what the device wrote @param to where the answer goes */
export const answerStick = async (
  central: Central,
  from: string,
  to: string,
): Promise<Result<StickAnswer, StickRefusal>> => {
  const { identity, clock, ids } = central;
  const tools = stickTools(identity.centre);
  let device: DeviceRecord | null = null;
  const read = () =>
    readStick(
      createReadStream(from),
      writerOf(central, (found) => {
        device = found;
      }),
      tools,
    );
  // Looked through first: of a file that is not whole nothing is taken.
  const looked = await read();
  if (!looked.ok) return looked;
  if (!(await isWhole(looked.value))) return err("damaged");
  const opened = await read();
  if (!opened.ok) return opened;
  const known = device as DeviceRecord | null;
  if (known === null) return err("device-not-let-in");
  const counts: Counts = { commands: 0, accepted: 0, refused: 0, conflicts: 0, postponed: 0, events: 0 };
  const address = {
    direction: "to-device",
    stickId: ids<"Stick">(),
    deviceId: opened.value.header.deviceId,
    office: known.office,
    centreKey: identity.centre.publicKey,
    writtenAt: clock(),
  } as const;
  const items = answered(central, opened.value, known, counts);
  const bytes = await writeWhole(to, writeStick(address, known.publicKey, items, tools));
  return ok({ deviceId: known.deviceId, office: known.office, ...counts, bytes });
};

/** Writes what the device has to tell into one file for the centre, and how far it knows each feed. Nothing changes by it. */
import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { attachmentByHash } from "#db/attachments.ts";
import { deviceSeed } from "#db/sync/device-seed.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { nextPush, ownOffice } from "#db/sync/outgoing.ts";
import { syncSetting } from "#db/sync/settings.ts";
import type { ContactRequest } from "#shared/contract/central/enrolment.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { PIECE_BYTES, STICK_EXTENSION, type StickItem } from "#shared/sync/stick/format.ts";
import { itemOf } from "#shared/sync/stick/records.ts";
import { writeStick } from "#shared/sync/stick/stick-file.ts";
import type { OnDevice } from "./exchanging.ts";
import { rememberAsked } from "./stick-memory.ts";
import { stickTools } from "./stick-tools.ts";

export interface ExportedStick {
  readonly file: string;
  readonly bytes: number;
  readonly commands: number;
  readonly attachments: number;
}

export type ExportRefusal = "not-enrolled" | "folder-unavailable";

/** Commands of one record. */
const BATCH = 50;

interface Counts {
  commands: number;
  attachments: number;
}

function* piecesOf({ read }: OnDevice, sha256: string): Generator<StickItem> {
  const file = attachmentByHash(read, sha256);
  // Erased since, by the office's own rules: the centre says what it still needs.
  if (file === null) return;
  const { mediaType, bytes } = file;
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += PIECE_BYTES)
    yield itemOf(
      { record: "attachment", sha256, mediaType, offset, total: bytes.length },
      bytes.subarray(offset, offset + PIECE_BYTES),
    );
}

/** @param contact what the device asks at a contact of this nonce */
async function* itemsOf(
  exchanging: OnDevice,
  contact: (nonce: string) => ContactRequest,
  counts: Counts,
): AsyncGenerator<StickItem> {
  const { journal, read, signal, pause } = exchanging;
  const nonce = randomBytes(16).toString("hex");
  rememberAsked(journal.write, nonce);
  yield itemOf({ record: "contact", request: contact(nonce) });
  const office = ownOffice(read);
  yield itemOf({ record: "cursor", office, after: cursorOf(read, office).position });
  const sent = new Set<string>();
  for (let after = 0; ; ) {
    signal.throwIfAborted();
    const commands = nextPush(read, journal.device, BATCH, after);
    const last = commands.at(-1);
    if (last === undefined) return;
    for (const sha256 of commands.flatMap(({ attachments }) => attachments)) {
      if (sent.has(sha256)) continue;
      sent.add(sha256);
      yield* piecesOf(exchanging, sha256);
    }
    yield itemOf({ record: "push", request: { deviceId: journal.device.deviceId, commands: [...commands] } });
    counts.commands += commands.length;
    counts.attachments = sent.size;
    after = last.events.at(-1)?.deviceSequence ?? after;
    await pause();
  }
}

/** To the disk itself: sticks are pulled out. @returns bytes */
const writeThrough = async (file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> => {
  const handle = await open(file, "wx");
  let size = 0;
  try {
    for await (const piece of bytes) {
      await handle.write(piece);
      size += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size;
};

const isOfFolder = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && "code" in error;

export const exportToStick = async (
  exchanging: OnDevice,
  folder: string,
  contact: (nonce: string) => ContactRequest,
): Promise<Result<ExportedStick, ExportRefusal>> => {
  const { journal, read, clock } = exchanging;
  const centreKey = syncSetting(read, "centre-key");
  if (centreKey === null || syncSetting(read, "certificate") === null) return err("not-enrolled");
  const { device, ids } = journal;
  const office = ownOffice(read);
  const writtenAt = clock();
  const address = {
    direction: "to-centre",
    stickId: ids<"Stick">(),
    deviceId: device.deviceId,
    office,
    centreKey,
    writtenAt,
  } as const;
  const counts: Counts = { commands: 0, attachments: 0 };
  const seed = deviceSeed(read);
  const tools = stickTools(device, seed);
  seed.fill(0);
  // Ids begin with the time: the end tells two files of one minute apart.
  const name = `${office}-${writtenAt.slice(0, 16).replace(/[^0-9T]/g, "")}-${address.stickId.slice(-6)}`;
  const file = join(folder, `${name}.${STICK_EXTENSION}`);
  const part = `${file}.part`;
  try {
    const bytes = await writeThrough(
      part,
      writeStick(address, centreKey, itemsOf(exchanging, contact, counts), tools),
    );
    await rename(part, file);
    return ok({ file, bytes, ...counts });
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (isOfFolder(error)) return err("folder-unavailable");
    throw error;
  }
};

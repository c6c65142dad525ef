/** Takes in the centre's answer from a stick: the same verdicts and pages of the feed that would have come over the network. */
import { createReadStream } from "node:fs";
import { deviceSeed } from "#db/sync/device-seed.ts";
import { FeedFault } from "#db/sync/feed.ts";
import { syncSetting } from "#db/sync/settings.ts";
import { applyVerdicts } from "#db/sync/verdicts.ts";
import type { ContactAnswer } from "#shared/contract/central/enrolment.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { StickHeader, StickItem, StickRefusal } from "#shared/sync/stick/format.ts";
import { isWhole, type OpenedStick, readStick } from "#shared/sync/stick/stick-file.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import type { OnDevice } from "./exchanging.ts";
import { type Pulled, takeIn } from "./pull-feed.ts";
import { rebaseWaiting } from "./rebase.ts";
import { rememberTaken, stickMemory } from "./stick-memory.ts";
import { stickTools } from "./stick-tools.ts";

export interface ImportedStick {
  readonly writtenAt: Instant;
  readonly accepted: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly received: number;
}

export type ImportRefusal = StickRefusal | "not-enrolled" | "unreadable-file";

/** Whose hand the file must be of, or why it is not for us. */
const writerOf =
  (exchanging: OnDevice, centreKey: string) =>
  async (header: StickHeader): Promise<Result<string, StickRefusal>> => {
    if (header.direction !== "to-device") return err("wrong-direction");
    if (header.deviceId !== exchanging.journal.device.deviceId) return err("another-device");
    if (header.centreKey !== centreKey) return err("another-centre");
    const { taken } = stickMemory(exchanging.read);
    if (taken?.stickId === header.stickId) return err("taken-before");
    return taken !== null && header.writtenAt <= taken.writtenAt ? err("older") : ok(centreKey);
  };

interface TakenIn {
  readonly verdicts: Omit<ImportedStick, "writtenAt" | "received">;
  readonly pulled: Pulled;
}

const EMPTY: TakenIn = {
  verdicts: { accepted: 0, refused: 0, conflicts: 0 },
  pulled: { applied: 0, held: 0, setAside: 0, centreHolds: 0 },
};

/** Takes the centre's word of a contact in. @returns false where it is not believed */
export type TakeContact = (answer: ContactAnswer, isAsked: (nonce: string) => boolean) => Promise<boolean>;

const takeItem = async (
  exchanging: OnDevice,
  { record }: StickItem,
  before: TakenIn,
  contact: TakeContact,
): Promise<Result<TakenIn, CentreError>> => {
  const { journal, clock, read, signal } = exchanging;
  signal.throwIfAborted();
  if (record.record === "contact-answer") {
    const { asked } = stickMemory(read);
    const believed = await contact(record.answer, (nonce) => asked.includes(nonce));
    return believed ? ok(before) : centreError("bad-answer", { params: { field: "confirmation" } });
  }
  if (record.record === "push-answer") {
    const taken = applyVerdicts(journal.write, record.answer, { at: clock(), ids: journal.ids });
    const { verdicts } = before;
    return ok({
      ...before,
      verdicts: {
        accepted: verdicts.accepted + taken.accepted,
        refused: verdicts.refused + taken.refused,
        conflicts: verdicts.conflicts + taken.conflicts,
      },
    });
  }
  if (record.record !== "pull-answer") return ok(before);
  const pulled = await takeIn(exchanging, record.answer, before.pulled);
  return pulled.ok ? ok({ ...before, pulled: pulled.value }) : pulled;
};

const takeAll = async (
  exchanging: OnDevice,
  { items }: OpenedStick,
  contact: TakeContact,
): Promise<Result<TakenIn, CentreError>> => {
  let taken = EMPTY;
  try {
    for await (const item of items) {
      const next = await takeItem(exchanging, item, taken, contact);
      if (!next.ok) return next;
      taken = next.value;
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    const { code, position } = error;
    return centreError("feed-not-believed", { params: { why: code, position, office: "—" } });
  }
  return ok(taken);
};

const isOfFile = (error: unknown): boolean => error instanceof Error && "syscall" in error;

/** @returns what came of it; a `CentreError` where the feed itself is not believed */
export const importFromStick = async (
  exchanging: OnDevice,
  file: string,
  contact: TakeContact,
): Promise<Result<ImportedStick, ImportRefusal | CentreError>> => {
  const { journal, read, clock } = exchanging;
  const centreKey = syncSetting(read, "centre-key");
  if (centreKey === null) return err("not-enrolled");
  const seed = deviceSeed(read);
  const tools = stickTools(journal.device, seed);
  seed.fill(0);
  const opened = () => readStick(createReadStream(file), writerOf(exchanging, centreKey), tools);
  try {
    // Looked through first: of a file that is not whole nothing is taken.
    const looked = await opened();
    if (!looked.ok) return looked;
    if (!(await isWhole(looked.value))) return err("damaged");
    const again = await opened();
    if (!again.ok) return again;
    const taken = await takeAll(exchanging, again.value, contact);
    if (!taken.ok) return taken;
    rebaseWaiting(journal, clock());
    const { stickId, writtenAt } = again.value.header;
    rememberTaken(journal.write, { stickId, writtenAt });
    return ok({ writtenAt, ...taken.value.verdicts, received: taken.value.pulled.applied });
  } catch (error) {
    if (isOfFile(error)) return err("unreadable-file");
    throw error;
  }
};

/** The core's life: one office file, closed until someone unlocks it. */
import type { Logger } from "pino";
import { idSource } from "#db/ids.ts";
import type { Journal } from "#db/journal.ts";
import { type KdfCost, OFFICE_COST } from "#db/key-ring/box.ts";
import type { OpenDatabase } from "#db/open.ts";
import type { IdSource, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";

/** The unlocked office. `key` is zeroed when it is locked: whoever needs it later copies nothing. */
export interface OpenOffice {
  readonly database: OpenDatabase;
  readonly journal: Journal;
  readonly key: Buffer;
}

/** Who is signed in on one connection, and to which unlocking of the office. */
export interface Session {
  readonly userId: UserId;
  readonly office: OpenOffice;
  /** Whether the user showed a second factor: some roles count only then. */
  readonly secondFactor: boolean;
}

/** One window or one line of the command line. */
export interface Connection {
  session: Session | null;
}

/** Why the office could not be opened. */
type OfficeFault =
  | { readonly state: "damaged"; readonly detail: string }
  | { readonly state: "newer-schema"; readonly found: number; readonly supported: number };

/** Remembered for the first screen, as long as the file stays as it was found: a restored one may be opened. */
interface RememberedFault {
  readonly fault: OfficeFault;
  /** The file's identity, size and time of change, when the fault was found. */
  readonly found: string;
}

export interface Core {
  readonly file: string;
  /** Whether a missing office may be made as a demo office. */
  readonly demo: boolean;
  readonly log: Logger;
  readonly clock: () => Instant;
  readonly ids: IdSource;
  readonly cost: KdfCost;
  office: OpenOffice | null;
  fault: RememberedFault | null;
  /** Called each time the office has been unlocked. */
  readonly afterUnlock: Set<() => void>;
  /** Called before the office is locked: running jobs stop and drop what they hold. */
  readonly beforeLock: Set<() => void>;
  /** Called after each command a person carried out. */
  readonly afterCommand: Set<() => void>;
  /** Sweeps and imports under way; the command line waits for them before its next line. */
  readonly jobs: Set<Promise<unknown>>;
  /** Runs one change of the key ring or of the office's state after another. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface CoreSettings {
  readonly file: string;
  readonly demo?: boolean;
  readonly log: Logger;
  readonly clock?: () => Instant;
  readonly ids?: IdSource;
  /** Cheaper in tests. */
  readonly cost?: KdfCost;
}

export const systemClock = (): Instant => new Date().toISOString() as Instant;

const turns = (): Core["inTurn"] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

export const newCore = (settings: CoreSettings): Core => ({
  file: settings.file,
  demo: settings.demo ?? false,
  log: settings.log,
  clock: settings.clock ?? systemClock,
  ids: settings.ids ?? idSource(),
  cost: settings.cost ?? OFFICE_COST,
  office: null,
  fault: null,
  afterUnlock: new Set(),
  beforeLock: new Set(),
  afterCommand: new Set(),
  jobs: new Set(),
  inTurn: turns(),
});

export const officeUnlocked = (core: Core, office: OpenOffice): void => {
  core.office = office;
  for (const work of core.afterUnlock) work();
};

/** Stops the jobs, closes the database and zeroes the key. Every session of this unlocking ends. */
export const lockOffice = (core: Core): void => {
  const { office } = core;
  if (office === null) return;
  for (const stop of core.beforeLock) stop();
  core.beforeLock.clear();
  core.office = null;
  office.database.close();
  office.key.fill(0);
};

/** Everything that is made before the clock starts: the office at the centre, and what each device has to tell it. */
import { join } from "node:path";
import { idSource } from "#db/ids.ts";
import { createDatabase } from "#db/open.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { TEST_KEY } from "#tests/fixtures/office.ts";
import { writeOffice } from "../first-load/office.ts";
import { beginOffice, clock, OFFICE } from "./centre.ts";
import { spread } from "./crew.ts";
import type { NewDevice } from "./device-crew.ts";
import { becomes, type Identity, joinedDevice, newIdentities } from "./identity.ts";
import { deviceCrew } from "./ours.ts";
import { newPeople } from "./people.ts";
import type { PreparedServer } from "./postgres.ts";
import type { Prepared, Scene } from "./scene.ts";

/** Taxpayers of one device: 20 commands and some 57 events each. */
export interface Size {
  readonly devices: number;
  readonly cases: number;
  /** Of the device whose events the others know before they push. */
  readonly known: number;
}

/** Taxpayers of the device whose events warm both sides. */
const WARM_CASES = 60;

const MAKERS = 2;
const FAR_APART = 10_000;

/** Each device's folder and work; the numbers of taxpayers never meet. */
const plannedOf = (folder: string, sizes: readonly Size[]): readonly NewDevice[] => {
  const cases = [
    WARM_CASES,
    ...sizes.flatMap((size) => [size.known, ...Array.from({ length: size.devices }, () => size.cases)]),
  ];
  const identities = newIdentities(cases.length);
  return identities.map((identity, i) => ({
    folder: join(folder, `device-${i}`),
    identity,
    first: i * FAR_APART,
    cases: cases[i] ?? 0,
  }));
};

const makeWork = async (
  joined: string,
  people: ReturnType<typeof newPeople>,
  now: Instant,
  planned: readonly NewDevice[],
): Promise<readonly Prepared[]> => {
  const crew = deviceCrew(Math.min(MAKERS, planned.length));
  try {
    const prepared: Prepared[] = [];
    const members = spread(planned.length, MAKERS);
    // One device an order, so that each one's count is known.
    const longest = Math.max(...members.map((own) => own.length));
    for (let turn = 0; turn < longest; turn += 1) {
      const due = members.map((own) => own[turn]).filter((i) => i !== undefined);
      const answers = await crew.all(
        due.map((i) => ({
          do: "prepare" as const,
          joined,
          office: OFFICE,
          people,
          now,
          devices: planned.slice(i, i + 1),
        })),
      );
      for (const [at, i] of due.entries())
        prepared[i] = { folder: planned[i]?.folder ?? "", events: answers[at]?.events ?? 0 };
    }
    return prepared;
  } finally {
    await crew.dismiss();
  }
};

/** What the heavy device loads: rows as in an office, fewer of them. */
const REGISTERS = { taxpayers: 10_000, invoices: 100_000 };

const writeRegisters = (folder: string): void => {
  const scratch = createDatabase(join(folder, "scratch.db"), { key: TEST_KEY, durability: "relaxed" });
  if (!scratch.ok) throw new Error(scratch.error.code);
  writeOffice(join(folder, "dataset"), scratch.value.write, OFFICE, REGISTERS, { day: 1, cancelled: 0.01 });
  scratch.value.close();
};

/** @param folder for all devices. The server's prepared database is the office before any of them has pushed. */
export const prepareScenes = async (
  server: PreparedServer,
  folder: string,
  sizes: readonly Size[],
): Promise<readonly Scene[]> => {
  const people = newPeople(idSource());
  const planned = plannedOf(folder, sizes);
  const workers = planned.map(({ identity }) => identity);
  const [founder, follower] = newIdentities(2) as [Identity, Identity];
  writeRegisters(folder);
  const members = { people, founder, workers, readers: [follower] };
  const { beginning, author } = await beginOffice(server.url, folder, members);
  const joined = join(folder, "joined");
  joinedDevice(joined, [founder, author, ...workers], OFFICE, beginning, clock());
  becomes(joined, join(folder, "follower"), follower, clock());
  const prepared = await makeWork(joined, people, clock(), planned);

  const [warm, ...others] = prepared;
  let next = 0;
  return sizes.map((size) => {
    const [known, ...devices] = others.slice(next, next + 1 + size.devices);
    next += 1 + size.devices;
    if (warm === undefined || known === undefined) throw new Error("nothing was prepared");
    return { devices, known, warm, follower: join(folder, "follower") };
  });
};

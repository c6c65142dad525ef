/** The office at the centre before anything is measured: founded by its first device, its devices enrolled, numbers leased. */
import { join } from "node:path";
import { pino } from "pino";
import type { Central } from "#central/api/context.ts";
import { DEFAULT_LIMITS } from "#central/api/limits.ts";
import { authorIdOf } from "#central/enrolment/authoring.ts";
import { CENTRE_ACTOR, CENTRE_ROLE } from "#central/enrolment/identity.ts";
import { systemIds } from "#central/ids.ts";
import { handlePull } from "#central/pull/handle-pull.ts";
import { handlePush } from "#central/push/handle-push.ts";
import { registerCentre } from "#central/registers/procedures.ts";
import { publishRegisters } from "#central/registers/publish.ts";
import { openCentral, type ServiceOptions } from "#central/service.ts";
import { openServer } from "#central/store/postgres/server.ts";
import { nextPush } from "#db/sync/outgoing.ts";
import { NUMBERED_KINDS, numberPrefix } from "#shared/domain/numbering.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { numberLeaseOf } from "#shared/sync/streams.ts";
import { PULL_EVENTS, type PullAnswer } from "#shared/sync/wire.ts";
import { firstDevice, type Identity } from "./identity.ts";
import { foundOffice, type Person } from "./people.ts";

export const OFFICE = "026";
const LEASED = 1_000;
const DAY = 86_400_000;

export const clock = (): Instant => new Date().toISOString() as Instant;
const ago = (days: number): Instant => new Date(Date.now() - days * DAY).toISOString() as Instant;

/** Of the service's environment, hex: the benchmark has nothing to hide. */
export const CENTRAL_KEY = "09".repeat(32);

/** As the service opens it, for what is done before the clock starts. */
const serviceOptions = (url: string): ServiceOptions => ({
  database: openServer({ url, connections: 4 }, () => undefined),
  environmentKey: Buffer.from(CENTRAL_KEY, "hex"),
  clock,
  ids: systemIds(),
  log: pino({ level: "silent" }),
  limits: DEFAULT_LIMITS,
  tls: null,
  proxies: 0,
});

const enrol = (central: Central, devices: readonly Identity[]): Promise<void> =>
  central.store.inOffice(OFFICE, async (tx) => {
    for (const { deviceId, publicKey } of devices)
      await tx.saveDevice({
        deviceId,
        office: OFFICE,
        publicKey,
        status: "active",
        validUntil: new Date(Date.now() + 30 * DAY).toISOString() as Instant,
        lastSequence: 0,
        lastHash: "0".repeat(64),
      });
  });

/** The founder's beginning, pushed as any command is. */
const found = async (central: Central, folder: string, founder: Identity, people: readonly Person[]) => {
  const { journal, close, write } = firstDevice(join(folder, "founder"), founder, ago(60));
  foundOffice(journal, OFFICE, people, ago(60));
  const commands = [...nextPush(write, journal.device, 10)];
  close();
  const { verdicts } = await handlePush(central.store, { deviceId: founder.deviceId, commands }, { clock });
  if (verdicts.some(({ verdict }) => verdict !== "accepted")) throw new Error(JSON.stringify(verdicts));
};

/** A block of each kind for each device, one after another. */
const lease = (central: Central, devices: readonly Identity[]): Promise<void> =>
  central.store.inOffice(OFFICE, (tx) =>
    central.identity.authorEvents(
      tx,
      devices.flatMap(({ deviceId }, i) =>
        NUMBERED_KINDS.map((kind) => ({
          stream: numberLeaseOf(deviceId, kind),
          type: "BlockLeased",
          payload: {
            prefix: numberPrefix(OFFICE, kind),
            first: i * LEASED + 1,
            last: (i + 1) * LEASED,
          },
        })),
      ),
      { procedure: "numbers.lease", actor: CENTRE_ACTOR, role: CENTRE_ROLE, at: ago(50) },
    ),
  );

const pages = async (central: Central, deviceId: DeviceId): Promise<readonly PullAnswer[]> => {
  const all: PullAnswer[] = [];
  let after = 0;
  for (;;) {
    const page = await handlePull(
      central.store,
      { deviceId, office: OFFICE, after, limit: PULL_EVENTS },
      { clock },
    );
    all.push(page);
    after = page.next;
    if (after >= page.upTo) return all;
  }
};

/** Registers of the office, so that a device has something large to load. */
const publish = async (central: Central, dataset: string): Promise<void> => {
  const published = await publishRegisters(registerCentre(central), {
    office: OFFICE,
    folder: dataset,
    holdsUpTo: 0,
    by: "bench",
  });
  if (!published.ok) throw new Error(published.error.code);
};

export interface Begun {
  readonly beginning: readonly PullAnswer[];
  /** The centre as an author, whose key every device knows. */
  readonly author: Identity;
}

/** Who belongs to the office. */
export interface Members {
  readonly people: readonly Person[];
  readonly founder: Identity;
  /** Devices that will write. */
  readonly workers: readonly Identity[];
  /** Devices that will only read. */
  readonly readers: readonly Identity[];
}

/**
 * @param url of the database
 * @param folder the founder's; registers are published from `dataset` in it
 */
export const beginOffice = async (url: string, folder: string, members: Members): Promise<Begun> => {
  const { people, founder, workers, readers } = members;
  const options = serviceOptions(url);
  const central = await openCentral(options);
  try {
    await enrol(central, [founder, ...workers, ...readers]);
    await found(central, folder, founder, people);
    await lease(central, workers);
    await publish(central, join(folder, "dataset"));
    const { publicKey } = central.identity.centre;
    return {
      beginning: await pages(central, founder.deviceId),
      author: { deviceId: authorIdOf(central.identity.centre, OFFICE), publicKey, seed: "" },
    };
  } finally {
    await options.database.close();
  }
};

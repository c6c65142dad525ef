/** The real push and pull of the central service over its store in memory, with crashes at any write of the store. */
import { verify as verifySignature } from "node:crypto";
import { handlePull } from "#central/pull/handle-pull.ts";
import { type Author, admitAuthor, authorEvents } from "#central/push/author.ts";
import { handlePush } from "#central/push/handle-push.ts";
import { firstToLease } from "#central/push/numbers.ts";
import type { Verify } from "#central/push/signatures.ts";
import type { OfficeStore, OfficeTransaction } from "#central/store/office-store.ts";
import { privateKeyOf, publicKeyOf, signWith } from "#db/device.ts";
import { numberPrefix } from "#shared/domain/numbering.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { uuid7Source } from "#shared/kernel/uuid7.ts";
import { type MemoryOfficeStore, memoryOfficeStore } from "#tests/fixtures/memory-office-store.ts";
import { OFFICE } from "./base-image.ts";
import { CentreCrash, type SimCentre } from "./centre.ts";
import { CENTRE, type Device, deviceKey, type World } from "./device.ts";
import { Violation } from "./violation.ts";

const FOREVER = "2099-01-01T00:00:00.000Z" as Instant;
const GENESIS = "0".repeat(64);
const CENTRE_USER = "00000000-0000-7000-8000-00000000cccc";

const publicKeys = new Map<string, ReturnType<typeof publicKeyOf>>();

/** At once and not on another thread: the order of things must be the same in every run. */
const verifyAtOnce: Verify = async (publicKey, content, signature) => {
  let key = publicKeys.get(publicKey);
  if (key === undefined) {
    key = publicKeyOf(Buffer.from(publicKey, "base64"));
    publicKeys.set(publicKey, key);
  }
  return verifySignature(null, content, key, Buffer.from(signature, "base64"));
};

const authorOf = (): Author => {
  const { deviceId, publicKey, seed } = deviceKey(CENTRE);
  const key = privateKeyOf(seed);
  return { deviceId, publicKey, sign: (content) => signWith(key, Buffer.from(content)) };
};

const enrol = (tx: OfficeTransaction, { deviceId, publicKey }: Device): Promise<void> =>
  tx.saveDevice({
    deviceId,
    office: OFFICE,
    publicKey,
    status: "active",
    validUntil: FOREVER,
    lastSequence: 0,
    lastHash: GENESIS,
  });

/** What a test puts in the place of the store or its transactions, to see that a bug in them is found. */
export type Tamper = (store: OfficeStore) => OfficeStore;

export const memoryCentre = async (
  world: World,
  devices: readonly Device[],
  tamper: Tamper = (store) => store,
): Promise<SimCentre> => {
  const clock = (): Instant => new Date(world.now).toISOString() as Instant;
  const ids = uuid7Source(
    () => world.now,
    (bytes) => world.random.fill(bytes),
  );
  const beforeWrite = (): void => {
    if (centre.crashIn === null) return;
    centre.crashIn -= 1;
    if (centre.crashIn > 0) return;
    centre.crashIn = null;
    throw new CentreCrash("the process ended");
  };
  const memory: MemoryOfficeStore = memoryOfficeStore({ beforeWrite });
  const store = tamper(memory);
  const author = authorOf();
  const authorship = () => ({ actor: CENTRE_USER, role: "centre", at: clock(), ids });
  const report = (error: unknown, commandId: string): void => {
    throw new Violation("no-exceptions-at-the-centre", `${commandId}: ${String(error)}`);
  };
  const centre: SimCentre = {
    crashIn: null,
    push: (request) => handlePush(store, request, { clock, verify: verifyAtOnce, report }),
    pull: (request) => handlePull(store, request, { clock }),
    author: (events) =>
      store.inOffice(OFFICE, async (tx) => {
        for (const { stream, type, payload } of events)
          await authorEvents(tx, author, stream, [{ type, payload }], authorship());
      }),
    lease: (deviceId, kind, count) =>
      store.inOffice(OFFICE, async (tx) => {
        const first = await firstToLease(tx, kind);
        const payload = { prefix: numberPrefix(OFFICE, kind), first, last: first + count - 1 };
        const stream = `number-lease/${deviceId}/${kind}`;
        await authorEvents(tx, author, stream, [{ type: "BlockLeased", payload }], authorship());
      }),
    hold: (sha256) => memory.hold(sha256),
    setStatus: (deviceId, status) =>
      store.inOffice(OFFICE, async (tx) => {
        const known = await tx.device(deviceId);
        if (known !== null) await tx.saveDevice({ ...known, status });
      }),
    feed: async (after) => memory.entries(OFFICE).slice(after),
    evidence: async () => new Set(memory.setAsides(OFFICE).map(({ commandId }) => commandId)),
  };
  await store.inOffice(OFFICE, async (tx) => {
    await admitAuthor(tx, author, FOREVER);
    for (const device of devices) {
      await enrol(tx, device);
      const { deviceId, publicKey } = device;
      const payload = { deviceId, name: `PC-${device.index}`, publicKey, office: OFFICE };
      await authorEvents(
        tx,
        author,
        `device/${deviceId}`,
        [{ type: "DeviceEnrolled", payload }],
        authorship(),
      );
    }
  });
  return centre;
};

/** Cases pushed into many offices at once, and what it costs. */
import type { OfficeStore } from "#central/store/office-store.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { timed } from "../figure.ts";
import { ownSeconds } from "./processor-time.ts";
import { type CaseMaker, replay } from "./recorded-case.ts";

export interface Written {
  readonly events: number;
  readonly milliseconds: number;
  /** Of each case, in milliseconds. */
  readonly latencies: readonly number[];
  /** Processor seconds of making the cases up, which is not the store's. */
  readonly making: number;
}

/** The recorded device's twin in each office. */
const twin = (deviceId: string, n: number): string =>
  deviceId.replace(/^.{8}/, (n + 1).toString(16).padStart(8, "0"));

export const enrolTwins = async (
  store: OfficeStore,
  offices: readonly string[],
  { deviceId, publicKey }: { readonly deviceId: string; readonly publicKey: string },
): Promise<void> => {
  for (const [n, office] of offices.entries())
    await store.inOffice(office, (tx) =>
      tx.saveDevice({
        deviceId: twin(deviceId, n),
        office,
        publicKey,
        status: "active",
        validUntil: "2030-01-01T00:00:00.000Z" as Instant,
        lastSequence: 0,
        lastHash: "0".repeat(64),
      }),
    );
};

/** @param atOnce transactions under way at the same time, each in another office */
export const writeCases = async (
  store: OfficeStore,
  offices: readonly string[],
  { make, deviceId, count, atOnce }: { make: CaseMaker; deviceId: string; count: number; atOnce: number },
): Promise<Written> => {
  const latencies: number[] = [];
  let [events, cases, making] = [0, 0, 0];
  const worker = async (): Promise<void> => {
    while (events < count) {
      cases += 1;
      const n = cases % offices.length;
      const office = offices[n] ?? "";
      const before = ownSeconds();
      const made = make(office, cases, twin(deviceId, n));
      making += ownSeconds() - before;
      let written = 0;
      const write = async (): Promise<void> => {
        written = await store.inOffice(office, (tx) => replay(tx, made));
      };
      latencies.push(await timed(write));
      events += written;
    }
  };
  const milliseconds = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  return { events, milliseconds, latencies, making };
};

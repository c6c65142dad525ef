/** Asks the centre for numbers before they run out: the field has no network to ask over. */
import type { ReadHandle } from "#db/handle.ts";
import { leasesNumbers } from "#db/sync/settings.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { NUMBERED_KINDS } from "#shared/domain/numbering.ts";
import { ok } from "#shared/kernel/result.ts";
import type { CentralClient } from "./central-client.ts";
import type { ExchangeParts } from "./exchange.ts";

/** Left of a kind, below which more are asked for: weeks of work in a village. */
const FEW = 200;

interface Stock {
  readonly kind: string;
  readonly left: number;
  readonly upTo: number;
}

const stockOf = (read: ReadHandle): readonly Stock[] =>
  read
    .query<Stock>(
      `SELECT kind, sum(max(0, last - next + 1)) AS "left", max(last) AS upTo FROM number_blocks
       WHERE device_id = (SELECT device_id FROM devices WHERE this_device = 1) GROUP BY kind`,
    )
    .all();

/** Kinds that run low; of the device an office began on only those it has begun to give. */
export const lowKinds = (read: ReadHandle): readonly Pick<Stock, "kind" | "upTo">[] => {
  const stock = new Map(stockOf(read).map((one) => [one.kind, one]));
  const kinds = leasesNumbers(read) ? NUMBERED_KINDS : [...stock.keys()];
  return kinds
    .map((kind) => stock.get(kind) ?? { kind, left: 0, upTo: 0 })
    .filter(({ left }) => left < FEW)
    .map(({ kind, upTo }) => ({ kind, upTo }));
};

export const refillNumbers =
  (client: CentralClient): ExchangeParts["refillNumbers"] =>
  async ({ read, signal }) => {
    const kinds = lowKinds(read);
    if (kinds.length === 0) return ok(null);
    const leased = await client.call(centralContract.numbers.lease, { kinds: [...kinds] }, signal);
    return leased.ok ? ok(null) : leased;
  };

import type { Lease, OfficeTransaction } from "../../office-store.ts";
import { bulk } from "../bulk.ts";
import { type Part, remembering, type Unit } from "./unit.ts";

type NumberMethods = Pick<OfficeTransaction, "leases" | "nextFree" | "saveLease" | "takeNumber">;

interface Given {
  readonly kind: string;
  readonly number: string;
  readonly givenTo: string;
}

const LEASES = {
  name: "leases",
  text: `SELECT kind, device_id AS "deviceId", prefix, first, last FROM leases
    WHERE office = $1 AND device_id = $2 ORDER BY first`,
};
const NEXT = {
  name: "next-free",
  text: "SELECT coalesce(max(last), 0) + 1 AS next FROM leases WHERE office = $1 AND kind = $2",
};
const SAVE_LEASE = {
  name: "lease-save",
  text: "INSERT INTO leases (office, kind, first, last, device_id, prefix) VALUES ($1, $2, $3, $4, $5, $6)",
};
const BEARERS = {
  name: "bearers",
  text: `SELECT kind, number, given_to AS "givenTo" FROM numbers
    WHERE office = $1 AND (kind, number) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
};
const SAVE_NUMBERS = bulk("numbers", { kind: "text", number: "text", given_to: "bytea" });

const keyOf = (kind: string, number: string): string => JSON.stringify([kind, number]);

/** A number of a kind. */
export type Numbered = Pick<Given, "kind" | "number">;

export interface NumbersPart extends Part<NumberMethods> {
  /** @param devices who gave them */
  readonly foresee: (numbers: readonly Numbered[], devices: Iterable<string>) => Promise<void>;
}

export const numbersPart = ({ sql, office, seal }: Unit): NumbersPart => {
  const bearersOf = async (numbers: readonly Numbered[]): Promise<readonly Given[]> => {
    const kinds = numbers.map(({ kind }) => kind);
    const texts = numbers.map(({ number }) => number);
    const rows = await sql.query<Numbered & { givenTo: Uint8Array }>(BEARERS, [office, kinds, texts]);
    return rows.map(({ kind, number, givenTo }) => ({
      kind,
      number,
      givenTo: seal.open(`number ${keyOf(kind, number)}`, givenTo).toString(),
    }));
  };
  const given = remembering<Given>(async (key) => {
    const [kind = "", number = ""] = JSON.parse(key) as string[];
    return (await bearersOf([{ kind, number }]))[0] ?? null;
  });
  /** By device; forgotten when one is added. */
  const leases = new Map<string, Promise<readonly Lease[]>>();
  const leasesOf = (deviceId: string): Promise<readonly Lease[]> => {
    const known = leases.get(deviceId) ?? sql.query<Lease>(LEASES, [office, deviceId]);
    leases.set(deviceId, known);
    return known;
  };
  return {
    foresee: async (numbers, devices) => {
      if (numbers.length === 0) return;
      const [bearers] = await Promise.all([bearersOf(numbers), ...[...devices].map(leasesOf)]);
      for (const known of bearers) given.learn(keyOf(known.kind, known.number), known);
      for (const { kind, number } of numbers) given.learn(keyOf(kind, number), null);
    },
    methods: {
      leases: async (deviceId, kind) => (await leasesOf(deviceId)).filter((lease) => lease.kind === kind),
      nextFree: async (kind) =>
        Number((await sql.query<{ next: number }>(NEXT, [office, kind]))[0]?.next ?? 1),
      saveLease: async ({ kind, deviceId, prefix, first, last }) => {
        await sql.query(SAVE_LEASE, [office, kind, first, last, deviceId, prefix]);
        leases.delete(deviceId);
      },
      takeNumber: async (kind, number, givenTo) => {
        const known = await given.get(keyOf(kind, number));
        if (known !== null) return known.givenTo === givenTo;
        given.put(keyOf(kind, number), { kind, number, givenTo });
        return true;
      },
    },
    flush: () =>
      SAVE_NUMBERS.write(
        sql,
        office,
        given.takeChanged().map(({ kind, number, givenTo }) => ({
          kind,
          number,
          given_to: seal.close(`number ${keyOf(kind, number)}`, Buffer.from(givenTo)),
        })),
      ),
  };
};

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
    WHERE office = $1 AND device_id = $2 AND kind = $3 ORDER BY first`,
};
const NEXT = {
  name: "next-free",
  text: "SELECT coalesce(max(last), 0) + 1 AS next FROM leases WHERE office = $1 AND kind = $2",
};
const SAVE_LEASE = {
  name: "lease-save",
  text: "INSERT INTO leases (office, kind, first, last, device_id, prefix) VALUES ($1, $2, $3, $4, $5, $6)",
};
const BEARER = {
  name: "bearer",
  text: 'SELECT given_to AS "givenTo" FROM numbers WHERE office = $1 AND kind = $2 AND number = $3',
};
const SAVE_NUMBERS = bulk("numbers", { kind: "text", number: "text", given_to: "bytea" });

const keyOf = (kind: string, number: string): string => JSON.stringify([kind, number]);

export const numbersPart = ({ sql, office, seal }: Unit): Part<NumberMethods> => {
  const given = remembering<Given>(async (key) => {
    const [kind = "", number = ""] = JSON.parse(key) as string[];
    const [row] = await sql.query<{ givenTo: Uint8Array }>(BEARER, [office, kind, number]);
    if (row === undefined) return null;
    return { kind, number, givenTo: seal.open(`number ${key}`, row.givenTo).toString() };
  });
  return {
    methods: {
      leases: (deviceId, kind) => sql.query<Lease>(LEASES, [office, deviceId, kind]),
      nextFree: async (kind) =>
        Number((await sql.query<{ next: number }>(NEXT, [office, kind]))[0]?.next ?? 1),
      saveLease: async ({ kind, deviceId, prefix, first, last }) => {
        await sql.query(SAVE_LEASE, [office, kind, first, last, deviceId, prefix]);
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

/**
 * Years of work put into the tables at once: rows of the sizes a recorded case gave, in the order in which 60 offices would
 * have written them, with bytes of chance for bodies (sealed ones are no different to a database).
 */
import type pg from "pg";

export interface CaseSizes {
  /** Bytes of the sealed bodies of a case's events, in their order. */
  readonly events: readonly number[];
  readonly commands: number;
  readonly aggregate: number;
}

/** What a recorded case took, by the rows it made. */
export const sizesOf = async (client: pg.Client, office: string): Promise<CaseSizes> => {
  const { rows } = await client.query<{ size: number }>(
    `SELECT octet_length(body) AS size FROM events WHERE office = $1 ORDER BY position`,
    [office],
  );
  const { rows: others } = await client.query<{ commands: string; aggregate: string }>(
    `SELECT (SELECT count(*) FROM verdicts WHERE office = $1) AS commands,
       (SELECT max(octet_length(body)) FROM aggregates WHERE office = $1) AS aggregate`,
    [office],
  );
  return {
    events: rows.map(({ size }) => size),
    commands: Number(others[0]?.commands),
    aggregate: Number(others[0]?.aggregate),
  };
};

/** `n` of the outer query as a UUIDv7 of its time: keys come in order, as from devices. */
const ID = `(lpad(to_hex(1764000000000 + n * 200), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || 'a' || left(md5(n::text), 15))::uuid`;

/**
 * @param count events; the offices have the same number each
 * @param offices how many
 */
export const fill = async (
  client: pg.Client,
  count: number,
  offices: number,
  { events, commands, aggregate }: CaseSizes,
): Promise<void> => {
  const each = events.length;
  const sizes = `ARRAY[${events.join(",")}]`;
  await client.query(
    "CREATE TEMP TABLE chance AS SELECT decode(string_agg(md5(random()::text), ''), 'hex') AS b FROM generate_series(1, 4000)",
  );
  const office = (n: string): string => `lpad((${n} % ${offices} + 1)::text, 3, '0')`;
  const bytes = (size: string): string =>
    `substring((SELECT b FROM chance) FROM (n * 37 % 10000 + 1)::integer FOR ${size})`;
  // Streams get keys of chance, as keyed hashes are.
  const stream = (no: string): string => `md5(n % ${offices} || ' ' || ${no})::uuid`;
  const STEP = 500_000;
  for (let from = 0; from < count; from += STEP) {
    const series = `generate_series(${from}::bigint, ${Math.min(count, from + STEP) - 1}) AS n`;
    await client.query(
      `INSERT INTO events SELECT ${office("n")}, n / ${offices} + 1, ${ID}, ${stream(`(n / ${offices} / ${each})`)}, n / ${offices} % ${each} + 1, 1,
         '2026-11-22T04:00:00.000Z', ${bytes(`(${sizes})[n / ${offices} % ${each} + 1]`)} FROM ${series}`,
    );
  }
  const cases = Math.floor(count / each);
  const inCases = `generate_series(0::bigint, ${cases - 1}) AS n`;
  await client.query(
    `INSERT INTO stream_heads SELECT ${office("n")}, ${stream(`(n / ${offices})`)}, ${each}, ${ID} FROM ${inCases}`,
  );
  await client.query(
    `INSERT INTO aggregates SELECT ${office("n")}, ${stream(`(n / ${offices})`)}, 'desk-audit', ${stream("'inn' || n")}, ${each}, ${bytes(String(aggregate))} FROM ${inCases}`,
  );
  await client.query(
    `INSERT INTO verdicts SELECT ${office("n")}, ${ID}, ${stream("'device'")}, ${bytes("32")}, ${bytes("110")} FROM generate_series(0::bigint, ${cases * commands - 1}) AS n`,
  );
  await client.query(
    `INSERT INTO office_feeds SELECT office, max(position) FROM events GROUP BY office ON CONFLICT (office) DO UPDATE SET last_position = excluded.last_position`,
  );
  await client.query("VACUUM ANALYZE");
};

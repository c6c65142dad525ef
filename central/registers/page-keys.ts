/**
 * Keys of an office's pages. Devices of the office get them with the plan; the service's disk and whatever carries the pages
 * have sealed bytes only.
 */
import type { Sql } from "../store/postgres/database.ts";
import type { RegisterCentre } from "./centre.ts";

export interface PageKey {
  readonly keyId: string;
  /** AES-256. */
  readonly key: Buffer;
}

const PURPOSE = "register-pages";
const ownerOf = (office: string, keyId: string): string => `${office} ${keyId}`;

interface Row {
  readonly keyId: string;
  readonly sealed: string;
}

const opened = ({ secrets }: RegisterCentre, office: string, { keyId, sealed }: Row): PageKey => {
  const key = secrets.unseal(PURPOSE, ownerOf(office, keyId), sealed);
  if (key === null) throw new Error(`page key ${keyId} of ${office} does not open: another service key?`);
  return { keyId, key };
};

export const newPageKey = async (centre: RegisterCentre, sql: Sql, office: string): Promise<PageKey> => {
  const keyId = Buffer.from(centre.random(8)).toString("hex");
  const key = Buffer.from(centre.random(32));
  await sql.query(
    "INSERT INTO register_page_keys (office, key_id, sealed, made_at) VALUES ($1, $2, $3, $4)",
    [office, keyId, centre.secrets.seal(PURPOSE, ownerOf(office, keyId), key), centre.clock()],
  );
  return { keyId, key };
};

/** The key new pages are sealed with, made when the office has none. */
export const currentPageKey = async (centre: RegisterCentre, sql: Sql, office: string): Promise<PageKey> => {
  const [row] = await sql.query<Row>(
    `SELECT key_id AS "keyId", sealed FROM register_page_keys WHERE office = $1
     ORDER BY made_at DESC, key_id DESC LIMIT 1`,
    [office],
  );
  return row === undefined ? newPageKey(centre, sql, office) : opened(centre, office, row);
};

export const pageKeysOf = async (
  centre: RegisterCentre,
  sql: Sql,
  office: string,
): Promise<ReadonlyMap<string, PageKey>> => {
  const rows = await sql.query<Row>(
    `SELECT key_id AS "keyId", sealed FROM register_page_keys WHERE office = $1`,
    [office],
  );
  return new Map(rows.map((row) => [row.keyId, opened(centre, office, row)]));
};

/** The database embedded in the process: PGlite, with no set-up. One connection: transactions follow one another. */
import { PGlite, type PGliteInterface, types } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { type Database, type Drizzle, declare, GREETING, type Sql, type Statement } from "./database.ts";
import { migrate } from "./migrate.ts";

/** Whole numbers past 32 bits stay numbers: no count here passes 2^53. */
const PARSERS = { [types.INT8]: Number };

const textOf = (statement: Statement | string): string =>
  typeof statement === "string" ? statement : statement.text;

type Client = Pick<PGliteInterface, "query">;

const sqlOn = (client: Client): Sql => {
  let made: Drizzle | undefined;
  return {
    query: async <Row>(statement: Statement | string, values: readonly unknown[] = []) =>
      (await client.query<Row>(textOf(statement), [...values], { parsers: PARSERS })).rows,
    get drizzle() {
      // Of a client drizzle calls `query` alone, which a transaction of PGlite has as well.
      made ??= drizzle(client as PGlite) as unknown as Drizzle;
      return made;
    },
  };
};

export interface EmbeddedOptions {
  /** Folder of the data; in memory without one. */
  readonly folder?: string;
  /** Data of an earlier database in memory. */
  readonly from?: Blob;
}

/** Opens the data and brings them to the program's schema. */
export const openEmbedded = async (
  options: EmbeddedOptions = {},
): Promise<Database & { readonly image: () => Promise<Blob> }> => {
  const client = await PGlite.create({
    ...(options.folder === undefined ? {} : { dataDir: options.folder }),
    ...(options.from === undefined ? {} : { loadDataDir: options.from }),
  });
  await client.waitReady;
  await migrate({
    exec: async (text) => {
      await client.exec(text);
    },
    query: async <Row>(text: string) => (await client.query<Row>(text)).rows,
  });
  await client.exec(GREETING);
  let waiting = 0;
  return {
    kind: "embedded",
    service: drizzle(client) as unknown as Drizzle,
    transaction: async (scope, work) => {
      waiting += 1;
      let begun = false;
      try {
        return await client.transaction(async (tx) => {
          begun = true;
          waiting -= 1;
          await tx.exec(declare(scope));
          return work(sqlOn(tx));
        });
      } finally {
        if (!begun) waiting -= 1;
      }
    },
    figures: () => ({ busy: 1, idle: 0, waiting }),
    image: () => client.dumpDataDir("none") as Promise<Blob>,
    close: () => client.close(),
  };
};

/** Transactions on a server's connection, which many take in turn and on which statements do not wait for each other. */
import { sql as raw } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Sql } from "#central/store/postgres/database.ts";
import { serverDatabase } from "../fixtures/central-databases.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "../fixtures/postgres-server.ts";

const ADD = "INSERT INTO office_feeds (office, last_position) VALUES ($1, 0)";
const ALL = "SELECT office FROM office_feeds ORDER BY office";

describe.skipIf(!needsPostgres())("a transaction on a server", () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres(["fsync = off"]);
    // One connection: whatever a transaction left behind would meet the next.
    database = await serverDatabase(server, 1);
  });
  afterAll(async () => {
    await database?.close();
    server?.stop();
  });

  it("of which a part fails is undone whole, and no part of it speaks in the next one", async () => {
    let late: Promise<unknown> = Promise.resolve();
    const failed = database.transaction({ office: "A" }, async (sql) => {
      await sql.query(ADD, ["A"]);
      late = (async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await sql.query(ADD, ["A"]);
      })();
      late.catch(() => undefined);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await database.transaction({ office: "A" }, async (sql) => {
      await expect(late).rejects.toThrow("the transaction is over");
      expect(await sql.query(ALL)).toEqual([]);
    });
  });

  it("that outlives itself by its drizzle, or after its good end, is told so too", async () => {
    let kept: Sql | undefined;
    await database.transaction({ office: "A" }, async (sql) => {
      kept = sql;
      await sql.drizzle.execute(raw`SELECT 1`);
    });
    await expect(kept?.query(ALL)).rejects.toThrow("the transaction is over");
    await expect(kept?.drizzle.execute(raw`SELECT 1`)).rejects.toThrow();
  });

  it("whose statement failed does not commit though its work went on", async () => {
    const swallowed = database.transaction({ office: "B" }, async (sql) => {
      await sql.query(ADD, ["B"]);
      await sql.query("SELECT 1 / 0").catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow("rolled back instead of committed");
    expect(await database.transaction({ office: "B" }, (sql) => sql.query(ALL))).toEqual([]);
  });

  it("sees its own office whatever came before it on the connection", async () => {
    const seen = await Promise.all(
      ["C", "D", "C", "D"].map((office, n) =>
        database.transaction(n === 3 ? {} : { office }, async (sql) => {
          const all = await Promise.all([
            sql.query<{ o: string }>("SELECT current_setting('app.office') AS o"),
            sql.query<{ o: string }>("SELECT current_setting('app.service') AS o"),
          ]);
          return all.map(([row]) => row?.o);
        }),
      ),
    );
    expect(seen).toEqual([
      ["C", ""],
      ["D", ""],
      ["C", ""],
      ["", ""],
    ]);
    // A single statement of the service's own tables has the service's scope again.
    expect(
      (await database.service.execute(raw`SELECT app_service() AS s, app_office() AS o`)) as unknown,
    ).toMatchObject({
      rows: [{ s: true, o: null }],
    });
  });
});

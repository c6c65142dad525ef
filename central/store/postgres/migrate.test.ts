import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { knownMigrations, type Migration, migrate, type Owner } from "./migrate.ts";

describe("migrations of the central service", () => {
  it("are what the drizzle schema and the guards say", () => {
    const check = spawnSync(process.execPath, ["build/generate-central-migrations.mjs", "--check"], {
      encoding: "utf8",
    });
    expect([check.status, check.stderr]).toEqual([0, ""]);
  }, 120_000);

  it("stand in a folder, numbered without gaps", () => {
    expect(knownMigrations().map(({ version }) => version)).toEqual(knownMigrations().map((_, i) => i + 1));
  });

  /** A database that only remembers what it was told. */
  const ledger = (at: number) => {
    const told: string[] = [];
    const owner: Owner = {
      exec: async (text) => {
        told.push(text);
      },
      query: async <Row>() => [{ version: at }] as Row[],
    };
    return { owner, told };
  };
  const known: readonly Migration[] = [1, 2, 3].map((version) => ({
    version,
    name: `m${version}`,
    sql: `make ${version}`,
  }));

  it("apply what is missing, in order, in one transaction", async () => {
    const { owner, told } = ledger(1);
    expect(await migrate(owner, known)).toEqual({ from: 1, to: 3 });
    expect(told[0]).toBe("BEGIN");
    expect(told.at(-1)).toBe("COMMIT");
    expect(told.filter((text) => text.startsWith("make"))).toEqual(["make 2", "make 3"]);
  });

  it("of a newer program are not touched", async () => {
    const { owner, told } = ledger(4);
    await expect(migrate(owner, known)).rejects.toThrow("newer program");
    expect(told.at(-1)).toBe("ROLLBACK");
  });
});

/** What annulment asks of the returns and of the last sweep (115, 124). */
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { inn, innToInteger } from "#shared/kernel/inn.ts";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { annulmentReturns } from "./registration-facts.ts";

const WHO = inn("02010200010011");
const NUMBER = innToInteger(WHO);
let write: WriteHandle;

const file = (id: string, filedAt: string, amounts: readonly number[]): void => {
  write
    .statement(
      "INSERT INTO returns (return_id, inn, form, period, version, filed_at) VALUES (?, ?, 'VAT', ?, 0, ?)",
    )
    .run(id, NUMBER, filedAt.slice(0, 7), filedAt);
  for (const [index, amount] of amounts.entries())
    write
      .statement("INSERT INTO return_lines (return_id, line, row, amount) VALUES (?, ?, '', ?)")
      .run(id, `0${index + 1}0`, amount);
};
const sweep = (id: string, startedAt: string, status = "finished"): void => {
  write
    .statement(
      `INSERT INTO sweeps (sweep_id, period_from, period_to, started_at, started_by, status, taxpayers, findings)
       VALUES (?, '2026-01', '2026-03', ?, 'u', ?, 1, 1)`,
    )
    .run(id, startedAt, status);
};
const risk = (sweepId: string, factors: string): void => {
  write
    .statement("INSERT INTO sweep_risks (sweep_id, inn, score, factors, body) VALUES (?, ?, 1, ?, '{}')")
    .run(sweepId, NUMBER, factors);
};

beforeEach(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
});

describe("returns", () => {
  it("none filed: whether all were zero is not known", () => {
    expect(annulmentReturns(write, WHO)).toMatchObject({ onlyZeroReturns: null, lastReturnOn: null });
  });
  it("all zero, the day of the last", () => {
    file("A", "2026-02-20T05:00:00Z", [0]);
    file("B", "2026-04-20T05:00:00Z", []);
    expect(annulmentReturns(write, WHO)).toMatchObject({ onlyZeroReturns: true, lastReturnOn: "2026-04-20" });
  });
  it("a tyiyn in one line of one of them", () => {
    file("A", "2026-02-20T05:00:00Z", [0]);
    file("B", "2026-04-20T05:00:00Z", [0, 1]);
    expect(annulmentReturns(write, WHO).onlyZeroReturns).toBe(false);
  });
});

describe("factors of risk: those of 118(5), not findings", () => {
  it("no sweep has finished: not known", () => {
    sweep("S", "2026-05-01T00:00:00Z", "running");
    expect(annulmentReturns(write, WHO).riskFactors).toBeNull();
  });
  it("a sweep that saw nothing of the taxpayer", () => {
    sweep("S", "2026-05-01T00:00:00Z");
    expect(annulmentReturns(write, WHO).riskFactors).toBe(0);
  });
  it("a burden told, and no factor", () => {
    sweep("S", "2026-05-01T00:00:00Z");
    risk("S", "");
    expect(annulmentReturns(write, WHO).riskFactors).toBe(0);
  });
  it("the last finished sweep's", () => {
    sweep("S", "2026-05-01T00:00:00Z");
    risk("S", "loss-declared,burden-low,invoices-differ");
    sweep("T", "2026-06-01T00:00:00Z");
    risk("T", "loss-declared,burden-low");
    sweep("U", "2026-07-01T00:00:00Z", "running");
    expect(annulmentReturns(write, WHO).riskFactors).toBe(2);
  });
});

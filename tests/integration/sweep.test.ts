/** The sweep as the window uses it: a worker over the encrypted office, progress, cancel, the list by risk. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { sweepOffice } from "#core/desk-audit/sweep.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { openForReading } from "#db/open.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { type Inn, innFromInteger } from "#shared/kernel/inn.ts";
import { month, monthsOf, type Period } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { hasPoppler, NEEDS_POPPLER, wholeText } from "#tests/fixtures/pdf.ts";

const FROM = month("2025-10");
const TO = month("2026-09");
let office: TemporaryCore;

const commandId = (): CommandId => randomUUID() as CommandId;
const finished = async (): Promise<void> => {
  while (office.core.jobs.size > 0) await Promise.allSettled(office.core.jobs);
};

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sweep-"));
  const written = writeSyntheticDataset(join(folder, "dataset"), {
    seed: 4,
    taxpayers: 120,
    months: 12,
    requests: 0,
  });
  if (!written.ok) throw new Error(written.error);
  office = await temporaryCore(async ({ database }) => {
    const source = await openSource(join(folder, "dataset"));
    if (!source.ok) throw new Error(source.error);
    const loaded = await loadDataset(database.write, source.value, {
      importId: randomUUID(),
      importedAt: "2026-11-22T00:00:00.000Z",
    });
    if (!loaded.ok) throw new Error(loaded.error.code);
  });
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => office.dispose());

describe("the sweep of an office", () => {
  it("has nothing to show before it ran", async () => {
    const inspector = office.as("inspector");
    expect(await inspector.deskAudit.sweepStatus({})).toBeNull();
    expect(await inspector.deskAudit.candidates({})).toEqual({ items: [], total: 0 });
  });

  it("runs in a worker, answers a repeat with the same sweep, and refuses a second one meanwhile", async () => {
    const inspector = office.as("inspector");
    const input = { commandId: commandId(), periodFrom: FROM, periodTo: TO };
    const started = await inspector.deskAudit.startSweep(input);
    expect(started.status).toBe("running");
    expect((await inspector.deskAudit.startSweep(input)).sweepId).toBe(started.sweepId);
    expect(await errorOf(inspector.deskAudit.startSweep({ ...input, commandId: commandId() }))).toContain(
      "already-running",
    );
    await finished();
    const status = await inspector.deskAudit.sweepStatus({ sweepId: started.sweepId });
    expect(status).toMatchObject({ status: "finished", progress: 1, taxpayers: 120 });
    expect(status?.findings).toBeGreaterThan(20);
  });

  it("lists taxpayers by the sum of what they owe, and filters", async () => {
    const inspector = office.as("inspector");
    const all = await inspector.deskAudit.candidates({ limit: 500, sort: "amount" });
    const totals = all.items.map((item) => item.assessmentTotal);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(all.items).toHaveLength(all.total);
    const [first, second] = all.items;
    const page = await inspector.deskAudit.candidates({ limit: 1, sort: "amount" });
    expect(page.items).toEqual([first]);
    const cursor = page.nextCursor ?? "";
    const next = await inspector.deskAudit.candidates({ limit: 1, sort: "amount", cursor });
    expect(next.items).toEqual([second]);
    const invoices = await inspector.deskAudit.candidates({ check: "V-02" });
    expect(invoices.items.length).toBeGreaterThan(0);
    expect(invoices.items.every((item) => item.checks.includes("V-02"))).toBe(true);
    const risks = await inspector.deskAudit.candidates({ kind: "risk" });
    expect(risks.items.every((item) => item.risks > 0)).toBe(true);
    const searched = await inspector.deskAudit.candidates({ search: first?.inn ?? "" });
    expect(searched.items.map((item) => item.inn)).toEqual([first?.inn]);
  });

  it("shows a taxpayer's findings with their working, the gravest first, for a reason only", async () => {
    const inspector = office.as("inspector");
    const [candidate] = (await inspector.deskAudit.candidates({ kind: "assessment" })).items;
    if (!candidate) throw new Error("no candidate");
    const findings = await inspector.deskAudit.candidateFindings({ inn: candidate.inn, reason: "отбор" });
    expect(findings[0]?.kind).toBe("assessment");
    expect(findings[0]?.derivation.length).toBeGreaterThan(0);
    const sum = findings
      .filter((finding) => finding.kind === "assessment")
      .reduce((total, finding) => total + finding.difference, 0);
    expect(sum).toBe(candidate.assessmentTotal);
  });

  it("orders the queue by the factors of risk (118(5)), and lists those with a factor and no finding", async () => {
    const inspector = office.as("inspector");
    const { items } = await inspector.deskAudit.candidates({ limit: 500 });
    const counts = items.map(({ factors }) => factors.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(1);
    const lowOnly = items.filter(({ checks, factors }) => checks.length === 0 && factors.length > 0);
    expect(lowOnly.length).toBeGreaterThan(0);
    expect(lowOnly.every(({ factors }) => !factors.includes("tax-differs"))).toBe(true);
  });

  it("shows each factor with its terms and the working, and says what the data do not tell", async () => {
    const inspector = office.as("inspector");
    const { items } = await inspector.deskAudit.candidates({ limit: 500 });
    const differing = items.find(({ factors }) => factors.includes("tax-differs"));
    if (!differing) throw new Error("no difference of the tax");
    const risk = await inspector.deskAudit.risk({ inn: differing.inn, reason: "отбор" });
    expect(risk?.factors).toHaveLength(11);
    const differs = risk?.factors.find(({ factor }) => factor === "tax-differs");
    expect(differs?.state).toBe("present");
    expect(differs?.checks.every((check) => differing.checks.includes(check))).toBe(true);
    expect(
      risk?.factors
        .filter(({ state }) => state === "present")
        .map(({ factor }) => factor)
        .sort(),
    ).toEqual([...differing.factors].sort());
    expect(risk?.factors.find(({ factor }) => factor === "by-method")?.state).toBe("unknown");
    expect(risk?.derivation.at(-1)?.label.key).toBe("law.step.risk.present");
  });

  it.skipIf(!hasPoppler)(
    `prints the protocol of 124(2), also of one without a factor ${NEEDS_POPPLER}`,
    async () => {
      const inspector = office.as("inspector");
      const { items } = await inspector.deskAudit.candidates({ limit: 500 });
      const [riskiest] = items;
      if (!riskiest) throw new Error("nobody");
      const textOf = async (inn: Inn, language: "ru" | "ky") => {
        const { base64, fileName } = await inspector.deskAudit.riskProtocol({
          inn,
          reason: "отбор",
          language,
        });
        expect(fileName).toBe(`risk-protocol-${inn}-${language}.pdf`);
        return wholeText(Buffer.from(base64, "base64"));
      };
      const ru = await textOf(riskiest.inn, "ru");
      expect(ru).toContain("анализа риска неуплаты налогов");
      expect(ru).toContain("Факторы риска есть");
      expect(await textOf(riskiest.inn, "ky")).toContain("Тобокелдик факторлору бар");
      const risky = new Set(items.filter(({ factors }) => factors.length > 0).map(({ inn }) => inn));
      const rows = office.core.office?.database.read
        .query<{ inn: number }>(
          "SELECT inn FROM taxpayers WHERE inn IN (SELECT inn FROM returns) ORDER BY inn",
        )
        .all();
      const clean = rows?.map(({ inn }) => innFromInteger(inn)).find((inn) => !risky.has(inn));
      if (clean === undefined) throw new Error("nobody without a factor");
      const absent = await textOf(clean, "ru");
      expect(absent).toContain("факторов риска нет");
      expect(absent).toContain("за 15 рабочих дней");
    },
  );

  it("replaces the findings of the sweep before it; a cancelled one keeps them", async () => {
    const inspector = office.as("inspector");
    const before = await inspector.deskAudit.candidates({ limit: 500 });
    const again = await inspector.deskAudit.startSweep({
      commandId: commandId(),
      periodFrom: FROM,
      periodTo: TO,
    });
    const cancelled = await inspector.deskAudit.cancelSweep({
      commandId: commandId(),
      sweepId: again.sweepId,
    });
    expect(["running", "cancelled"]).toContain(cancelled.status);
    await finished();
    const status = await inspector.deskAudit.sweepStatus({ sweepId: again.sweepId });
    expect(status?.status).toBe("cancelled");
    expect(await inspector.deskAudit.candidates({ limit: 500 })).toEqual(before);

    await inspector.deskAudit.startSweep({ commandId: commandId(), periodFrom: FROM, periodTo: FROM });
    await finished();
    const october = await inspector.deskAudit.candidates({ limit: 500 });
    expect(october.total).toBeLessThan(before.total);
  });

  it("refuses a period that runs backwards, an unknown sweep and those who may not", async () => {
    const inspector = office.as("inspector");
    const input = { commandId: commandId(), periodFrom: TO, periodTo: FROM };
    expect(await errorOf(inspector.deskAudit.startSweep(input))).toContain("wrong-period");
    const unknown = { commandId: commandId(), sweepId: randomUUID() as never };
    expect(await errorOf(inspector.deskAudit.cancelSweep(unknown))).toContain("not-found");
    const registrar = office.as("registrar");
    expect(
      await errorOf(
        registrar.deskAudit.startSweep({ commandId: commandId(), periodFrom: FROM, periodTo: TO }),
      ),
    ).toContain("FORBIDDEN");
  });
});

describe("sweepOffice", () => {
  it("gives the same findings twice on one connection, whatever the batch, and stops when told", () => {
    const opened = office.core.office;
    if (opened === null) throw new Error("locked");
    const reading = openForReading(opened.database.file, { key: opened.key });
    if (!reading.ok) throw new Error(reading.error.code);
    const { read, close } = reading.value;
    const law = lawInForce(read);
    if (!law.ok) throw new Error(law.error.code);
    const sweep = (batch: number, cancelAfter = Number.POSITIVE_INFINITY) => {
      const lines: string[] = [];
      let asked = 0;
      const result = sweepOffice(read, {
        months: monthsOf("2026" as Period),
        today: plainDate("2026-11-22"),
        law: law.value,
        batch,
        isCancelled: () => {
          asked += 1;
          return asked > cancelAfter;
        },
        onFindings: (found) => lines.push(...found.map((finding) => JSON.stringify(finding))),
      });
      return { result, lines };
    };
    const first = sweep(2_000);
    expect(first.lines.length).toBeGreaterThan(10);
    expect(sweep(7).lines).toEqual(first.lines);
    expect(sweep(7, 3).result).toMatchObject({ outcome: "cancelled", taxpayers: 0 });
    expect(sweep(7, 12).result.outcome).toBe("cancelled");
    expect(sweep(2_000).lines).toEqual(first.lines);
    close();
  });
});

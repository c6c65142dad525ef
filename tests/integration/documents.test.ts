import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { OfficialActId } from "#shared/kernel/id.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { CASE_INN, caseOffice, FOUND } from "#tests/fixtures/case-office.ts";
import {
  type Client,
  DEMO_PASSWORD,
  errorOf,
  type TemporaryCore,
  temporaryCore,
} from "#tests/fixtures/core.ts";
import { hasPoppler, NEEDS_POPPLER, wholeText } from "#tests/fixtures/pdf.ts";

const reason = "камеральная проверка";
let office: TemporaryCore;
let inspector: Client;
let supervisor: Client;
let view: DeskAuditView;

const day = (date: string): void => office.setNow(`${date}T06:00:00.000Z`);
const on = () => ({
  commandId: office.core.ids<"Command">(),
  caseId: view.caseId,
  expectedVersion: view.version,
});
const act = (kind: string): OfficialActId => {
  const found = view.acts.find((a) => a.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found.actId;
};

/** Silence after a notice served by hand, as the case's own test walks it; stops at the decision handed in. */
beforeAll(async () => {
  office = await temporaryCore(caseOffice(true));
  inspector = office.as("inspector");
  supervisor = office.as("supervisor");
  const registrar = office.as("registrar");
  day("2026-10-05");
  ({ case: view } = await inspector.deskAudit.open({
    commandId: office.core.ids<"Command">(),
    inn: CASE_INN,
    periodFrom: month("2026-01"),
    periodTo: month("2026-09"),
    findingIds: FOUND.map((found) => found.findingId),
  }));
  for (const { findingId } of FOUND)
    ({ case: view } = await inspector.deskAudit.decideFinding({
      ...on(),
      findingId,
      verdict: "accepted",
      reason: "подтверждено",
    }));
  ({ case: view } = await inspector.deskAudit.drawUpReport({ ...on(), password: DEMO_PASSWORD }));
  day("2026-10-06");
  const actIds = [act("desk-audit-report"), act("discrepancy-notice")];
  const served = plainDate("2026-10-06");
  ({ case: view } = await registrar.deskAudit.dispatchActs({
    ...on(),
    actIds,
    method: "by-hand",
    dispatchedOn: served,
  }));
  ({ case: view } = await registrar.deskAudit.recordService({
    ...on(),
    actIds,
    outcome: "received",
    on: served,
    proof: "роспись руководителя",
  }));
  day("2026-10-22");
  ({ case: view } = await inspector.deskAudit.recordSilence(on()));
  ({ case: view } = await inspector.deskAudit.draftDecision({
    ...on(),
    decisionOn: plainDate("2026-10-22"),
    reasoning: "ошибки не устранены в срок",
  }));
  ({ case: view } = await inspector.deskAudit.submitDecision(on()));
});
afterAll(() => office.dispose());

const printed = async (kind: string, language: "ru" | "ky"): Promise<Buffer> => {
  const answer = await supervisor.documents.render({ actId: act(kind), language, reason });
  const pdf = Buffer.from(answer.base64, "base64");
  expect(createHash("sha256").update(pdf).digest("hex")).toBe(answer.sha256);
  return pdf;
};

const KINDS = ["desk-audit-report", "discrepancy-notice", "desk-audit-decision"] as const;

describe("papers of a real case", () => {
  it.skipIf(!hasPoppler).each(KINDS.flatMap((kind) => [[kind, "ru"] as const, [kind, "ky"] as const]))(
    `%s in %s leaves no text unresolved ${NEEDS_POPPLER}`,
    async (kind, language) => {
      const text = wholeText(await printed(kind, language));
      expect(text).toContain(CASE_INN);
      // A key without its text, or a place nobody filled, would be seen as itself.
      expect(text).not.toMatch(/\b(desk-audit|document|check|law|operand|unit)\.[a-zA-Z]/);
      expect(text).not.toMatch(/\{\w+\}/);
    },
  );

  it.skipIf(!hasPoppler)(
    `the decision is a draft until it is signed, then bears the signer ${NEEDS_POPPLER}`,
    async () => {
      expect(wholeText(await printed("desk-audit-decision", "ru"))).toContain("проект");
      ({ case: view } = await supervisor.deskAudit.approveDecision(on()));
      ({ case: view } = await supervisor.deskAudit.signDecision({ ...on(), password: DEMO_PASSWORD }));
      const text = wholeText(await printed("desk-audit-decision", "ru"));
      expect(text).not.toContain("проект");
      expect(text).toContain("Подтверждено в информационной системе налогового органа");
      // 100,000.00 + 20,000.00 of tax; penalty to 22.10: 87 days on the one, 58 on the other, 7,830.00 + 1,044.00.
      expect(text).toContain("120 000,00 сом (сто двадцать тысяч сомов");
      expect(text).toContain("8 874,00 сом (восемь тысяч восемьсот семьдесят четыре сома");
      expect(text).toContain("128 874,00 сом");
      expect(text).toContain("100 000,00 сом × 0,09 % × 87 дн.");
    },
  );

  it("reading a paper is kept in the log of access, and needs the right to read cases", async () => {
    await supervisor.documents.render({
      actId: act("desk-audit-report"),
      language: "ky",
      reason: "проверка перед подписью",
    });
    const history = await supervisor.taxpayers.accessHistory({ inn: CASE_INN });
    expect(JSON.stringify(history)).toContain("проверка перед подписью");
    const call = office
      .as("admin")
      .documents.render({ actId: act("desk-audit-report"), language: "ru", reason });
    expect(await errorOf(call)).toMatch(/^FORBIDDEN/);
  });
});

const render = (
  lines: readonly unknown[],
  key = "tests",
  args = ["--db", join(office.folder, "office.db")],
) => {
  const run = spawnSync(
    process.execPath,
    [join("electron", "cli", "inspector.mjs"), "document", "render", ...args],
    {
      encoding: "utf8",
      input: lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
      env: { ...process.env, INSPECTOR_DB_KEY: key },
    },
  );
  const answers = run.stdout.split("\n").filter(Boolean);
  return {
    code: run.status,
    lines: answers.map((line) => JSON.parse(line) as Record<string, unknown>),
    said: run.stderr,
  };
};

describe("inspector document render", () => {
  it("writes the same file as the window gets, a wrong line not stopping the rest", async () => {
    const out = join(office.folder, "papers", "notice.pdf");
    const request = { document: act("discrepancy-notice"), language: "ky", out };
    const run = render([
      request,
      { ...request, language: "en" },
      { ...request, document: "01890000-0000-7000-8000-000000000999" },
      { ...request, extra: 1 },
      { ...request, out: office.folder },
    ]);
    expect(run.code).toBe(1);
    const answer = await supervisor.documents.render({ actId: request.document, language: "ky", reason });
    expect(run.lines[0]).toEqual({ path: out, pages: answer.pages, sha256: answer.sha256 });
    expect(readFileSync(out).equals(Buffer.from(answer.base64, "base64"))).toBe(true);
    const codes = run.lines.slice(1).map((line) => (line.error as { code: string }).code);
    expect(codes).toEqual(["invalid-value", "not-found", "unknown-field", "cannot-write"]);
  });

  it("is unusable with a wrong key, without a file or without a subcommand", () => {
    expect(render([], "not the key")).toMatchObject({ code: 2, lines: [] });
    expect(render([], "tests", [])).toMatchObject({ code: 2, lines: [] });
    expect(render([], "tests", ["--db", join(office.folder, "none.db")]).code).toBe(2);
  });
});

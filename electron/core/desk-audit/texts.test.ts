import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#db/projections/projection.ts";
import { ACT_KINDS, SERVICE_METHODS } from "#shared/contract/desk-audit.ts";
import { BARS } from "#shared/domain/desk-audit/bar.ts";
import { STEPS } from "#shared/domain/desk-audit/next-steps.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { FORM_CODES } from "#shared/law/finding.ts";
import { hasText, resolveText } from "#shared/locales/catalogue.ts";
import {
  aCase,
  actIdsOf,
  aFinding,
  INSPECTOR,
  REGISTRAR,
  SECOND_FINDING,
  SECOND_INSPECTOR,
  SUPERVISOR,
} from "#tests/fixtures/desk-audit.ts";
import { eventMessage } from "./event-message.ts";

const NAMES = new Map([[SECOND_INSPECTOR as string, { ru: "Второй", ky: "Экинчи" }]]);

const notified = () =>
  aCase([aFinding(), SECOND_FINDING])
    .opened("2025-10-06")
    .accepted("2025-10-07")
    .reported("2025-10-08")
    .notified("2025-10-10");

/** Cases that between them meet every event there is. */
const cases = () => {
  const decided = notified().silent("2025-10-28").drafted("2025-10-29").submitted("2025-10-29");
  decided.must(SUPERVISOR, "2025-10-29", { type: "sendBackDecision", input: { remarks: "уточнить" } });
  decided.drafted("2025-10-29").submitted("2025-10-29").approved("2025-10-29").signed("2025-10-29");
  const actIds = actIdsOf(decided.state(), "desk-audit-decision");
  for (const method of SERVICE_METHODS) {
    const input = { actIds, method, dispatchedOn: plainDate("2025-10-30"), proof: "" };
    decided.must(REGISTRAR, "2025-10-30", { type: "dispatchActs", input });
    if (method !== "e-document")
      decided.must(REGISTRAR, "2025-10-30", {
        type: "recordService",
        input: { actIds, outcome: "returned", on: plainDate("2025-10-30"), proof: "вернулось" },
      });
  }
  decided.timePasses("2025-11-20").timePasses("2025-12-30");
  decided.must(INSPECTOR, "2025-12-30", {
    type: "recordPerformance",
    input: { performedOn: plainDate("2025-12-30"), remark: "уплачено" },
  });
  const accepted = notified()
    .objected("2025-10-15")
    .considered("2025-10-15", () => true);
  accepted.must(INSPECTOR, "2025-10-15", { type: "drawUpAcceptanceNotice", input: {} });
  const late = notified().silent("2025-10-28").drafted("2025-10-29");
  late.must(
    SUPERVISOR,
    "2025-10-29",
    { type: "reassign", input: { inspectorId: SECOND_INSPECTOR, reason: "отпуск" } },
    { assignee: { userId: SECOND_INSPECTOR, conflict: false } },
  );
  late.must(SECOND_INSPECTOR, "2025-10-30", {
    type: "recordCorrection",
    input: {
      filedOn: plainDate("2025-10-30"),
      returnId: null,
      correctedFindingIds: [aFinding().findingId, SECOND_FINDING.findingId],
      remark: "исправлено",
    },
  });
  late.must(SECOND_INSPECTOR, "2025-10-30", { type: "closeCorrected", input: { reason: "исправлено" } });
  return [decided, accepted, late];
};

describe("texts of a case", () => {
  it("every event of the history has its sentence, with nothing left unfilled", () => {
    for (const driven of cases())
      for (const { type, payload } of driven.events()) {
        const message = eventMessage({ type, payload } as RecordedEvent, driven.state(), NAMES);
        expect(hasText(message.key), message.key).toBe(true);
        for (const language of ["ru", "ky"] as const)
          expect(resolveText(message, language)).not.toMatch(/[{}]|undefined/);
      }
  });

  it("every way a letter is answered and a case is closed has its sentence", () => {
    const ways = [
      ...["received", "refused", "deemed"].map((how) => `ActServed.${how}`),
      ...SERVICE_METHODS.map((method) => `ActDispatched.${method}`),
      ...ACT_KINDS.map((kind) => `ActSigned.${kind}`),
      ...["clean", "corrected", "accepted", "performed", "appealed", "cancelled"].map(
        (c) => `CaseClosed.${c}`,
      ),
      ...["returned", "consent-withdrawn"].map((why) => `ActUndelivered.${why}`),
      ...["superseded-by-answer", "nothing-to-decide"].map((reason) => `ActCancelled.${reason}`),
      ...["accepted", "dismissed"].map((verdict) => `FindingDecided.${verdict}`),
    ];
    expect(ways.filter((way) => !hasText(`desk-audit.event.${way}`))).toEqual([]);
  });

  it("every refusal the rules can give has its words", () => {
    const codes = globSync("shared/domain/desk-audit/*.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/refuse\(\s*"([a-z-]+)"/g)].map(([, code = ""]) => code),
    );
    const dated = [
      ...readFileSync("shared/domain/desk-audit/guards.ts", "utf8").matchAll(/"([a-z]+-date)"/g),
    ];
    const all = [...codes, ...Object.keys(BARS), ...dated.map(([, code = ""]) => code)];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((code) => !hasText(`desk-audit.refusal.${code}`))).toEqual([]);
  });

  it("every step of a day, tax, and element of 96(3) has its name", () => {
    const keys = [
      ...STEPS.map((step) => `desk-audit.step.${step}`),
      ...FORM_CODES.map((tax) => `desk-audit.tax.${tax}`),
      ...Array.from({ length: 13 }, (_, i) => `desk-audit.checklist.${i + 1}.title`),
      ...Array.from({ length: 13 }, (_, i) => `desk-audit.checklist.${i + 1}.detail`),
    ];
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });
});

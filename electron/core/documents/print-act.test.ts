import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { ActContent } from "#shared/domain/official-act/content.ts";
import type { ActStatus } from "#shared/domain/official-act/life.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import { type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { aDecision, aReport } from "#tests/fixtures/official-acts.ts";
import { hasPoppler, NEEDS_POPPLER, wholeText } from "#tests/fixtures/pdf.ts";
import { printAct } from "./print-act.ts";

const SIGNER_KEY = Buffer.alloc(32, 5).toString("base64");
const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

let office: TemporaryOffice | undefined;
afterEach(() => office?.dispose());

/** An office that holds one paper, as its projection and the event of its signing leave it. */
const officeWith = (content: ActContent, status: ActStatus, storedJson = JSON.stringify(content)) => {
  const made = temporaryOffice();
  office = made;
  const signed = content.registration !== null;
  made.write
    .statement(
      `INSERT INTO official_acts (act_id, case_id, inn, kind, status, registration_number, prepared_by, content_hash,
         content, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      content.actId,
      content.caseId,
      innToInteger(content.taxpayer.inn),
      content.kind,
      status,
      content.registration?.number ?? null,
      content.preparedBy.userId,
      signed ? sha256(canonicalJson(content)) : null,
      storedJson,
      "2026-11-22T08:05:09.000Z",
    );
  if (signed)
    made.write
      .statement(
        `INSERT INTO events (event_id, stream, version, type, payload, actor, role, device_id, device_sequence,
           recorded_at, command_id, previous_hash, hash, signature)
         VALUES ('e', ?, 1, 'ActSigned', ?, 'a', 'supervisor', 'd', 1, 't', 'c', x'00', x'00', x'00')`,
      )
      .run(
        `desk-audit/${content.caseId}`,
        canonicalJson({ actId: content.actId, signerKey: SIGNER_KEY, content }),
      );
  return made;
};

describe("printing a paper of the office", () => {
  it.each(["signed", "dispatched", "served", "undelivered"] as const)(
    "a %s paper has no mark of a draft",
    (status) => {
      const printed = printAct(officeWith(aDecision(), status).read, aDecision().actId, "ru");
      if (!printed.ok) throw new Error(printed.error.code);
      expect(printed.value.fileName).toBe("desk-audit-decision-КП-2026-000123-ru.pdf");
      expect(printed.value.inn).toBe("01234567890123");
      expect(printed.value.sha256).toBe(sha256(Buffer.from(printed.value.pdf)));
      if (hasPoppler) expect(wholeText(printed.value.pdf)).not.toContain("ПРОЕКТ");
    },
  );

  it.skipIf(!hasPoppler)(
    `prints the hash and the fingerprint of the key it was signed with ${NEEDS_POPPLER}`,
    () => {
      const content = aReport();
      const printed = printAct(officeWith(content, "signed").read, content.actId, "ky");
      if (!printed.ok) throw new Error(printed.error.code);
      const text = wholeText(printed.value.pdf);
      expect(text).toContain(sha256(canonicalJson(content)));
      expect(text).toContain(sha256(Buffer.alloc(32, 5)));
    },
  );

  it("an unsigned paper is named by its id and bears the mark of a draft", () => {
    const draft = { ...aReport(), registration: null, signedBy: null };
    const printed = printAct(officeWith(draft, "drafted").read, draft.actId, "ky");
    if (!printed.ok) throw new Error(printed.error.code);
    expect(printed.value.fileName).toBe(`desk-audit-report-draft-${draft.actId}-ky.pdf`);
    if (hasPoppler) expect(wholeText(printed.value.pdf)).toContain("долбоор");
  });

  it("refuses a paper whose content was changed by one tyiyn after signing", () => {
    const content = aReport();
    const altered = JSON.stringify({ ...content, totalDifference: content.totalDifference + 1 });
    const refused = printAct(officeWith(content, "served", altered).read, content.actId, "ru");
    expect(refused).toMatchObject({ ok: false, error: { code: "content-altered", article: "97.3" } });
  });

  it("refuses what is not there and what cannot be read", () => {
    const { read } = officeWith({ ...aReport(), registration: null }, "drafted", "{}");
    expect(printAct(read, aReport().actId, "ru")).toMatchObject({
      ok: false,
      error: { code: "content-unreadable" },
    });
    expect(printAct(read, "01890000-0000-7000-8000-000000000999", "ru")).toMatchObject({
      ok: false,
      error: { code: "not-found", messageKey: "document.refused.not-found" },
    });
  });
});

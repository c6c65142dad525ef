import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { readingChoices } from "#shared/law/readings.ts";
import {
  aClaim,
  aVerdict,
  facts,
  INSPECTOR,
  inReview,
  newcomerDetails,
  ofOrganization,
  organizationFacts,
  PASSPORT,
  PERSON,
} from "#tests/fixtures/registration.ts";
import { signsOf } from "./checklist.ts";
import type { Received } from "./commands.ts";
import type { RegistrationFacts } from "./context.ts";
import { groundsOf } from "./evidence.ts";
import type { CheckItem } from "./types.ts";

const DAY = "2026-11-17";
const refuse = (claim: Received, known: RegistrationFacts, ground: string, denied?: CheckItem) => {
  const running = inReview(claim, { facts: known });
  if (denied !== undefined)
    running.must(INSPECTOR, DAY, {
      type: "recordCheck",
      input: { item: denied, met: false, note: "не подтверждено" },
    });
  return (
    running.does(INSPECTOR, DAY, {
      type: "refuse",
      input: { grounds: [ground], reasoning: "основание есть" },
    })?.code ?? null
  );
};
const newcomer = (more: Partial<Received> = {}) => aClaim({ details: newcomerDetails(), ...more });
const NEW = facts({ applicant: null });
const damaged = newcomer({
  documents: [{ title: "Паспорт", mediaType: null, sha256: null, defect: "cut-short" }],
});
const stranger = aClaim({ applicant: { inn: PERSON, nameClaimed: "Сыдыков Нурлан Асанович", role: "self" } });
const expired = newcomer({ passportClaimed: { ...PASSPORT, validUntil: plainDate("2026-11-16") } });
const revoked = newcomer({ signed: true, signature: aVerdict({ good: false, code: "revoked" }) });

describe("a refusal rests on something, 110(6) and 48(2)", () => {
  it.each<[string, Received, RegistrationFacts, string, CheckItem | undefined, string | null]>([
    ["nothing at all", newcomer(), NEW, "identity-not-confirmed", undefined, "ground-without-evidence"],
    ["nothing at all", newcomer(), NEW, "discrepancy", undefined, "ground-without-evidence"],
    ["nothing at all", newcomer(), NEW, "blots", undefined, "ground-without-evidence"],
    ["nothing at all", newcomer(), NEW, "damage", undefined, "ground-without-evidence"],
    ["nothing at all", newcomer(), NEW, "risk-signs", undefined, "ground-without-evidence"],
    ["an expired passport", expired, NEW, "identity-not-confirmed", undefined, null],
    ["an expired passport", expired, NEW, "damage", undefined, "ground-without-evidence"],
    ["a revoked certificate", revoked, NEW, "identity-not-confirmed", undefined, null],
    ["a scan cut short", damaged, NEW, "damage", undefined, null],
    ["a scan cut short", damaged, NEW, "identity-not-confirmed", undefined, "ground-without-evidence"],
    ["the inspector looked at the person", newcomer(), NEW, "identity-not-confirmed", "same-person", null],
    ["the inspector looked at the papers", newcomer(), NEW, "blots", "documents-sound", null],
    ["another's name", stranger, facts(), "cabinet-false-data", undefined, null],
    [
      "another's name, on a ground of registration",
      stranger,
      facts(),
      "risk-signs",
      undefined,
      "ground-not-applicable",
    ],
    [
      "a stranger to the organization",
      ofOrganization(),
      organizationFacts({ links: [] }),
      "cabinet-not-head-or-accountant",
      undefined,
      null,
    ],
    [
      "its head",
      ofOrganization(),
      organizationFacts(),
      "cabinet-not-head-or-accountant",
      undefined,
      "ground-without-evidence",
    ],
  ])("%s: %s", (_what, claim, known, ground, denied, code) => {
    expect(refuse(claim, known, ground, denied)).toBe(code);
  });

  it("who is waited for and does not come cannot be identified", () => {
    const running = inReview();
    const ground = {
      type: "refuse",
      input: { grounds: ["cabinet-identity-not-provable"], reasoning: "не явился" },
    } as const;
    expect(running.does(INSPECTOR, DAY, ground)?.code).toBe("ground-without-evidence");
    running.must(INSPECTOR, DAY, { type: "awaitIdentity", input: {} });
    // A sign of something else is no evidence of it; the paper says who did not come, and since when.
    const cabinet = { login: "К-1", openedOn: plainDate("2025-01-10") };
    expect(running.does(INSPECTOR, "2026-11-24", ground, { facts: facts({ cabinet }) })).toBeNull();
    const content = running.contentOf(running.state().acts[0]?.actId ?? "");
    expect(content?.refusals.map(({ evidence }) => evidence)).toEqual([
      [{ key: "registration-paper.evidence.not-come", params: { on: "2026-11-17" } }],
    ]);
  });

  it("what blocks suggests its grounds first", () => {
    const running = inReview(stranger);
    const context = running.context(INSPECTOR, DAY);
    const grounds = groundsOf(running.state(), signsOf(running.state(), context), [], readingChoices());
    expect(grounds.filter(({ suggested }) => suggested).map(({ ground }) => ground)).toEqual([
      "cabinet-false-data",
      "cabinet-documents-differ",
    ]);
    expect(grounds[0]?.suggested).toBe(true);
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idSource } from "#db/ids.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { paperOf } from "#shared/synthetic/registration/papers.ts";
import { type Client, errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { notTakenOver } from "#tests/fixtures/pushing.ts";
import { registrationOffice, TRADER } from "#tests/fixtures/registration-office.ts";
import { layTrust } from "#tests/fixtures/synthetic-signatures.ts";

const ids = idSource();
const command = (): { commandId: CommandId } => ({ commandId: ids<"Command">() });
const PASSPORT = { series: "ID", number: "1234567", issuedBy: null, validUntil: "2030-01-01" as PlainDate };
const bytes = Buffer.from(paperOf("image/jpeg", "passport"));
const page = { mediaType: "image/jpeg" as const, base64: bytes.toString("base64") };
const reason = "Сверка личности";

let office: TemporaryCore;
let inspector: Client;
let admin: Client;

beforeEach(async () => {
  office = await temporaryCore(registrationOffice);
  inspector = office.as("inspector");
  admin = office.as("admin");
});
afterEach(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

const rows = <Row>(sql: string): Row[] => office.core.office?.database.read.query<Row>(sql).all() ?? [];
const at = ({ requestId, version }: RegistrationView) => ({
  ...command(),
  requestId,
  expectedVersion: version,
});
const asked = async (): Promise<RegistrationView> => {
  const { request } = await inspector.registration.create({
    ...command(),
    kind: "cabinet-access",
    applicant: { inn: TRADER, nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
    organization: null,
    phone: null,
    email: null,
    submittedOn: "2026-11-22" as PlainDate,
    payload: { documents: [] },
  });
  return (await inspector.registration.claim(at(request))).request;
};
const identify = (view: RegistrationView, withPage: boolean) =>
  inspector.registration.confirmIdentity({
    ...at(view),
    passport: PASSPORT,
    samePerson: true,
    ...(withPage ? { page } : {}),
  });
const allow = () => admin.admin.setPassportPage({ ...command(), policy: "encrypted" });
const kept = () => rows<{ bytes: Buffer }>("SELECT bytes FROM attachments");

describe("an office that keeps no page", () => {
  it("refuses the whole step with a photograph, and stores nothing", async () => {
    const mine = await asked();
    expect(await errorOf(identify(mine, true))).toBe("REFUSED passport-page-never");
    expect(kept()).toEqual([]);
    expect(rows("SELECT version FROM registration_cases")).toEqual([{ version: mine.version }]);
    const { request } = await identify(mine, false);
    expect(request.identity.level).toBe("in-person");
    expect(await errorOf(inspector.registration.attachPassportPage({ ...at(request), page }))).toBe(
      "REFUSED passport-page-never",
    );
    expect(await inspector.registration.exchangeOptions({})).toMatchObject({ passportPage: "never" });
  });
});

describe("an office that keeps the page encrypted", () => {
  it("has it in the file, its hash in the journal, each look in the log, and nothing after it is erased", async () => {
    await allow();
    const mine = (await identify(await asked(), true)).request;
    expect(kept()).toEqual([{ bytes }]);
    const events = JSON.stringify(rows("SELECT payload FROM events"));
    expect(events).not.toContain(page.base64);
    expect(rows("SELECT type FROM events WHERE type LIKE 'PassportPage%'")).toEqual([
      { type: "PassportPageKept" },
    ]);
    const { requestId } = mine;
    expect(await inspector.registration.passportPage({ requestId, reason })).toMatchObject(page);
    expect(rows("SELECT inn, reason FROM access_log WHERE procedure = 'registration.passportPage'")).toEqual([
      { inn: Number(TRADER), reason },
    ]);
    expect(await errorOf(inspector.registration.attachPassportPage({ ...at(mine), page }))).toBe(
      "REFUSED passport-page-kept",
    );

    const { request } = await inspector.registration.erasePassportPage({
      ...at(mine),
      reason: "Срок хранения истёк",
    });
    expect(kept()).toEqual([]);
    expect(request.history.at(-1)?.event).toEqual({
      key: "registration.event.PassportPageErased",
      params: { reason: "Срок хранения истёк" },
    });
    expect(await errorOf(inspector.registration.passportPage({ requestId, reason }))).toBe(
      "REFUSED no-passport-page",
    );
    expect(await errorOf(inspector.registration.erasePassportPage({ ...at(request), reason }))).toBe(
      "REFUSED no-passport-page",
    );
  });

  it("takes whole photographs of JPEG and PNG up to 2 MiB, after the passport was seen", async () => {
    await allow();
    const mine = await asked();
    const attach = (view: RegistrationView, base64: string) =>
      errorOf(inspector.registration.attachPassportPage({ ...at(view), page: { ...page, base64 } }));
    expect(await attach(mine, page.base64)).toBe("REFUSED passport-not-seen");
    const { request } = await identify(mine, false);
    expect(await attach(request, bytes.subarray(0, -2).toString("base64"))).toBe(
      "REFUSED passport-page-damaged",
    );
    const pdf = Buffer.from(paperOf("application/pdf", "p")).toString("base64");
    expect(await attach(request, pdf)).toBe("REFUSED passport-page-damaged");
    expect(await attach(request, Buffer.alloc(2 * 1024 * 1024 + 1).toString("base64"))).toBe(
      "REFUSED passport-page-large",
    );
    expect(await attach(request, "A".repeat(3_000_001))).toBe("BAD_REQUEST");
    expect(await attach(request, page.base64)).toBe("answered");
  });

  it("a policy is a setting of the journal, set by the administrator alone", async () => {
    expect(await errorOf(inspector.admin.setPassportPage({ ...command(), policy: "encrypted" }))).toBe(
      "FORBIDDEN no-permission",
    );
    await allow();
    await allow();
    expect(rows("SELECT payload FROM events WHERE type = 'SettingChanged'")).toEqual([
      { payload: '{"name":"passportPage","value":"encrypted"}' },
    ]);
  });
});

describe("whom the office trusts", () => {
  it("shows anchors, authorities and lists with their dates, and names what is damaged", async () => {
    expect(await admin.admin.trust()).toMatchObject({ anchors: [], lists: [], damaged: [] });
    layTrust(office.folder);
    const trust = join(office.folder, "trust");
    writeFileSync(join(trust, "crls", "broken.crl"), "nothing");
    const shown = await admin.admin.trust();
    expect(shown).toMatchObject({
      folder: trust,
      anchors: [{ subject: "Учебный корневой УЦ", issuer: "Учебный корневой УЦ", status: "valid" }],
      intermediates: [{ subject: "Учебный выпускающий УЦ", status: "valid" }],
      damaged: ["crls/broken.crl"],
    });
    expect(shown.lists.map(({ issuer, revoked, status }) => [issuer, revoked, status])).toEqual([
      ["Учебный выпускающий УЦ", 1, "valid"],
      ["Учебный корневой УЦ", 0, "valid"],
    ]);
    // The lists name the 10th of December as their next update.
    office.setNow("2026-12-10T00:00:00.001Z");
    expect((await admin.admin.trust()).lists.map(({ status }) => status)).toEqual(["stale", "stale"]);
  });

  it("sees a file that came and one that was replaced", async () => {
    layTrust(office.folder);
    await admin.admin.trust();
    const folder = join(office.folder, "trust", "anchors");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "second.cer"), "nothing");
    expect((await admin.admin.trust()).damaged).toEqual(["anchors/second.cer"]);
    writeFileSync(join(folder, "root.cer"), "nothing at all");
    expect((await admin.admin.trust()).anchors).toEqual([]);
  });
});

/** The register of taxpayers on a real office: links ended, contacts, extracts released, twins compared, replay. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FillOffice } from "#core/demo/create-demo-office.ts";
import { enterChanges } from "#core/registration/run-registration-command.ts";
import { executeCommand } from "#db/journal.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { reapplyRegisterChanges } from "#db/register/apply-change.ts";
import type { ReleaseClaim } from "#shared/domain/register/release.ts";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  type Client,
  DEMO_PASSWORD,
  errorOf,
  type TemporaryCore,
  temporaryCore,
} from "#tests/fixtures/core.ts";
import { hasPoppler, NEEDS_POPPLER, wholeText } from "#tests/fixtures/pdf.ts";

const FIRM = inn("01005202010011");
const PERSON = inn("11503199000101");
const TWIN = inn("21503199000999");
const STRANGER = inn("20101198500007");
const reason = "обращение налогоплательщика";
const LOGIN = "026-К-000901";

const fill: FillOffice = async ({ database: { write } }) => {
  const rows: readonly (readonly (string | number | null)[])[] = [
    [1_005_202_010_011, "organization", "ОсОО «Ала-Тоо»", "Бишкек, Токтогула 1", "0312 60-00-00"],
    [11_503_199_000_101, "individual", "Асанова Айгүл Бакытовна", "Бишкек, Киевская 7", "0555123456"],
    [21_503_199_000_999, "individual", "Асанова Айгуль Бакытовна", "Ош, Ленина 3", "+996 (555) 12-34-56"],
    [20_101_198_500_007, "individual", "Бекова Нурила Сапаровна", "Ош, Ленина 3", null],
  ];
  for (const row of rows)
    write
      .statement(
        `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, address, phone, edoc_consent)
         VALUES (?, ?, ?, '026', '2020-01-01', 'trade', ?, ?, 0)`,
      )
      .run(...row);
  write
    .statement(
      `INSERT INTO representatives (inn, person_inn, name, role, valid_from, valid_to)
       VALUES (?, ?, 'Асанова Айгүл Бакытовна', 'head', '2024-01-10', NULL)`,
    )
    .run(1_005_202_010_011, 11_503_199_000_101);
  write
    .statement(
      `INSERT INTO payments (payment_id, inn, tax, period, kind, paid_on, amount)
       VALUES ('P1', ?, 'VAT', '2026-09', 'tax', '2026-10-20', 1250000)`,
    )
    .run(1_005_202_010_011);
};

let office: TemporaryCore;
let inspector: Client;
let registrar: Client;
beforeAll(async () => {
  office = await temporaryCore(fill);
  inspector = office.as("inspector");
  registrar = office.as("registrar");
  const { office: open, ids } = office.core;
  if (open === null) throw new Error("locked");
  const by =
    open.database.read.query<{ id: string }>("SELECT user_id AS id FROM users LIMIT 1").get()?.id ?? "";
  // A login as a granted request opens it.
  const change: RegisterChange = {
    type: "CabinetOpened",
    payload: {
      personInn: PERSON,
      role: "head",
      login: LOGIN,
      on: plainDate("2026-03-01"),
      requestId: "01a20000-0000-7000-8000-00000000d001" as RegistrationId,
    },
  };
  const done = executeCommand(
    open.journal,
    {
      commandId: ids<"Command">(),
      procedure: "registration.grant",
      input: {},
      actor: by as never,
      role: "inspector",
      at: office.core.clock(),
    },
    (unit) => enterChanges(unit, [{ inn: FIRM, change }]),
  );
  if (!done.ok) throw new Error(done.error.code);
});
afterAll(() => office.dispose());

const commandId = () => office.core.ids<"Command">();
const rows = <Row>(sql: string, ...params: readonly (string | number)[]): readonly Row[] =>
  office.core.office?.database.read.query<Row>(sql).all(...params) ?? [];
const card = () => inspector.register.card({ inn: FIRM, reason });

describe("ending a power to act, art. 54", () => {
  const end = (on: string, role: "head" | "accountant" = "head") =>
    inspector.register.endLink({
      commandId: commandId(),
      inn: FIRM,
      personInn: PERSON,
      role,
      from: plainDate("2024-01-10"),
      on: plainDate(on),
      reason: "приказ об увольнении",
    });

  it("is seen from both sides with the login it gives", async () => {
    const { actingForIt } = await card();
    expect(actingForIt).toMatchObject([{ inn: PERSON, role: "head", current: true, logins: [LOGIN] }]);
    const { actsFor } = await inspector.register.card({ inn: PERSON, reason });
    expect(actsFor).toMatchObject([{ inn: FIRM, name: "ОсОО «Ала-Тоо»", current: true, logins: [LOGIN] }]);
  });

  it("is refused before its beginning, after today and for a link that is not there", async () => {
    expect(await errorOf(end("2024-01-09"))).toBe("REFUSED ends-before-beginning");
    expect(await errorOf(end("2026-11-23"))).toBe("REFUSED ends-in-future");
    expect(await errorOf(end("2026-11-20", "accountant"))).toBe("REFUSED no-such-link");
  });

  it("closes the login in the same step, and cannot be done twice", async () => {
    await end("2026-11-20");
    const { actingForIt, cabinets, timeline } = await card();
    expect(actingForIt).toMatchObject([{ to: "2026-11-20", current: false, logins: [] }]);
    expect(cabinets).toMatchObject([{ login: LOGIN, closedOn: "2026-11-20" }]);
    expect(
      timeline
        .slice(0, 2)
        .map(({ on, message }) => [on, message.key])
        .sort(),
    ).toEqual([
      ["2026-11-20", "register.timeline.cabinet-closed"],
      ["2026-11-20", "register.timeline.link-ended.head"],
    ]);
    expect(await errorOf(end("2026-11-20"))).toBe("REFUSED link-ended");
  });

  it("an officer in conflict with the taxpayer changes nothing (63)", async () => {
    const [user] = rows<{ id: string }>("SELECT user_id AS id FROM users WHERE login = 'inspector2'");
    await office.as("inspector2").admin.declareConflict({
      commandId: commandId(),
      userId: user?.id as never,
      inn: FIRM,
      reason: "родственник руководителя",
    });
    expect(
      await errorOf(
        office.as("inspector2").register.changeConsent({
          commandId: commandId(),
          inn: FIRM,
          given: true,
          on: plainDate("2026-11-20"),
          proof: "заявление",
        }),
      ),
    ).toBe("FORBIDDEN conflict-of-interest");
  });
});

describe("contacts and consent", () => {
  it("change the register and are seen on the timeline", async () => {
    await inspector.register.changeContacts({
      commandId: commandId(),
      inn: FIRM,
      phone: "0700 11-22-33",
      email: "info@ala-too.kg",
    });
    await inspector.register.changeConsent({
      commandId: commandId(),
      inn: FIRM,
      given: true,
      on: plainDate("2026-11-21"),
      proof: "заявление № 12",
    });
    const { contacts, consent } = await card();
    expect(contacts).toMatchObject({ phone: "0700 11-22-33", email: "info@ala-too.kg" });
    expect(consent).toEqual({ given: true, on: "2026-11-21", proof: "заявление № 12" });
  });
});

describe("extracts, art. 64", () => {
  const court: ReleaseClaim = {
    basis: "item",
    item: "64.2.3",
    act: { number: "АД-14/26", on: plainDate("2026-11-20") },
    shown: "дело № ГД-1204/26 о взыскании",
  };
  const release = (claim: ReleaseClaim, client = registrar) =>
    client.register.release({
      commandId: commandId(),
      inn: FIRM,
      recipient: "Административный суд г. Бишкек",
      claim,
      sections: ["registration", "representatives", "account"],
      password: DEMO_PASSWORD,
    });
  const released = () =>
    rows<{ n: number }>("SELECT count(*) AS n FROM register_changes WHERE type = 'ExtractReleased'")[0]?.n;
  const logged = (procedure: string) =>
    rows<{ reason: string }>(
      "SELECT reason FROM access_log WHERE procedure = ? ORDER BY at, access_id",
      procedure,
    ).map((row) => row.reason);

  it("the secret is not handed out without a ground, and a refusal leaves no trace", async () => {
    expect(await errorOf(release({ ...court, item: "64.2.99" } as ReleaseClaim))).toBe(
      "REFUSED no-such-ground",
    );
    expect(await errorOf(release({ basis: "own", personInn: STRANGER }))).toBe("REFUSED not-the-taxpayer");
    expect(await errorOf(release({ basis: "own", personInn: PERSON }))).toBe("REFUSED not-the-taxpayer");
    expect(await errorOf(release(court, inspector))).toBe("FORBIDDEN no-permission");
    expect([released(), logged("register.release")]).toEqual([0, []]);
    expect(rows("SELECT * FROM number_blocks WHERE kind = 'register-extract'")).toEqual([]);
  });

  it("two releases are two records, two numbers and two lines in the access log", async () => {
    const first = await release(court);
    const second = await release({
      basis: "consent",
      givenBy: "Асанова А. Б., руководитель",
      on: plainDate("2026-11-20"),
      form: "paper",
      broughtBy: "recipient",
    });
    const numbers = [first.extract.number, second.extract.number];
    expect(numbers.map((number) => number.slice(-6))).toEqual(["000001", "000002"]);
    expect(released()).toBe(2);
    expect(logged("register.release")).toEqual([
      `№ ${numbers[0]} → Административный суд г. Бишкек (ст. 64 ч. 2 п. 3)`,
      `№ ${numbers[1]} → Административный суд г. Бишкек (ст. 64 ч. 4)`,
    ]);
    expect((await card()).extracts.map(({ ground }) => ground?.article)).toEqual(["64.4", "64.2.3"]);
  });

  it("open data go to anybody, journalled as well", async () => {
    const { extract } = await inspector.register.extract({
      commandId: commandId(),
      inn: FIRM,
      recipient: "ОАО «Банк»",
      password: DEMO_PASSWORD,
    });
    expect([extract.scope, extract.ground, extract.sections]).toEqual([
      "open",
      null,
      ["requisites", "debt-fact", "payments"],
    ]);
    expect(logged("register.extract")).toEqual([`№ ${extract.number} → ОАО «Банк»`]);
  });

  it.skipIf(!hasPoppler).each(["ru", "ky"] as const)(
    `every extract prints in %s with no text unresolved, the same bytes each time ${NEEDS_POPPLER}`,
    async (language) => {
      const { extracts } = await card();
      expect(extracts).toHaveLength(3);
      for (const { extractId } of extracts) {
        const print = () => inspector.register.renderExtract({ inn: FIRM, extractId, language, reason });
        const printed = await print();
        const pdf = Buffer.from(printed.base64, "base64");
        expect(createHash("sha256").update(pdf).digest("hex")).toBe(printed.sha256);
        expect((await print()).sha256).toBe(printed.sha256);
        const text = wholeText(pdf);
        expect(text).toContain(FIRM);
        expect(text).not.toMatch(/register\.|document\.|desk-audit\.|undefined|\{\w+\}/);
      }
    },
  );

  it("an extract is of its own entry only", async () => {
    const [one] = (await card()).extracts;
    expect(
      await errorOf(
        inspector.register.renderExtract({
          inn: PERSON,
          extractId: one?.extractId as never,
          language: "ru",
          reason,
        }),
      ),
    ).toBe("NOT_FOUND not-found");
  });
});

describe("entries of one taxpayer, art. 113(3)", () => {
  it("are found by date of birth, telephone and address where the name is alike", async () => {
    const found = await inspector.register.duplicates({ inn: PERSON, reason });
    expect(found.map(({ inn: one, signs }) => [one, signs])).toEqual([
      [TWIN, ["birth-and-name", "name-and-phone"]],
    ]);
    expect(await inspector.register.duplicates({ inn: STRANGER, reason })).toEqual([]);
  });

  it("are compared with a line in the access log of each", async () => {
    const { fields, signs, holdings, requests } = await inspector.register.compare({
      inn: PERSON,
      other: TWIN,
      reason,
    });
    expect(fields.find(({ field }) => field === "name-ru")).toMatchObject({ verdict: "alike" });
    expect(signs).toEqual(["birth-and-name", "name-and-phone"]);
    expect(holdings.find(({ what }) => what === "links")).toEqual({ what: "links", one: 1, other: 0 });
    expect(requests).toEqual([]);
    expect(rows("SELECT inn FROM access_log WHERE procedure = 'register.compare' ORDER BY inn")).toEqual([
      { inn: Number(PERSON) },
      { inn: Number(TWIN) },
    ]);
    expect(await errorOf(inspector.register.compare({ inn: PERSON, other: PERSON, reason }))).toBe(
      "REFUSED same-entry",
    );
  });
});

it("leaving one of two numbers is a request signed by a second person, and the card says which is in force", async () => {
  let { request } = await registrar.registration.create({
    commandId: commandId(),
    kind: "re-registration",
    basis: "detected",
    applicant: { inn: TWIN, nameClaimed: "Асанова Айгуль Бакытовна", role: "self" },
    submittedOn: plainDate("2026-11-22"),
    payload: {
      details: {
        kind: "re-registration",
        ground: "repeated-inn",
        changedOn: plainDate("2026-11-22"),
        newInn: PERSON,
      },
    },
  });
  const on = () => ({
    commandId: commandId(),
    requestId: request.requestId,
    expectedVersion: request.version,
  });
  const compare = () => inspector.register.compare({ inn: PERSON, other: TWIN, reason });
  expect((await compare()).requests).toMatchObject([{ number: request.number, outcome: null }]);
  ({ request } = await registrar.registration.claim(on()));
  expect(await errorOf(registrar.registration.grant({ ...on(), password: DEMO_PASSWORD }))).toBe(
    "REFUSED second-person-needed",
  );
  ({ request } = await registrar.registration.propose({
    ...on(),
    reasoning: "имя, дата рождения и телефон совпадают",
  }));
  await office.as("supervisor").registration.approve({ ...on(), password: DEMO_PASSWORD });
  const left = await inspector.register.card({ inn: TWIN, reason });
  expect([left.closedOn, left.replacedBy]).toEqual([
    "2026-11-22",
    { inn: PERSON, on: "2026-11-22", why: "repeated" },
  ]);
  expect((await inspector.register.card({ inn: PERSON, reason })).replaces).toEqual([TWIN]);
  expect((await compare()).requests).toMatchObject([{ outcome: "granted" }]);
});

it("replaying the journal gives the same tables, and a load is followed by the same changes", async () => {
  const write = office.core.office?.database.write;
  if (write === undefined) throw new Error("locked");
  const before = projectionFingerprint(write);
  const seen = await card();
  rebuildProjections(write);
  expect(projectionFingerprint(write)).toEqual(before);
  write.statement("UPDATE taxpayers SET phone = NULL, edoc_consent = 0 WHERE inn = ?").run(Number(FIRM));
  write.statement("UPDATE representatives SET valid_to = NULL WHERE inn = ?").run(Number(FIRM));
  reapplyRegisterChanges(write);
  const { contacts, consent, actingForIt } = await card();
  expect({ contacts, consent, actingForIt }).toEqual({
    contacts: seen.contacts,
    consent: seen.consent,
    actingForIt: seen.actingForIt,
  });
});

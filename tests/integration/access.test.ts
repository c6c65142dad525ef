import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idSource } from "#db/ids.ts";
import { inn } from "#shared/kernel/inn.ts";
import type { Client, TemporaryCore } from "#tests/fixtures/core.ts";
import { DEMO_PASSWORD, errorOf, temporaryCore } from "#tests/fixtures/core.ts";
import { notTakenOver } from "#tests/fixtures/pushing.ts";
import { HEAD, ORGANIZATION, registrationOffice, TRADER } from "#tests/fixtures/registration-office.ts";

const ids = idSource();
const TAXPAYER = inn("20202199000002");
const ACT = "01a20000-0000-7000-8000-00000000a001";
const reason = "подготовка к проверке";
let office: TemporaryCore;

beforeEach(async () => {
  office = await temporaryCore(async ({ database }) => {
    database.write
      .statement(
        `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, edoc_consent)
         VALUES (?, 'organization', 'ОсОО Тест', '026', '2020-01-01', 'retail', 0)`,
      )
      .run(Number(TAXPAYER));
    database.write
      .statement(
        `INSERT INTO official_acts (act_id, case_id, inn, kind, status, prepared_by, content, updated_at)
         VALUES (?, 'c', ?, 'discrepancy-notice', 'drafted', 'x', '{}', '2026-11-22T00:00:00.000Z')`,
      )
      .run(ACT, Number(TAXPAYER));
  });
});
afterEach(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

const accessLog = () =>
  office.core.office?.database.read
    .query("SELECT user_id AS userId, inn, procedure, reason, at FROM access_log ORDER BY access_id")
    .all();
const userIdOf = (login: string) =>
  office.core.office?.database.read
    .query<{ userId: string }>("SELECT user_id AS userId FROM users WHERE login = ?")
    .get(login)?.userId;
const declare = async (login: string) => {
  const session = await office.as(login).session.state(undefined);
  if (session.state !== "open") throw new Error(session.state);
  await office.as(login).admin.declareConflict({
    commandId: ids(),
    userId: session.session.user.userId,
    inn: TAXPAYER,
    reason: "близкий родственник",
  });
};
const card = (client: Client) => errorOf(client.taxpayers.card({ inn: TAXPAYER, reason }));
const checklist = (client: Client) => errorOf(client.decisions.checklist({ actId: ACT, reason }));

describe("reading a tax secret (art. 64)", () => {
  it("keeps who, about whom, what, why and when", async () => {
    expect(await card(office.as("inspector"))).toBe("answered");
    expect(accessLog()).toEqual([
      {
        userId: userIdOf("inspector"),
        inn: Number(TAXPAYER),
        procedure: "taxpayers.card",
        reason,
        at: "2026-11-22T04:00:00.000Z",
      },
    ]);
  });

  it("keeps the taxpayer of a paper too", async () => {
    await checklist(office.as("supervisor"));
    expect(accessLog()).toMatchObject([{ inn: Number(TAXPAYER), procedure: "decisions.checklist" }]);
  });

  it("is shown to who may see the log, with the reader's name", async () => {
    await card(office.as("inspector"));
    const history = await office.as("head").taxpayers.accessHistory({ inn: TAXPAYER });
    expect(history).toMatchObject({
      total: 1,
      items: [{ user: { ru: "Асанова Айгүл Бакытовна" }, procedure: "taxpayers.card", reason }],
    });
  });

  it("refused to a role without the right leaves no record of a reading", async () => {
    expect(await card(office.as("admin"))).toBe("FORBIDDEN no-permission");
    expect(accessLog()).toEqual([]);
  });
});

describe("a conflict of interest (art. 63)", () => {
  it("declared, closes the taxpayer's card, papers and cases to this officer only", async () => {
    await declare("inspector");
    const inspector = office.as("inspector");
    expect([
      await card(inspector),
      await checklist(inspector),
      await errorOf(
        inspector.deskAudit.open({
          commandId: ids(),
          inn: TAXPAYER,
          periodFrom: "2026-01",
          periodTo: "2026-01",
          findingIds: [ids()],
        }),
      ),
    ]).toEqual(Array.from({ length: 3 }, () => "FORBIDDEN conflict-of-interest"));
    expect(accessLog()).toEqual([]);
    expect(await card(office.as("inspector2"))).toBe("answered");
  });

  it("declared by a supervisor, closes approval and signing", async () => {
    office.core.office?.database.write
      .statement(
        `INSERT INTO desk_audits (case_id, number, inn, period_from, period_to, status, version, inspector_id,
           opened_at, updated_at, tax_difference, state)
         VALUES (?, '1', ?, '2026-01', '2026-01', 'deciding', 5, 'x', '', '', 0, '{}')`,
      )
      .run(ACT, Number(TAXPAYER));
    await declare("supervisor");
    const supervisor = office.as("supervisor");
    const command = { commandId: ids<"Command">(), caseId: ACT, expectedVersion: 5 };
    expect([
      await errorOf(supervisor.deskAudit.approveDecision(command)),
      await errorOf(supervisor.deskAudit.signDecision({ ...command, password: "x" })),
      await errorOf(supervisor.deskAudit.get({ caseId: ACT, reason })),
    ]).toEqual(Array.from({ length: 3 }, () => "FORBIDDEN conflict-of-interest"));
  });

  it("needs no declaration when the taxpayer is the officer (art. 63(1)(2))", async () => {
    const own = office.core.office?.database.read
      .query<{ inn: number }>("SELECT inn FROM users WHERE login = 'inspector'")
      .get()?.inn;
    const call = office.as("inspector").taxpayers.card({ inn: inn(String(own)), reason });
    await expect(call).rejects.toMatchObject({
      code: "FORBIDDEN",
      data: { code: "conflict-of-interest", article: "63.1.2" },
    });
  });
});

describe("a request of registration", () => {
  let counter: TemporaryCore;
  beforeEach(async () => {
    counter = await temporaryCore(registrationOffice);
  });
  afterEach(() => counter.dispose());

  const commandId = () => ids<"Command">();
  const logged = () =>
    counter.core.office?.database.read
      .query("SELECT inn, procedure, reason FROM access_log ORDER BY access_id")
      .all();
  const meOf = async (login: string) => {
    const session = await counter.as(login).session.state(undefined);
    if (session.state !== "open") throw new Error(session.state);
    return session.session.user.userId;
  };
  const ofHead = async (by = "inspector") =>
    (
      await counter.as(by).registration.create({
        commandId: commandId(),
        kind: "cabinet-access",
        applicant: { inn: HEAD, nameClaimed: "Токтогулов Үсөн Болотович", role: "head" },
        organization: { inn: ORGANIZATION, nameClaimed: "ОсОО «Ала-Тоо»" },
        submittedOn: "2026-11-22",
        payload: {},
      })
    ).request;
  const recuse = async (login: string, from: string) =>
    counter.as(login).admin.declareConflict({
      commandId: commandId(),
      userId: await meOf(login),
      inn: inn(from),
      reason: "близкий родственник",
    });
  /** What the officer gets of the request: reading, taking it, a step with the password, several together. */
  const tries = async (login: string, { requestId, version }: Awaited<ReturnType<typeof ofHead>>) => {
    const client = counter.as(login).registration;
    const at = () => ({ commandId: commandId(), requestId, expectedVersion: version });
    const together = await client.decideTogether({
      commandId: commandId(),
      requests: [{ requestId, expectedVersion: version }],
      decision: { step: "claim" },
    });
    return [
      await errorOf(client.get({ requestId, reason })),
      await errorOf(client.claim(at())),
      await errorOf(client.grant({ ...at(), password: DEMO_PASSWORD })),
      together.refused[0]?.refusal.code ?? "done",
    ];
  };
  const CLOSED = [
    ...Array.from({ length: 3 }, () => "FORBIDDEN conflict-of-interest"),
    "conflict-of-interest",
  ];

  it("read, is logged with the ИНН of the taxpayer it is about and the reason (art. 64)", async () => {
    const { requestId } = await ofHead();
    expect(logged()).toEqual([]);
    await counter.as("inspector2").registration.get({ requestId, reason: "передача дела" });
    expect(logged()).toEqual([
      { inn: Number(ORGANIZATION), procedure: "registration.get", reason: "передача дела" },
    ]);
    expect(await errorOf(counter.as("admin").registration.get({ requestId, reason }))).toBe(
      "FORBIDDEN no-permission",
    );
    expect(logged()).toHaveLength(1);
  });

  it.each([
    ["the organization", ORGANIZATION],
    ["the head who asks for it", HEAD],
  ])("is hidden from who is recused from %s, and closed to them (art. 63)", async (_whom, from) => {
    const request = await ofHead();
    await recuse("inspector2", from);
    const other = counter.as("inspector2").registration;
    expect(await tries("inspector2", request)).toEqual(CLOSED);
    expect((await other.list({ view: "all" })).total).toBe(0);
    expect((await other.counts({})).all).toBe(0);
    expect((await counter.as("inspector").registration.list({ view: "all" })).total).toBe(1);
    // Nor is it handed over to them.
    const mine = counter.as("inspector").registration;
    const taken = await mine.claim({
      commandId: commandId(),
      requestId: request.requestId,
      expectedVersion: request.version,
    });
    const { requestId, version } = taken.request;
    const handOver = mine.handOver({
      commandId: commandId(),
      requestId,
      expectedVersion: version,
      inspectorId: await meOf("inspector2"),
      reason: "отпуск",
    });
    expect(await errorOf(handOver)).toBe("REFUSED assignee-in-conflict");
    expect(logged()).toEqual([]);
  });

  it("of the officer's own is hidden and closed without a declaration (art. 63(1)(2))", async () => {
    const own = counter.core.office?.database.read
      .query<{ inn: number }>("SELECT inn FROM users WHERE login = 'inspector'")
      .get()?.inn;
    const create = (login: string) =>
      counter.as(login).registration.create({
        commandId: commandId(),
        kind: "cabinet-access",
        applicant: { inn: inn(String(own)), nameClaimed: "Асанова Айгүл Бакытовна", role: "self" },
        submittedOn: "2026-11-22",
        payload: {},
      });
    expect(await errorOf(create("inspector"))).toContain("conflict-of-interest");
    const { request } = await create("inspector2");
    expect(await tries("inspector", request)).toEqual(CLOSED);
    expect((await counter.as("inspector").registration.list({ view: "all" })).total).toBe(0);
    expect((await counter.as("inspector2").registration.list({ view: "all" })).total).toBe(1);
  });

  it("whose inspector is away is handed over by who leads the team, by no other inspector", async () => {
    const client = counter.as("inspector").registration;
    const { request } = await client.create({
      commandId: commandId(),
      kind: "cabinet-access",
      applicant: { inn: TRADER, nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
      submittedOn: "2026-11-22",
      payload: {},
    });
    const at = { requestId: request.requestId, expectedVersion: request.version };
    const claimed = (await client.claim({ commandId: commandId(), ...at })).request;
    const to = await meOf("inspector2");
    const handOver = (login: string) =>
      counter.as(login).registration.handOver({
        commandId: commandId(),
        requestId: claimed.requestId,
        expectedVersion: claimed.version,
        inspectorId: to,
        reason: "болезнь",
      });
    expect(await errorOf(handOver("inspector2"))).toBe("REFUSED not-your-request");
    const { request: handed } = await handOver("supervisor");
    expect(handed.inspector?.userId).toBe(to);
  });
});

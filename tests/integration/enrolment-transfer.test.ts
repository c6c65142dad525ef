/** A taxpayer moves to another office (112): what the centre tells the new one, and how the cases' papers are handed over. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followOffice } from "#central/operator/follow-feed.ts";
import { statistics } from "#central/operator/statistics.ts";
import { invite } from "#central/people/invitations.ts";
import { moveTaxpayer } from "#central/transfer/move-taxpayer.ts";
import { listTransfers, receiveCase, receiveTransfer, sendCase } from "#central/transfer/transfers.ts";
import type { RegisteredEntry } from "#shared/domain/registration/context.ts";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import { inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { type EnrolledOffice, enrolledOffice, exchanged } from "#tests/fixtures/enrolled-office.ts";
import {
  anOfficer,
  aTestCentre,
  BEGINNING,
  feedOf,
  type KnownOfficer,
  must,
  OPERATOR,
  type TestCentre,
  told,
} from "#tests/fixtures/identity.ts";

const PAYER = inn("20202199000002");
const CASE = "desk-audit/0f000000-0000-7000-8000-0000000000c1";
const CLOSED = "desk-audit/0f000000-0000-7000-8000-0000000000c2";

const entry: RegisteredEntry = {
  inn: PAYER,
  name: { ru: "ОсОО «Ала-Тоо»", ky: "«Ала-Тоо» ЖЧКсы" },
  kind: "organization",
  office: "026",
  registeredOn: plainDate("2020-03-01"),
  closedOn: null,
  address: "г. Бишкек",
  phone: "0312123456",
  email: null,
  activityGroup: "trade",
  edocConsent: true,
  regimes: [{ regime: "general", from: plainDate("2020-03-01"), to: null }],
  vat: [{ from: plainDate("2021-01-01"), to: null }],
};
const moved = (change: Partial<Extract<RegisterChange, { type: "OfficeMoved" }>["payload"]> = {}) => ({
  stream: `taxpayer/${PAYER}`,
  type: "OfficeMoved",
  payload: { from: "026", to: "005", on: "2026-11-22", address: "г. Ош", entry, ...change },
});
const opened = (stream: string, number: string) => ({
  stream,
  type: "CaseOpened",
  payload: {
    caseId: stream.slice("desk-audit/".length),
    number,
    inn: PAYER,
    periodFrom: "2026-01",
    periodTo: "2026-03",
    inspectorId: "0e000000-0000-7000-8000-000000000003",
    openedAt: BEGINNING,
    findings: [],
  },
});
const author = { ...OPERATOR, at: BEGINNING };

describe("a move the old office decided", () => {
  let centre: TestCentre;
  let giver: KnownOfficer;
  let taker: KnownOfficer;
  beforeEach(async () => {
    centre = await aTestCentre();
    giver = await anOfficer(centre, "registrar", ["registrar"]);
    taker = await anOfficer(centre, "registrar", ["registrar"], "005");
    const { identity } = centre;
    await identity.offices.inOffice("026", (tx) =>
      identity.authorEvents(
        tx,
        [
          opened(CASE, "КП-026-1"),
          opened(CLOSED, "КП-026-2"),
          {
            stream: CLOSED,
            type: "CaseClosed",
            payload: { closure: "no-findings", on: "2026-11-20", reason: "без расхождений" },
          },
        ],
        author,
      ),
    );
  });
  afterEach(() => centre.close());

  const decide = (change: Parameters<typeof moved>[0] = {}) =>
    centre.identity.offices.inOffice("026", (tx) =>
      centre.identity.authorEvents(tx, [moved(change)], author),
    );
  const follow = () => followOffice(centre.identity, "026");
  const transferred = async () =>
    (await centre.identity.offices.feed("005", 0, 100))
      .filter(({ event }) => event.type === "TaxpayerTransferred")
      .map(({ event }) => ({ stream: event.stream, payload: JSON.parse(event.payload) as unknown }));

  it("is told to the new office with the entry and the open cases, from the day after (112(5))", async () => {
    await decide();
    await follow();
    expect(await transferred()).toEqual([
      {
        stream: `taxpayer/${PAYER}`,
        payload: {
          from: "026",
          to: "005",
          enteredOn: "2026-11-22",
          newFrom: "2026-11-23",
          address: "г. Ош",
          entry,
          cases: [{ stream: CASE, number: "КП-026-1", status: "selected" }],
        },
      },
    ]);
    const [transfer] = await listTransfers(centre.identity, "005", 10);
    expect(transfer).toMatchObject({
      inn: PAYER,
      from: "026",
      to: "005",
      enteredOn: "2026-11-22",
      newFrom: "2026-11-23",
      status: "entered",
      cases: [{ stream: CASE, number: "КП-026-1", caseStatus: "selected", status: "open" }],
    });
    expect(await listTransfers(centre.identity, "026", 10)).toEqual([transfer]);
    expect(await listTransfers(centre.identity, "017", 10)).toEqual([]);
    expect(await statistics(centre.identity, null)).toMatchObject([
      { office: "005", transfersIn: 1, transfersOut: 0 },
      { office: "026", transfersIn: 0, transfersOut: 1, audits: { selected: 1 } },
    ]);
  });

  it("is told once, however often and by however many it is read", async () => {
    await decide();
    await Promise.all([follow(), follow(), follow()]);
    const { feedReaders } = await import("#central/schema/identity.ts");
    await centre.identity.db.delete(feedReaders);
    await follow();
    expect([(await transferred()).length, (await listTransfers(centre.identity, null, 10)).length]).toEqual([
      1, 1,
    ]);
    expect((await feedOf(centre, "005")).filter((line) => line.endsWith("TaxpayerTransferred"))).toHaveLength(
      1,
    );
  });

  it("to where there is no office, or to the very same one, is nobody's transfer", async () => {
    await decide({ to: "нет такого офиса вовсе" });
    await decide({ to: "026" });
    await decide({ on: "2026-02-30" as never });
    await follow();
    expect(await listTransfers(centre.identity, null, 10)).toEqual([]);
  });

  it("back and forth is two transfers", async () => {
    await decide();
    await follow();
    await centre.identity.offices.inOffice("005", (tx) =>
      centre.identity.authorEvents(
        tx,
        [moved({ from: "005", to: "026", on: plainDate("2026-11-23") })],
        author,
      ),
    );
    await followOffice(centre.identity, "005");
    expect(
      (await listTransfers(centre.identity, null, 10)).map(({ from, to }) => `${from}→${to}`).sort(),
    ).toEqual(["005→026", "026→005"]);
  });

  it("hands papers over step by step, each side its own", async () => {
    await decide();
    await follow();
    const { identity } = centre;
    const [transfer] = await listTransfers(identity, null, 1);
    const transferId = transfer?.transferId ?? "";
    const old = { office: "026", actor: giver.userId };
    const next = { office: "005", actor: taker.userId };
    const send = (says = old, stream = CASE) =>
      told(sendCase(identity, { transferId, stream, letter: "исх. 17 от 23.11.2026" }, says));
    const take = (says = next, stream = CASE) => told(receiveCase(identity, { transferId, stream }, says));

    expect(await take()).toBe("transfer-case-not-sent");
    expect(await send(next)).toBe("transfer-other-side");
    expect(await send({ office: "017", actor: giver.userId })).toBe("transfer-unknown");
    expect(await send(old, CLOSED)).toBe("transfer-case-unknown");
    const observer = await anOfficer(centre, "observer", ["observer"]);
    expect(await send({ office: "026", actor: observer.userId })).toBe("transfer-no-right");
    expect(await send({ office: "026", actor: taker.userId })).toBe("transfer-no-right");
    expect(await send()).toMatchObject({ cases: [{ status: "sent", letter: "исх. 17 от 23.11.2026" }] });
    expect(await take(old)).toBe("transfer-other-side");
    centre.pass(86_400_000);
    expect(await take()).toMatchObject({
      cases: [{ status: "received", sentAt: BEGINNING, receivedAt: "2026-11-23T04:00:00.000Z" }],
    });
    // What has come is not sent any more; a repeat changes nothing.
    expect(await send()).toMatchObject({ cases: [{ status: "received" }] });
    expect(await take()).toMatchObject({ cases: [{ receivedAt: "2026-11-23T04:00:00.000Z" }] });
    expect(await told(receiveTransfer(identity, transferId, old))).toBe("transfer-other-side");
    expect(await told(receiveTransfer(identity, transferId, next))).toMatchObject({
      status: "received",
      receivedAt: "2026-11-23T04:00:00.000Z",
    });
  });

  it("by an operator is made today or before, between two known offices (112(2)(2))", async () => {
    const { identity } = centre;
    const move = { inn: PAYER, from: "026", to: "005", on: plainDate("2026-11-22"), address: null };
    const ask = (change: object) => told(moveTaxpayer(identity, { ...move, ...change }, author));
    expect(await ask({ to: "026" })).toBe("same-office");
    expect(await ask({ to: "099" })).toBe("office-unknown");
    expect(await ask({ from: "099" })).toBe("office-unknown");
    expect(await ask({ on: plainDate("2026-11-23") })).toBe("transfer-ahead");
    expect(await ask({})).toMatchObject({ eventId: expect.any(String) });
    expect(await transferred()).toMatchObject([{ payload: { entry: null, newFrom: "2026-11-23" } }]);
    expect((await feedOf(centre)).at(-1)).toBe(`taxpayer/${PAYER} OfficeMoved`);
  });

  it("leaves no ИНН readable in the centre's own tables", async () => {
    await decide();
    await follow();
    const { transferCases, transfers } = await import("#central/schema/identity.ts");
    const { db } = centre.identity;
    const kept = JSON.stringify([await db.select().from(transfers), await db.select().from(transferCases)]);
    expect(kept).toContain("КП-026-1");
    expect(kept).not.toContain(PAYER);
  });
});

describe("on the new office's workstation", () => {
  let office: EnrolledOffice;
  beforeEach(async () => {
    office = await enrolledOffice();
  });
  afterEach(() => office.dispose());

  it("the taxpayer is in the register with regimes and VAT, and the timeline says from where", async () => {
    const { identity } = office;
    const { addOffice } = await import("#central/operator/offices.ts");
    await must(addOffice(identity, "005", { ru: "УГНС 005", ky: "МСКБ 005" }));
    const person = {
      office: "005",
      login: "registrar",
      fullName: { ru: "Первый", ky: "Биринчи" },
      position: { ru: "Инспектор", ky: "Инспектор" },
      inn: null,
      roles: ["office-admin" as const, "registrar" as const],
    };
    const { code: invitation } = await must(invite(identity, person, OPERATOR.actor));
    const station = office.station();
    const password = "свой пароль";
    await station.client.session.joinOffice({
      centre: office.central.url,
      code: await office.code(true, "005"),
      login: "registrar",
      password,
      invitation,
    });
    await station.client.session.signIn({ login: "registrar", password });

    await identity.offices.inOffice("026", (tx) => identity.authorEvents(tx, [moved()], author));
    await followOffice(identity, "026");
    await exchanged(station.core);
    const read = station.core.office?.database.read;
    const row = (sql: string) => read?.query<object>(sql).get();
    expect(row("SELECT office, name_ru AS name, address, registered_on AS since FROM taxpayers")).toEqual({
      office: "005",
      name: "ОсОО «Ала-Тоо»",
      address: "г. Ош",
      since: "2020-03-01",
    });
    expect(row("SELECT regime, valid_from AS since, valid_to AS until FROM regimes")).toEqual({
      regime: "general",
      since: "2020-03-01",
      until: null,
    });
    expect(row("SELECT valid_from AS since FROM vat_registrations")).toEqual({ since: "2021-01-01" });
    const card = await station.client.register.card({ inn: PAYER, reason: "принятие дела" });
    expect(card.timeline.map(({ message }) => message)).toContainEqual({
      key: "register.timeline.transferred",
      params: { oldOffice: "026", cases: "—" },
    });
    // The old office's workstation has its own decision.
    await exchanged(office.founder.core);
    const old = office.founder.core.office?.database.read;
    const known = old?.query<{ n: number }>(
      "SELECT count(*) AS n FROM register_changes WHERE type = 'OfficeMoved'",
    );
    expect(known?.get()?.n).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { type Client, DEMO_PASSWORD, errorOf, type TemporaryCore, temporaryCore } from "../fixtures/core.ts";
import { notTakenOver } from "../fixtures/pushing.ts";
import {
  ELSEWHERE,
  FORMER_ACCOUNTANT,
  HEAD,
  ORGANIZATION,
  registrationOffice,
  TRADER,
} from "../fixtures/registration-office.ts";

const REASON = "Рассмотрение заявки";
const TODAY = "2026-11-22" as PlainDate;
const password = DEMO_PASSWORD;
let office: TemporaryCore;
let inspector: Client;
let supervisor: Client;

const commandId = (): CommandId => office.core.ids<"Command">();
const at = ({ requestId, version }: RegistrationView) => ({
  commandId: commandId(),
  requestId,
  expectedVersion: version,
});
const passportOf = ({ applicant }: RegistrationView) => ({
  series: "ID",
  number: applicant.inn.slice(-7),
  issuedBy: null,
  validUntil: "2030-01-01" as PlainDate,
});

type Create = Parameters<Client["registration"]["create"]>[0];
const create = async (
  input: Partial<Create> & Pick<Create, "kind" | "applicant">,
): Promise<RegistrationView> =>
  (
    await inspector.registration.create({
      commandId: commandId(),
      organization: null,
      phone: null,
      email: null,
      submittedOn: TODAY,
      payload: { documents: [] },
      ...input,
    })
  ).request;

const self = (inn: Inn, nameClaimed: string): Create["applicant"] => ({ inn, nameClaimed, role: "self" });
const claim = async (view: RegistrationView): Promise<RegistrationView> =>
  (await inspector.registration.claim(at(view))).request;
const seePassport = async (view: RegistrationView): Promise<RegistrationView> =>
  (
    await inspector.registration.confirmIdentity({
      ...at(view),
      passport: passportOf(view),
      samePerson: true,
    })
  ).request;
const state = async (view: RegistrationView, item: RegistrationView["checks"][number]["item"]) =>
  (await inspector.registration.recordCheck({ ...at(view), item, met: true, note: "" })).request;
const openChecks = (view: RegistrationView): string[] =>
  view.checks.filter(({ status }) => status === "open" || status === "failed").map(({ item }) => item);
const refusalOf = (view: RegistrationView, command: string): string | null =>
  view.commands.find((one) => one.command === command)?.refusal?.code ?? null;
const handOut = async (view: RegistrationView): Promise<RegistrationView> => {
  const { actIds } = view.service;
  const sent = (
    await inspector.registration.dispatchActs({
      ...at(view),
      actIds,
      method: "by-hand",
      dispatchedOn: TODAY,
      proof: "",
    })
  ).request;
  return (
    await inspector.registration.recordService({
      ...at(sent),
      actIds,
      outcome: "received",
      on: TODAY,
      proof: "расписка",
    })
  ).request;
};

beforeAll(async () => {
  office = await temporaryCore(registrationOffice);
  inspector = office.as("inspector");
  supervisor = office.as("supervisor");
});
afterAll(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

describe("access to the cabinet, P-01", () => {
  it("goes from the request of a person to the login in hand", async () => {
    // Letters a keyboard lacks are no difference.
    const received = await create({
      kind: "cabinet-access",
      applicant: self(TRADER, "Асанова Гулнара Эркиновна"),
    });
    expect(received).toMatchObject({ status: "received", signs: [], number: "026-З-000001" });
    const mine = await claim(received);
    expect(openChecks(mine)).toEqual(["identity", "passport-valid", "same-person", "documents-sound"]);
    expect(refusalOf(mine, "grant")).toBe("checklist-open");
    const waiting = (await inspector.registration.awaitIdentity(at(mine))).request;
    expect(waiting.status).toBe("awaiting-identity");
    const identified = await state(await seePassport(waiting), "documents-sound");
    expect(openChecks(identified)).toEqual([]);
    const granted = (await inspector.registration.grant({ ...at(identified), password })).request;
    expect(granted).toMatchObject({ status: "granted", outcome: "granted", login: "026-К-000001" });
    expect(granted.acts.map(({ kind, status }) => [kind, status])).toEqual([
      ["cabinet-access-decision", "signed"],
    ]);
    const closed = await handOut(granted);
    expect(closed).toMatchObject({ status: "closed", outcome: "granted" });
  });

  it("knows the person the next time, and that the access is there already", async () => {
    const again = await claim(
      await create({ kind: "cabinet-access", applicant: self(TRADER, "Асанова Гүлнара Эркиновна") }),
    );
    expect(again.identity.level).toBe("in-person");
    expect(again.signs).toEqual(["already-open"]);
    await inspector.registration.withdraw({ ...at(again), reason: "Доступ уже есть" });
  });

  it("is given to the head of an organization only after the passport was seen", async () => {
    const asked = await create({
      kind: "cabinet-access",
      applicant: { inn: HEAD, nameClaimed: "Токтогулов Усон Болотович", role: "head" },
      organization: { inn: ORGANIZATION, nameClaimed: "«Ала-Тоо» ЖЧКсы" },
    });
    expect(asked.findings).toEqual([]);
    const mine = await state(await seePassport(await claim(asked)), "documents-sound");
    const granted = (await inspector.registration.grant({ ...at(mine), password })).request;
    expect(granted.login).toBe("026-К-000002");
    await handOut(granted);
  });

  it("is refused to a former accountant, with the ground and its article", async () => {
    const asked = await claim(
      await create({
        kind: "cabinet-access",
        applicant: { inn: FORMER_ACCOUNTANT, nameClaimed: "Ибраева Жаңыл Кадыровна", role: "accountant" },
        organization: { inn: ORGANIZATION, nameClaimed: "ОсОО «Ала-Тоо»" },
      }),
    );
    expect(asked.findings.map(({ sign, weight }) => [sign, weight])).toEqual([
      ["representation-ended", "blocks"],
    ]);
    const [ground] = asked.grounds
      .filter(({ suggested }) => suggested)
      .filter(({ ground }) => ground.includes("head"));
    expect(ground).toMatchObject({ ground: "cabinet-not-head-or-accountant", article: "48.2" });
    expect(
      await errorOf(
        inspector.registration.refuse({ ...at(asked), grounds: ["risk-signs"], reasoning: "Риск", password }),
      ),
    ).toContain("REFUSED ground");
    const refused = (
      await inspector.registration.refuse({
        ...at(asked),
        grounds: ["cabinet-not-head-or-accountant"],
        reasoning: "Полномочие прекращено 31.12.2025",
        password,
      })
    ).request;
    expect(refused).toMatchObject({ status: "refused", outcome: "refused" });
    expect(refused.acts[0]).toMatchObject({ kind: "registration-refusal", status: "signed" });
  });

  it("tells a stranger's name and another office", async () => {
    const asked = await create({
      kind: "cabinet-access",
      applicant: self(ELSEWHERE, "Сыдыков Нурлан Асанович"),
    });
    expect([...asked.signs].sort()).toEqual(["name-differs", "wrong-office"]);
    const mine = await claim(asked);
    expect(refusalOf(mine, "awaitIdentity")).toBe("sign-in-the-way");
    const sent = (
      await inspector.registration.forward({
        ...at(mine),
        office: "019",
        reason: "Состоит на учёте в УГНС 019",
      })
    ).request;
    expect(sent).toMatchObject({ status: "closed", outcome: "forwarded" });
  });

  it("names the earlier of two like requests", async () => {
    const first = await create({
      kind: "cabinet-access",
      applicant: self(HEAD, "Токтогулов Үсөн Болотович"),
    });
    const second = await claim(
      await create({ kind: "cabinet-access", applicant: self(HEAD, "Токтогулов Үсөн Болотович") }),
    );
    expect(second.findings[0]).toMatchObject({
      sign: "duplicate-person",
      requests: [{ requestId: first.requestId }],
    });
    const closed = (
      await inspector.registration.closeAsDuplicate({
        ...at(second),
        ofRequestId: first.requestId,
        reason: "Повтор",
      })
    ).request;
    expect(closed.outcome).toBe("duplicate");
  });
});

describe("registration, re-registration and annulment, P-02 to P-05", () => {
  it("enters a new sole trader, with VAT and the card (110–111, 255)", async () => {
    const newcomer = "21212199200066" as Inn;
    const asked = await create({
      kind: "tax-registration",
      applicant: self(newcomer, "Жумабаева Айгерим Нурлановна"),
      payload: {
        documents: [],
        details: {
          kind: "tax-registration",
          payerKind: "sole-trader",
          places: { residence: "026" },
          activityGroup: "services",
        },
      },
    });
    // Sunday 22 November: three working days after it end on Wednesday (111(5)(1)).
    expect(asked.nextDeadline).toMatchObject({ term: "T-058", dueOn: "2026-11-25", byLaw: true });
    const mine = await state(await seePassport(await claim(asked)), "documents-sound");
    expect(openChecks(mine)).toEqual([]);
    const granted = (await inspector.registration.grant({ ...at(mine), password })).request;
    expect(granted.acts.map(({ kind }) => kind)).toEqual(["registration-decision", "registration-card"]);
    expect(granted.login).toBe("026-К-000003");
    const card = await inspector.taxpayers.card({ inn: newcomer, reason: REASON });
    expect(card).toMatchObject({ kind: "sole-trader", regimes: [{ regime: "general", from: "2026-11-22" }] });
    expect(card.vatRegistrations).toEqual([{ from: "2026-12-01", to: null }]);
  });

  it("moves a taxpayer to another office from the day after the entry (112(5))", async () => {
    const asked = await claim(
      await create({
        kind: "re-registration",
        applicant: self(TRADER, "Асанова Гүлнара Эркиновна"),
        payload: {
          documents: [],
          details: {
            kind: "re-registration",
            ground: "place",
            changedOn: "2026-11-20" as PlainDate,
            newOffice: "005",
          },
        },
      }),
    );
    expect(asked.nextDeadline).toMatchObject({ term: "T-061", dueOn: "2026-11-25" });
    const seen = await state(await seePassport(asked), "documents-sound");
    expect(openChecks(seen)).toEqual(["reconciliation"]);
    const reconciled = (
      await inspector.registration.recordReconciliation({ ...at(seen), number: "17", on: TODAY })
    ).request;
    expect(reconciled.effects).toMatchObject([{ from: "2026-11-23", article: "112.5" }]);
    const granted = (await inspector.registration.grant({ ...at(reconciled), password })).request;
    expect(granted.acts[0]?.kind).toBe("reregistration-decision");
  });

  it("lets what is in force go on under a changed PIN, the login too (112(1)(4), 113(3))", async () => {
    const changed = "21212199200077" as Inn;
    const asked = await claim(
      await create({
        kind: "re-registration",
        applicant: self("21212199200066" as Inn, "Жумабаева Айгерим Нурлановна"),
        payload: {
          documents: [],
          details: { kind: "re-registration", ground: "pin", changedOn: TODAY, newInn: changed },
        },
      }),
    );
    const ready = await state(await seePassport(asked), "documents-sound");
    await inspector.registration.grant({ ...at(ready), password });
    const card = await inspector.taxpayers.card({ inn: changed, reason: REASON });
    expect(card).toMatchObject({ kind: "sole-trader", closedOn: null });
    expect(card.regimes.at(0)).toMatchObject({ regime: "general", from: "2026-11-23", to: null });
    const old = await inspector.taxpayers.card({ inn: "21212199200066" as Inn, reason: REASON });
    expect(old.closedOn).toBe(TODAY);
    const { cabinets } = await inspector.register.card({ inn: changed, reason: REASON });
    expect(cabinets).toMatchObject([{ login: "026-К-000003", closedOn: null }]);
  });

  it("annuls no registration while there is debt, and then only with a second signature (115(5))", async () => {
    const { write } = office.core.office?.database ?? expect.fail("no office");
    const insertReturn = (version: number, amount: number): void => {
      write
        .statement(
          "INSERT INTO returns (return_id, inn, form, period, version, filed_at) VALUES (?, ?, 'VAT', '2026-08', ?, '2026-09-20T06:00:00.000Z')",
        )
        .run(`R-${version}`, Number(ORGANIZATION), version);
      write
        .statement("INSERT INTO return_lines (return_id, line, row, amount) VALUES (?, '150', '', ?)")
        .run(`R-${version}`, amount);
    };
    insertReturn(0, 5_000_000);
    const asked = await claim(
      await create({
        kind: "annulment",
        applicant: { inn: HEAD, nameClaimed: "Токтогулов Үсөн Болотович", role: "head" },
        organization: { inn: ORGANIZATION, nameClaimed: "ОсОО «Ала-Тоо»" },
        payload: {
          documents: [],
          details: {
            kind: "annulment",
            scope: "tax",
            ground: "liquidation",
            ceasedOn: "2026-11-10" as PlainDate,
          },
        },
      }),
    );
    const identified = await state(await state(await seePassport(asked), "documents-sound"), "final-return");
    expect(identified.checks.find(({ item }) => item === "debt-free")).toMatchObject({
      status: "failed",
      article: "115.5",
      detail: { params: { debt: "50000.00" } },
    });
    expect(refusalOf(identified, "propose")).toBe("checklist-open");
    expect(identified.grounds.filter(({ suggested }) => suggested)).toMatchObject([
      { ground: "tax-debt", article: "115.5" },
      { ground: "annulment-conditions", article: "115.1" },
    ]);
    insertReturn(1, 0);
    const started = (
      await inspector.registration.startControl({
        ...at(identified),
        control: "unplanned-audit",
        number: "П-12",
      })
    ).request;
    const controlled = (
      await inspector.registration.recordControl({ ...at(started), endedOn: TODAY, result: "Нарушений нет" })
    ).request;
    const ready = await state(controlled, "conditions");
    expect(openChecks(ready)).toEqual([]);
    expect(refusalOf(ready, "grant")).toBe("second-person-needed");
    const proposed = (
      await inspector.registration.propose({ ...at(ready), reasoning: "Ликвидация зарегистрирована" })
    ).request;
    expect(await errorOf(inspector.registration.approve({ ...at(proposed), password }))).toBe(
      "FORBIDDEN no-permission",
    );
    const approved = (await supervisor.registration.approve({ ...at(proposed), password })).request;
    expect(approved).toMatchObject({
      status: "granted",
      acts: [{ kind: "annulment-decision", status: "signed" }],
    });
    const card = await inspector.taxpayers.card({ inn: ORGANIZATION, reason: REASON });
    expect(card.closedOn).toBe(TODAY);
    expect(card.vatRegistrations).toEqual([{ from: "2020-03-01", to: TODAY }]);
  });
});

describe("the queue", () => {
  it.each([
    ["асанова", 3],
    ["АСАНОВА ГУЛНАРА", 3],
    ["ID8000017", 2],
    ["ID 8000017", 2],
    [TRADER, 3],
    ["026-З-000001", 1],
    ["ала-тоо", 3],
    ["100%", 0],
    ["нет такого", 0],
  ])("finds requests by «%s»", async (search, found) => {
    expect((await inspector.registration.list({ view: "all", search })).total).toBe(found);
  });
});

describe("the journal of registration", () => {
  it("is whole, and its tables are what a replay makes", () => {
    const { database } = office.core.office ?? expect.fail("no office");
    const before = projectionFingerprint(database.read);
    rebuildProjections(database.write);
    expect(projectionFingerprint(database.read)).toEqual(before);
    expect(verifyJournal(database.read).ok).toBe(true);
  });

  it("decides requests of one cause together, each with its own answer", async () => {
    const one = await create({
      kind: "cabinet-access",
      applicant: self(ELSEWHERE, "Мамытов Бакыт Асанович"),
    });
    const other = await create({
      kind: "cabinet-access",
      applicant: self(FORMER_ACCOUNTANT, "Ибраева Жаңыл"),
    });
    const together = await inspector.registration.decideTogether({
      commandId: commandId(),
      requests: [one, other].map(({ requestId, version }) => ({ requestId, expectedVersion: version })),
      decision: { step: "claim" },
    });
    expect(together.done).toEqual([one.requestId, other.requestId]);
    const refused = await inspector.registration.decideTogether({
      commandId: commandId(),
      requests: [{ requestId: one.requestId, expectedVersion: one.version }],
      decision: { step: "await-identity" },
    });
    expect(refused.refused[0]?.refusal.code).toBe("version-conflict");
  });
});

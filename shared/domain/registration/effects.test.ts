import { describe, expect, it } from "vitest";
import type { RequestDetails } from "#shared/contract/registration/request.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  aClaim,
  anEntry,
  annulmentDetails,
  anOrganization,
  aRequest,
  CLEAN_ACCOUNT,
  facts,
  INSPECTOR,
  inReview,
  moveDetails,
  newcomerDetails,
  noonOf,
  ORGANIZATION,
  ofOrganization,
  organizationFacts,
  PERSON,
} from "#tests/fixtures/registration.ts";
import type { Received } from "./commands.ts";
import type { RegistrationFacts } from "./context.ts";
import { effectsOf } from "./effects.ts";
import type { RegisterChange } from "./register-changes.ts";

/** What granting the claim on a day would change. */
const granting = (
  claim: Received,
  on: string,
  known: RegistrationFacts = facts(),
  login: string | null = null,
) => {
  const running = inReview(claim, { facts: known });
  return effectsOf(running.state(), login, running.context(INSPECTOR, on));
};
const changesOf = (...asked: Parameters<typeof granting>): readonly (readonly [string, RegisterChange])[] => {
  const effects = granting(...asked);
  if (!effects.ok) throw new Error(effects.error.code);
  return effects.value.changes.map(({ inn, change }) => [inn, change]);
};
const ofType = <Type extends RegisterChange["type"]>(type: Type, ...asked: Parameters<typeof granting>) =>
  changesOf(...asked).flatMap(([, change]) => (change.type === type ? [change.payload] : []));
const asking = (details: RequestDetails, submittedOn = "2026-11-16", more: Partial<Received> = {}) =>
  aClaim({ details, submittedAt: noonOf(submittedOn), ...more });

const newcomer = (more: Partial<ReturnType<typeof newcomerDetails>> = {}, submittedOn = "2026-11-16") =>
  asking(newcomerDetails(more), submittedOn);
const UNKNOWN = facts({ applicant: null });

describe("tax registration, art. 111 and 255", () => {
  it("enters the newcomer on the day of the entry, with the regime and VAT from the next month (255(2))", () => {
    expect(changesOf(newcomer(), "2026-11-18", UNKNOWN)).toEqual([
      [
        PERSON,
        {
          type: "TaxpayerEntered",
          payload: {
            kind: "sole-trader",
            name: { ru: "Асанова Гүлнара Эркиновна", ky: "Асанова Гүлнара Эркиновна" },
            office: "026",
            registeredOn: "2026-11-18",
            deemedFrom: null,
            activityGroup: "services",
            activityCode: null,
            address: null,
            phone: null,
            email: null,
            edocConsent: false,
          },
        },
      ],
      [PERSON, { type: "RegimeSet", payload: { regime: "general", from: "2026-11-18" } }],
      [PERSON, { type: "VatRegistered", payload: { from: "2026-12-01" } }],
    ]);
  });

  it.each([
    // The duty begins on the day of the entry; the application took effect on 1 December, before it.
    ["applied on the last day of a month, entered in the next", "2026-11-30", "2026-12-02", "2026-12-02"],
    ["the last day of the year", "2026-12-31", "2026-12-31", "2027-01-01"],
    ["29 February", "2028-02-29", "2028-02-29", "2028-03-01"],
  ])("%s: VAT from its day", (_when, applied, entered, from) => {
    expect(ofType("VatRegistered", newcomer({}, applied), entered, UNKNOWN)).toEqual([{ from }]);
  });

  it("of a special regime or of an individual without business comes without VAT", () => {
    expect(ofType("VatRegistered", newcomer({ regime: "single-tax" }), "2026-11-18", UNKNOWN)).toEqual([]);
    const individual = newcomer({ payerKind: "individual", places: { passportAddress: "026" } });
    expect(ofType("VatRegistered", individual, "2026-11-18", UNKNOWN)).toEqual([]);
    expect(ofType("RegimeSet", individual, "2026-11-18", UNKNOWN)).toEqual([]);
  });

  const forced = (obligationMonth: string | null, regime: "general" | "single-tax" = "single-tax") =>
    asking(
      newcomerDetails({ regime, obligationMonth: obligationMonth === null ? null : month(obligationMonth) }),
      "2026-11-16",
      { basis: "detected", channel: "office" },
    );

  it("against the taxpayer's will is on the general regime, deemed from the period of the duty (111(1))", () => {
    expect(ofType("TaxpayerEntered", forced("2026-08"), "2026-11-18", UNKNOWN)).toMatchObject([
      { deemedFrom: "2026-08", registeredOn: "2026-11-18" },
    ]);
    expect(ofType("RegimeSet", forced("2026-08"), "2026-11-18", UNKNOWN)).toEqual([
      { regime: "general", from: "2026-11-18" },
    ]);
    // Without an application VAT comes by law, from the month after that of the duty (255(3)).
    expect(ofType("VatRegistered", forced("2026-08"), "2026-11-18", UNKNOWN)).toEqual([
      { from: "2026-12-01" },
    ]);
  });

  it("without an application asks for the period the duty arose in (111(1))", () => {
    expect(granting(forced(null), "2026-11-18", UNKNOWN)).toMatchObject({
      ok: false,
      error: { code: "details-missing", article: "111.1", params: { what: "obligation-month" } },
    });
  });
});

describe("accounting registration, art. 114 and 433", () => {
  const object = (kind: "subdivision" | "taxable-object" | "patent-place" | "htp-resident") =>
    asking(
      {
        kind: "accounting-registration",
        object: kind,
        title: "Цех № 2",
        address: null,
        objectOffice: "026",
        arisenOn: plainDate("2026-11-10"),
      },
      "2026-11-30",
    );

  it.each(["subdivision", "taxable-object", "patent-place"] as const)(
    "%s is entered on the day itself",
    (kind) => {
      expect(
        changesOf(object(kind), "2026-12-02").map(([inn, { type, payload }]) => [inn, type, payload]),
      ).toMatchObject([[PERSON, "ObjectEntered", { object: kind, from: "2026-12-02" }]]);
    },
  );

  it("a resident of the park counts from the month after the application, not after the entry (433)", () => {
    expect(ofType("ObjectEntered", object("htp-resident"), "2026-12-02")).toMatchObject([
      { from: "2026-12-01" },
    ]);
    expect(ofType("RegimeSet", object("htp-resident"), "2026-12-02")).toEqual([
      { regime: "high-tech-park", from: "2026-12-01" },
    ]);
  });
});

describe("re-registration, art. 112 and 113", () => {
  const at = (more: Partial<ReturnType<typeof moveDetails>>) => asking(moveDetails(more));

  it("ends the old office's work on the day of the entry, the new one's begins the next day (112(5))", () => {
    const effects = granting(at({ newAddress: "г. Ош" }), "2026-11-18");
    expect(effects.ok && effects.value.changes).toMatchObject([
      {
        inn: PERSON,
        change: {
          type: "OfficeMoved",
          payload: { from: "026", to: "005", on: "2026-11-18", address: "г. Ош" },
        },
      },
    ]);
    expect(effects.ok && effects.value.lines).toMatchObject([{ from: "2026-11-19", article: "112.5" }]);
  });

  it("takes along what the register holds of the taxpayer, and nothing where it holds none", () => {
    const known = facts();
    expect(known.applicant).not.toBeNull();
    expect(ofType("OfficeMoved", at({}), "2026-11-18", known)).toMatchObject([{ entry: known.applicant }]);
    expect(ofType("OfficeMoved", at({}), "2026-11-18", UNKNOWN)).toMatchObject([{ entry: null }]);
  });

  it.each([
    ["to the same office", { newOffice: "026" }, "same-office"],
    ["to nowhere", { newOffice: null }, "details-missing"],
    ["a name that is not said", { ground: "name", newOffice: null } as const, "details-missing"],
  ])("%s is refused", (_what, more, code) => {
    expect(granting(at(more), "2026-11-18")).toMatchObject({ ok: false, error: { code } });
  });

  it("a name changes the name and leaves the ИНН (113(2))", () => {
    const name = { ru: "Асанова-Маматова Гүлнара", ky: "Асанова-Маматова Гүлнара" };
    expect(changesOf(at({ ground: "name", newOffice: null, newName: name }), "2026-11-18")).toEqual([
      [PERSON, { type: "RegistrationDataChanged", payload: { on: "2026-11-18", name, address: null } }],
    ]);
  });

  it.each([
    ["pin", "pin-changed"],
    ["wrong-inn", "wrong"],
    ["repeated-inn", "repeated"],
  ] as const)("%s alone changes the ИНН (112(1)(4), 113(3))", (ground, why) => {
    const newInn = "20503198000025" as Inn;
    expect(changesOf(at({ ground, newOffice: null, newInn }), "2026-11-18")).toEqual([
      [PERSON, { type: "InnReplaced", payload: { by: newInn, on: "2026-11-18", why } }],
    ]);
    expect(granting(at({ ground, newOffice: null }), "2026-11-18").ok).toBe(false);
    expect(granting(at({ ground, newOffice: null, newInn: PERSON }), "2026-11-18").ok).toBe(false);
  });
});

describe("annulment, art. 115, 101(7), 256(3)", () => {
  const organization = (basis: Received["basis"] = "application") =>
    ofOrganization({ details: annulmentDetails({ ground: "liquidation" }), basis });
  const known = organizationFacts({ annulment: CLEAN_ACCOUNT });

  it("of a liquidated organization on its application takes in VAT, from the next day", () => {
    expect(changesOf(organization(), "2026-11-30", known)).toEqual([
      [
        ORGANIZATION,
        { type: "TaxRegistrationAnnulled", payload: { on: "2026-11-30", ground: "liquidation" } },
      ],
      [ORGANIZATION, { type: "VatAnnulled", payload: { from: "2026-12-01" } }],
    ]);
  });

  it("on information, or of a sole trader, leaves VAT to its own application", () => {
    expect(ofType("VatAnnulled", organization("information"), "2026-11-30", known)).toEqual([]);
    expect(ofType("VatAnnulled", asking(annulmentDetails()), "2026-11-30")).toEqual([]);
  });

  it("of who is no payer of VAT any more annuls none", () => {
    const left = anOrganization({ vat: [{ from: plainDate("2020-03-01"), to: plainDate("2025-12-31") }] });
    expect(
      ofType("VatAnnulled", organization(), "2026-11-30", organizationFacts({ organization: left })),
    ).toEqual([]);
  });

  it("closes every login there is, the accountant's too", () => {
    const logins = ["026-К-1", "026-К-2"];
    expect(ofType("CabinetClosed", asking(annulmentDetails()), "2026-11-30", facts({ logins }))).toEqual([
      { login: "026-К-1", on: "2026-11-30", reason: "annulled" },
      { login: "026-К-2", on: "2026-11-30", reason: "annulled" },
    ]);
  });

  it("of an object ends the object and nothing else, and must say which (115(3))", () => {
    const details = annulmentDetails({ scope: "accounting", ground: "object-ended" });
    expect(changesOf(asking({ ...details, objectTitle: "Склад" }), "2026-11-30")).toEqual([
      [PERSON, { type: "ObjectAnnulled", payload: { title: "Склад", on: "2026-11-30" } }],
    ]);
    expect(granting(asking(details), "2026-11-30")).toMatchObject({
      ok: false,
      error: { code: "details-missing", article: "115.3" },
    });
  });
});

describe("VAT, art. 255–256", () => {
  it.each([
    // The duty of 255(1)(3) begins on the 1st of the month after the start.
    ["business-started", "2026-11-10", "2026-11-16", "2026-12-01"],
    ["business-started", "2026-11-10", "2026-12-31", "2027-01-01"],
    // Applied in the month after that of the duty: deemed, from the month after the duty (255(3)).
    ["regime-switch", "2026-10-01", "2026-11-16", "2026-11-01"],
    ["regime-switch", "2027-01-01", "2026-11-16", "2027-01-01"],
  ] as const)("%s on %s, applied %s: from %s", (ground, since, applied, from) => {
    const details = { kind: "vat-registration", ground, since: plainDate(since) } as const;
    const noVat = facts({ applicant: anEntry({ vat: [] }) });
    expect(ofType("VatRegistered", asking(details, applied), applied, noVat)).toEqual([{ from }]);
  });

  it.each([
    ["cessation", "2026-11-10", "2026-11-30", "2026-12-01"],
    ["other-regime", "2026-11-10", "2026-11-16", "2026-12-01"],
    ["single-tax", "2027-01-01", "2026-11-16", "2027-01-01"],
    // R-04 reads the bankrupt's as of art. 256(3): the day after the application.
    ["bankruptcy", "2026-11-10", "2026-11-16", "2026-11-17"],
    // The fifth working day after Mon 16.11 is Mon 23.11; the registration ends after it.
    ["import-regime", "2026-11-10", "2026-11-16", "2026-11-24"],
  ] as const)("%s on %s, applied %s: without from %s", (ground, since, applied, from) => {
    const details = { kind: "vat-annulment", ground, since: plainDate(since) } as const;
    expect(ofType("VatAnnulled", asking(details, applied), applied)).toEqual([{ from }]);
  });
});

describe("choice of a regime, art. 413–420", () => {
  const to = (regime: "single-tax" | "general" | "patent", applied: string) =>
    asking({ kind: "regime-change", to: regime, conditionsLost: false }, applied);

  it.each([
    // 420(3)(1): before 1 December, which is a Tuesday in 2026 and in time.
    ["2026-11-30", "2027-01-01"],
    ["2026-12-01", "2027-01-01"],
    ["2026-12-02", "2028-01-01"],
  ])("the single tax asked for on %s applies from %s, and VAT ends with it (256(2)(1))", (applied, from) => {
    expect(ofType("RegimeSet", to("single-tax", applied), applied)).toEqual([{ regime: "single-tax", from }]);
    expect(ofType("VatAnnulled", to("single-tax", applied), applied)).toEqual([{ from }]);
  });

  it("back to the general regime from January, with VAT", () => {
    const single = facts({
      applicant: anEntry({
        regimes: [{ regime: "single-tax", from: plainDate("2024-01-01"), to: null }],
        vat: [],
      }),
    });
    expect(ofType("RegimeSet", to("general", "2026-11-16"), "2026-11-16", single)).toEqual([
      { regime: "general", from: "2027-01-01" },
    ]);
    expect(ofType("VatRegistered", to("general", "2026-11-16"), "2026-11-16", single)).toEqual([
      { from: "2027-01-01" },
    ]);
  });

  it("to the regime one is on is refused", () => {
    expect(granting(to("general", "2026-11-16"), "2026-11-16")).toMatchObject({
      ok: false,
      error: { code: "same-regime", article: "420.1" },
    });
  });
});

describe("access, identity and links, art. 48, 52", () => {
  it("opens the cabinet of the organization for the one who acts", () => {
    expect(changesOf(ofOrganization(), "2026-11-18", organizationFacts(), "026-К-7")).toMatchObject([
      [
        ORGANIZATION,
        { type: "CabinetOpened", payload: { personInn: PERSON, role: "head", login: "026-К-7" } },
      ],
    ]);
  });

  it("keeps who was identified, and the link a proof has shown", () => {
    const running = aRequest(ofOrganization(), { facts: organizationFacts({ links: [] }) })
      .received()
      .claimed()
      .identified()
      .stated("power");
    const effects = effectsOf(running.state(), null, running.context(INSPECTOR, "2026-11-18"));
    expect(effects.ok && effects.value.changes).toMatchObject([
      {
        inn: PERSON,
        change: { type: "IdentityConfirmed", payload: { level: "in-person", on: "2026-11-17" } },
      },
      {
        inn: ORGANIZATION,
        change: {
          type: "RepresentationBegun",
          payload: { role: "head", from: "2026-11-18", authority: "проверено" },
        },
      },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { readingChoices } from "#shared/law/readings.ts";
import {
  aClaim,
  anAnnulment,
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
  ofOrganization,
  organizationFacts,
  PERSON,
  SUPERVISOR,
} from "#tests/fixtures/registration.ts";
import { checklistOf } from "./checklist.ts";
import type { Received } from "./commands.ts";
import type { RegistrationFacts } from "./context.ts";
import type { CheckItem } from "./types.ts";

const DAY = "2026-11-18";
const itemOf = (item: CheckItem, claim: Received, known: RegistrationFacts = facts()) => {
  const running = inReview(claim, { facts: known });
  return checklistOf(running.state(), running.context(INSPECTOR, DAY)).find((one) => one.item === item);
};

describe("terms of the office", () => {
  const object = {
    kind: "accounting-registration",
    object: "subdivision",
    title: "Цех",
    address: null,
    objectOffice: "026",
    arisenOn: plainDate("2026-11-10"),
  } as const;
  // Filed on Thu 12.11.2026: three working days are Fri 13, Mon 16 and Tue 17.
  it.each([
    ["tax registration on an application", newcomerDetails(), "application", "T-058", true, "111.5.1"],
    ["tax registration on information", newcomerDetails(), "information", "T-059", true, "111.5.2"],
    [
      "tax registration the office finds due",
      newcomerDetails(),
      "detected",
      "internal-decision",
      false,
      "110.6",
    ],
    ["accounting registration", object, "application", "T-066", true, "114.6"],
    [
      "accounting registration on information: the law counts from the decision",
      object,
      "information",
      "internal-decision",
      false,
      "110.6",
    ],
    ["a move", moveDetails(), "application", "T-061", true, "112.4"],
    [
      "a move on information: the law counts from the decision",
      moveDetails(),
      "information",
      "internal-decision",
      false,
      "110.6",
    ],
    ["access", { kind: "cabinet-access" }, "application", "internal-decision", false, "110.6"],
    ["annulment", annulmentDetails(), "application", "internal-decision", false, "110.6"],
  ] as const)("%s", (_what, details, basis, term, byLaw, article) => {
    const claim = aClaim({ details, basis, submittedAt: noonOf("2026-11-12") });
    const running = aRequest(claim).received("2026-11-16");
    expect(running.state().deadlines).toMatchObject([
      { term, byLaw, article, dueOn: "2026-11-17", metOn: null },
    ]);
  });

  it("cease to run while the applicant corrects, and begin anew when it comes back", () => {
    const running = inReview().returned("2026-11-17");
    expect(running.state().deadlines).toMatchObject([{ lapsed: true, metOn: "2026-11-17" }]);
    running.must(INSPECTOR, "2026-11-24", {
      type: "recordCorrection",
      input: { ...aClaim(), remark: "исправлено" },
    });
    // Tue 24.11: Wed, Thu, Fri.
    expect(running.state().deadlines.at(-1)).toMatchObject({
      dueOn: "2026-11-27",
      metOn: null,
      lapsed: false,
    });
  });

  it("of a move last until its papers are served (112(4)(4))", () => {
    const granted = (options = {}) => {
      const running = inReview(aClaim({ details: moveDetails() }), options).identified();
      running.must(INSPECTOR, "2026-11-17", {
        type: "recordReconciliation",
        input: { number: "17", on: plainDate("2026-11-17") },
      });
      return running.granted();
    };
    const [open] = granted().state().deadlines;
    expect(open).toMatchObject({ term: "T-061", dueOn: "2026-11-19", metOn: null });
    // The default reading of A-11: sent in time is in time.
    expect(granted().dispatched("2026-11-19").state().deadlines).toMatchObject([
      { metOn: "2026-11-19", missedOn: null },
    ]);
    const readings = {
      ...readingChoices(),
      of: (id: string) => (id === "A-11" ? "served" : readingChoices().of(id as never)),
    };
    const served = granted({ readings }).dispatched("2026-11-19");
    expect(served.state().deadlines).toMatchObject([{ metOn: null }]);
    expect(served.served("2026-11-20").state()).toMatchObject({
      status: "closed",
      deadlines: [{ metOn: "2026-11-20", missedOn: "2026-11-20" }],
    });
    // A day that passes unsent leaves its trace.
    expect(granted().timePasses("2026-11-20").state().deadlines).toMatchObject([{ missedOn: "2026-11-20" }]);
  });

  it("met late leave the trace of the miss, met on the last day do not", () => {
    const late = (on: string) => inReview().identified().granted(on).state().deadlines;
    // Mon 16.11: the third working day is Thu 19.11.
    expect(late("2026-11-19")).toMatchObject([{ metOn: "2026-11-19", missedOn: null }]);
    expect(late("2026-11-20")).toMatchObject([{ metOn: "2026-11-20", missedOn: "2026-11-20" }]);
  });
});

describe("points of the checklist the law settles", () => {
  it("the office the taxpayer chose registers, no other of those possible (111(9))", () => {
    const places = { residence: "026", business: "005", passportAddress: "005" };
    const at = (chosenOffice: string | null) =>
      itemOf(
        "place",
        aClaim({ details: newcomerDetails({ places, chosenOffice }) }),
        facts({ applicant: null }),
      );
    expect(at("026")?.status).toBe("met");
    expect(at(null)?.status).toBe("met");
    expect(at("005")).toMatchObject({
      status: "failed",
      detail: { key: "registration.check.place.forward" },
    });
  });

  it.each([
    ["a sole trader who stops", "cessation", "tax", "sole-trader", true],
    ["an organization does not cease, it is liquidated", "cessation", "tax", "organization", false],
    ["a sole trader is not liquidated", "liquidation", "tax", "sole-trader", false],
    ["an object ends no tax registration", "object-ended", "tax", "sole-trader", false],
    ["liquidation is no matter of an object", "liquidation", "accounting", "organization", false],
    ["an object of anybody", "object-ended", "accounting", "individual", true],
  ] as const)("%s (115(1), (3))", (_what, ground, scope, kind, fits) => {
    const claim = aClaim({ details: annulmentDetails({ ground, scope, objectTitle: "Склад" }) });
    const known = facts({ applicant: anEntry({ kind }), annulment: CLEAN_ACCOUNT });
    expect(itemOf("conditions", claim, known)?.status !== "failed").toBe(fits);
  });

  it("a tyiyn of debt bars an annulment on application, of a registration and of an object (115(5))", () => {
    const annulment = { ...CLEAN_ACCOUNT, debt: 1 } as unknown as typeof CLEAN_ACCOUNT;
    for (const scope of ["tax", "accounting"] as const) {
      const claim = (basis: Received["basis"]) => aClaim({ details: annulmentDetails({ scope }), basis });
      expect(itemOf("debt-free", claim("application"), facts({ annulment }))).toMatchObject({
        status: "failed",
        article: "115.5",
      });
      expect(itemOf("debt-free", claim("information"), facts({ annulment }))?.status).toBe("not-needed");
    }
    expect(
      itemOf("debt-free", aClaim({ details: annulmentDetails() }), facts({ annulment: CLEAN_ACCOUNT }))
        ?.status,
    ).toBe("met");
  });

  it("VAT may be asked for before the day of the move to the general regime (255(1)(2))", () => {
    const moving = facts({
      applicant: anEntry({
        vat: [],
        regimes: [
          { regime: "single-tax", from: plainDate("2024-01-01"), to: plainDate("2026-12-31") },
          { regime: "general", from: plainDate("2027-01-01"), to: null },
        ],
      }),
    });
    const on = (since: string) =>
      itemOf(
        "conditions",
        aClaim({ details: { kind: "vat-registration", ground: "regime-switch", since: plainDate(since) } }),
        moving,
      )?.status;
    expect(on("2027-01-01")).toBe("met");
    expect(on("2026-12-31")).toBe("failed");
  });

  it.each([
    ["head", "met"],
    ["accountant", "met"],
    ["representative", "failed"],
    ["self", "failed"],
  ] as const)("access of an organization asked for as %s, with a proof: %s", (role, status) => {
    const claim = ofOrganization({
      applicant: { inn: PERSON, nameClaimed: "Асанова Гүлнара Эркиновна", role },
    });
    const running = inReview(claim, { facts: organizationFacts({ links: [] }) }).stated("power");
    const power = checklistOf(running.state(), running.context(INSPECTOR, DAY)).find(
      ({ item }) => item === "power",
    );
    expect(power?.status).toBe(status);
  });
});

describe("decisions and their papers", () => {
  it("what a second person signs says the day it is signed, as the register will", () => {
    const running = anAnnulment({
      facts: facts({ annulment: { ...CLEAN_ACCOUNT, riskFactors: 0 } }),
    });
    running.must(INSPECTOR, "2026-11-17", {
      type: "startControl",
      input: { control: "survey", number: "О-1" },
    });
    running.must(INSPECTOR, "2026-11-17", {
      type: "recordControl",
      input: { endedOn: plainDate("2026-11-17"), result: "нарушений нет" },
    });
    running.identified().stated("conditions").proposed("2026-11-17").approved("2026-11-20");
    const [act] = running.state().acts;
    const content = running.contentOf(act?.actId ?? "");
    expect(content?.resolved[0]?.params).toMatchObject({ on: "2026-11-20" });
    expect(content).toMatchObject({
      drawnUpOn: "2026-11-17",
      preparedBy: { userId: INSPECTOR },
      approvedBy: { userId: SUPERVISOR },
      signedBy: { userId: SUPERVISOR },
      reasoning: "условия выполнены",
    });
  });

  it("an access there is already is not given a second time", () => {
    const cabinet = { login: "026-К-1", openedOn: plainDate("2025-01-10") };
    const running = inReview(aClaim(), { facts: facts({ cabinet }) }).identified();
    expect(running.does(INSPECTOR, DAY, { type: "grant", input: {} })).toMatchObject({
      code: "cabinet-already-open",
      article: "48.1",
    });
  });

  it("a correction is the same person's, and what was proven of the papers is looked at anew", () => {
    const running = inReview(ofOrganization(), { facts: organizationFacts({ links: [] }) })
      .stated("power", "documents-sound")
      .returned();
    const correction = { ...ofOrganization(), remark: "исправлено" };
    expect(
      running.does(INSPECTOR, DAY, {
        type: "recordCorrection",
        input: { ...correction, applicant: { ...correction.applicant, inn: anOrganization().inn } },
      })?.code,
    ).toBe("another-person");
    running.must(INSPECTOR, DAY, { type: "recordCorrection", input: correction });
    expect(running.state().checks).toEqual([]);
  });

  it("against the taxpayer's will needs a second person, and gives no login", () => {
    const details = newcomerDetails({ obligationMonth: month("2026-08") });
    const running = inReview(aClaim({ basis: "detected", channel: "office", details }), {
      facts: facts({ applicant: null }),
    });
    expect(running.does(INSPECTOR, DAY, { type: "grant", input: {} })?.code).toBe("second-person-needed");
    running.proposed().approved();
    expect(running.state()).toMatchObject({ status: "granted", login: null });
    expect(running.state().acts.map(({ kind, status }) => [kind, status])).toEqual([
      ["registration-decision", "signed"],
      ["registration-card", "signed"],
    ]);
  });
});

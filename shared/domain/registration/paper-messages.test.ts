import { describe, expect, it } from "vitest";
import * as exchange from "#shared/contract/exchange/values.ts";
import { ACCOUNTED_OBJECTS, PAYER_KINDS } from "#shared/contract/registration/request.ts";
import { APPLICANT_ROLES, CHECK_ITEMS, REGISTRATION_KINDS } from "#shared/contract/registration/values.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { type Month, month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import { FORM_CODES } from "#shared/law/finding.ts";
import { hasText, resolveText } from "#shared/locales/catalogue.ts";
import {
  establishedMessages as established,
  evidenceMessages as evidence,
  factLabels,
  factValues,
  identityMessages as identity,
  resolvedMessages as resolved,
} from "./paper-messages.ts";

const on = plainDate("2026-11-28");
const from = plainDate("2026-12-01");
const inn = "01212199000012" as Inn;
const newInn = "02212199000013" as Inn;
const period: Month = month("2026-10");
const OTHERS_ROLES = ["head", "accountant", "representative"] as const;
const GROUNDS = [
  "liquidation",
  "cessation",
  "rights-ended",
  "no-returns",
  "forged-documents",
  "subdivision-closed",
  "object-ended",
] as const;

const RESOLVED: readonly Message[] = [
  ...APPLICANT_ROLES.map((role) => resolved.accessGranted({ login: "l", role })),
  resolved.entered({ inn, on }),
  resolved.innFromPin(),
  resolved.soleTraderRegistered({ on }),
  resolved.deemedRegistered({ period }),
  resolved.forced(),
  resolved.placeChosen(),
  resolved.cabinetOpens(),
  resolved.cardIssued(),
  ...exchange.REGIMES.flatMap((regime) => [
    resolved.regimeSet({ regime, from }),
    resolved.regimeEnded({ regime, on }),
    resolved.returnNotBefore({ regime, date: from }),
  ]),
  ...ACCOUNTED_OBJECTS.map((object) => resolved.objectEntered({ object, title: "Склад", from })),
  resolved.innUnchanged({ inn }),
  resolved.vatRegistered({ from }),
  resolved.vatDeemed({ from }),
  resolved.vatAnnulled({ from }),
  resolved.vatDutiesRemain(),
  resolved.nameChanged({ on }),
  resolved.addressChanged({ on }),
  resolved.officeMoved({ from: "001", to: "002", lastDay: on, firstDay: from }),
  resolved.reconciliationServed({ number: "7", on }),
  resolved.innReplaced({ oldInn: inn, newInn, on }),
  resolved.taxRegistrationAnnulled({ on }),
  resolved.accountingAnnulled({ title: "Склад", on }),
  resolved.cabinetCloses({ on }),
  resolved.obligationsRemain(),
  ...REGISTRATION_KINDS.map((subject) => resolved.refused({ subject })),
  resolved.mayApplyAgain(),
  resolved.returned(),
];

const ESTABLISHED: readonly Message[] = [
  established.application({ request: "1", date: on }),
  established.information({ date: on }),
  established.detected({ date: on }),
  established.court({ date: on }),
  ...CHECK_ITEMS.flatMap((item) => [
    established.check({ item, note: " " }),
    established.check({ item, note: "виден" }),
  ]),
  ...OTHERS_ROLES.map((role) => established.actsAs({ role, from })),
  established.controlDone({ control: "survey", number: "1", on }),
  established.controlDone({ control: "unplanned-audit", number: "1", on }),
  established.noDebt({ on }),
  established.finalReturnFiled(),
  established.reconciled({ number: "7", on }),
  established.obligationArose({ period }),
  ...exchange.REGIMES.map((regime) => established.conditionsLost({ regime })),
  established.lastReturn({ date: on }),
  established.noReturns(),
  established.ceased({ on }),
  identity.inPerson({ on }),
  identity.eSignature({ on }),
];

const EVIDENCE: readonly Message[] = [
  ...CHECK_ITEMS.flatMap((item) => [
    evidence.checkUnmet({ item, note: "" }),
    evidence.checkUnmet({ item, note: "не виден" }),
  ]),
  evidence.notCome({ on }),
];

const FACTS: readonly Message[] = [
  ...Object.values(factLabels),
  factValues.yes(),
  factValues.no(),
  ...[...PAYER_KINDS, ...exchange.TAXPAYER_KINDS].map((kind) => factValues.payerKind(kind)),
  ...exchange.REGIMES.flatMap((regime) => [
    factValues.regime({ regime, from: null }),
    factValues.regime({ regime, from }),
  ]),
  ...FORM_CODES.map((form) => factValues.tax(form)),
  factValues.vatSince({ from }),
  factValues.vatUntil({ from: on, to: from }),
  factValues.vatNone(),
  factValues.object({ title: "Склад", office: "001", from }),
  ...OTHERS_ROLES.map((role) => factValues.representative({ role, name: "Асанов А.", from })),
  factValues.login({ login: "l", on }),
  ...GROUNDS.map((ground) => factValues.annulmentGround(ground)),
  ...exchange.ACTIVITY_GROUPS.map((group) => ({ key: `registration-paper.value.activity.${group}` })),
];

describe("every message a paper of registration may carry", () => {
  it.each([
    ["resolved", RESOLVED],
    ["established", ESTABLISHED],
    ["evidence", EVIDENCE],
    ["facts", FACTS],
  ])("%s: has its text, and nothing in it is left to fill", (_, messages) => {
    expect(messages.filter(({ key }) => !hasText(key)).map(({ key }) => key)).toEqual([]);
    const unfilled = messages.filter((message) =>
      (["ru", "ky"] as const).some((language) => resolveText(message, language).includes("{")),
    );
    expect(unfilled.map(({ key }) => key)).toEqual([]);
  });
  it("a point of the checklist without a remark is a whole sentence, with one the remark follows", () => {
    expect(resolveText(established.check({ item: "debt-free", note: "" }), "ru")).toBe(
      "Налоговой задолженности нет.",
    );
    expect(resolveText(established.check({ item: "debt-free", note: "справка № 4" }), "ru")).toBe(
      "Налоговой задолженности нет: справка № 4",
    );
  });
  it("a point that is not met follows a ground after a colon, so it begins small", () => {
    expect(resolveText(evidence.checkUnmet({ item: "passport-valid", note: "" }), "ru")).toBe(
      "действительный паспорт не предъявлен",
    );
    expect(resolveText(evidence.checkUnmet({ item: "power", note: "доверенность отозвана" }), "ky")).toBe(
      "ыйгарым укук ырасталган жок: доверенность отозвана",
    );
  });
});

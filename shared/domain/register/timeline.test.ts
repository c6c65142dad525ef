import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import * as exchange from "../../contract/exchange/values.ts";
import {
  REGISTRATION_ACT_KINDS,
  REGISTRATION_KINDS,
  REGISTRATION_OUTCOMES,
} from "../../contract/registration/values.ts";
import type { RegistrationId, UserId } from "../../kernel/id.ts";
import { inn } from "../../kernel/inn.ts";
import { type Instant, plainDate } from "../../kernel/plain-date.ts";
import type { RegisterChange } from "../registration/register-changes.ts";
import { type TimelineSources, timelineOf } from "./timeline.ts";

const actor = "user" as UserId;
const at = (text: string) => text as Instant;
const NOTHING: TimelineSources = {
  changes: [],
  registeredOn: plainDate("2020-01-01"),
  closedOn: null,
  regimes: [],
  vat: [],
  links: [],
  requests: [],
  papers: [],
  cases: [],
  fieldAudits: [],
};
const told = (sources: Partial<TimelineSources>) =>
  timelineOf({ ...NOTHING, ...sources }).map(({ on, message }) => [
    on,
    message.key.replace("register.timeline.", ""),
  ]);
const change = (value: RegisterChange, recorded = "2026-11-22T04:00:00.000Z") => ({
  change: value,
  actor,
  at: at(recorded),
});

describe("timeline of a taxpayer", () => {
  it("begins with the entry and goes newest first", () => {
    expect(
      told({
        regimes: [{ regime: "general", from: plainDate("2020-01-01"), to: null }],
        vat: [{ from: plainDate("2021-05-01"), to: plainDate("2024-12-31") }],
        fieldAudits: [
          { kind: "planned", periodFrom: "2021-01", periodTo: "2021-12", endedOn: plainDate("2022-08-15") },
        ],
      }),
    ).toEqual([
      ["2024-12-31", "vat-ended"],
      ["2022-08-15", "field-audit.planned"],
      ["2021-05-01", "vat-registered"],
      ["2020-01-01", "entered"],
      ["2020-01-01", "regime.general"],
    ]);
  });

  it("tells once what a decision and the register's row both say", () => {
    const personInn = inn("11503199100022");
    const entries = timelineOf({
      ...NOTHING,
      closedOn: plainDate("2026-11-20"),
      regimes: [{ regime: "patent", from: plainDate("2026-02-01"), to: plainDate("2026-11-20") }],
      vat: [{ from: plainDate("2026-03-01"), to: plainDate("2026-06-30") }],
      links: [
        {
          personInn,
          name: "Асанова А. Б.",
          role: "head",
          from: plainDate("2026-01-10"),
          to: plainDate("2026-05-05"),
        },
      ],
      changes: [
        change({ type: "RegimeSet", payload: { regime: "patent", from: plainDate("2026-02-01") } }),
        change({ type: "VatRegistered", payload: { from: plainDate("2026-03-01") } }),
        change({ type: "VatAnnulled", payload: { from: plainDate("2026-07-01") } }),
        change({
          type: "RepresentationBegun",
          payload: {
            personInn,
            name: "Асанова А. Б.",
            role: "head",
            from: plainDate("2026-01-10"),
            to: null,
            authority: null,
          },
        }),
        change({
          type: "RepresentationEnded",
          payload: {
            personInn,
            role: "head",
            from: plainDate("2026-01-10"),
            on: plainDate("2026-05-05"),
            reason: "уволена",
          },
        }),
        change({
          type: "TaxRegistrationAnnulled",
          payload: { on: plainDate("2026-11-20"), ground: "cessation" },
        }),
      ],
    });
    expect(entries.map(({ on, message, by }) => [on, message.key, by])).toEqual([
      ["2026-11-20", "register.timeline.closed", "user"],
      ["2026-07-01", "register.timeline.vat-annulled", "user"],
      ["2026-05-05", "register.timeline.link-ended.head", "user"],
      ["2026-03-01", "register.timeline.vat-registered", "user"],
      ["2026-02-01", "register.timeline.regime.patent", "user"],
      ["2026-01-10", "register.timeline.link-begun.head", "user"],
      ["2020-01-01", "register.timeline.entered", null],
    ]);
  });

  it("leads to the entry that stays when a number was given twice (113(3))", () => {
    const by = inn("01234567890123");
    const [first] = timelineOf({
      ...NOTHING,
      closedOn: plainDate("2026-11-20"),
      changes: [
        change({ type: "InnReplaced", payload: { by, on: plainDate("2026-11-20"), why: "repeated" } }),
      ],
    });
    expect(first?.message).toEqual({
      key: "register.timeline.inn-replaced.repeated",
      params: { inn: "01234567890123" },
    });
    expect(first?.link).toEqual({ to: "taxpayer", id: "01234567890123" });
  });

  it("shows a request with its end, both leading to it, by the day in Bishkek", () => {
    const requestId = "r1" as RegistrationId;
    const entries = timelineOf({
      ...NOTHING,
      requests: [
        {
          requestId,
          number: "З-1",
          kind: "cabinet-access",
          submittedAt: at("2026-11-20T18:30:00.000Z"),
          decidedAt: at("2026-11-22T05:00:00.000Z"),
          outcome: "refused",
        },
      ],
    });
    expect(entries.slice(0, 2).map(({ on, message, link }) => [on, message.key, link])).toEqual([
      ["2026-11-22", "register.timeline.outcome.refused", { to: "request", id: "r1" }],
      ["2026-11-21", "register.timeline.request.cabinet-access", { to: "request", id: "r1" }],
    ]);
  });

  it.each([
    ...REGISTRATION_KINDS.map((kind) => `request.${kind}`),
    ...REGISTRATION_OUTCOMES.map((outcome) => `outcome.${outcome}`),
    ...REGISTRATION_ACT_KINDS.map((kind) => `paper.${kind}`),
    ...exchange.REGIMES.map((regime) => `regime.${regime}`),
    ...exchange.FIELD_AUDIT_KINDS.map((kind) => `field-audit.${kind}`),
    ...exchange.REPRESENTATIVE_ROLES.flatMap((role) =>
      ["link-begun", "link-ended", "link-over"].map((name) => `${name}.${role}`),
    ),
    ...["pin-changed", "wrong", "repeated"].map((why) => `inn-replaced.${why}`),
  ])("has the words for %s", (name) => {
    expect(hasText(`register.timeline.${name}`)).toBe(true);
  });
});

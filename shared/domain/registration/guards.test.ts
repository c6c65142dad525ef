import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import {
  aClaim,
  aRequest,
  HEAD_LINK,
  INSPECTOR,
  inReview,
  ofOrganization,
  organizationFacts,
} from "#tests/fixtures/registration.ts";
import { DECISION_TRIES } from "#tests/fixtures/registration-decision-tries.ts";
import { TODAY, type Try } from "#tests/fixtures/registration-guard-scenes.ts";
import { REVIEW_TRIES } from "#tests/fixtures/registration-review-tries.ts";
import { REGISTRATION_TRANSITIONS, type RegistrationGuardName } from "./transitions.ts";

const GRANT = { type: "grant", input: {} } as const;

const tried = ({ request, command, who = INSPECTOR, more = {} }: Try) => {
  const running = request();
  return running.does(who, TODAY, command, typeof more === "function" ? more(running) : more);
};

const GUARD_TRIES: readonly Try[] = [...REVIEW_TRIES, ...DECISION_TRIES];

describe("what must hold before a step", () => {
  it.each(GUARD_TRIES)("$guard, $when: $code", (one) => {
    const refusal = tried(one);
    expect(refusal?.code ?? null).toBe(one.code);
    if (refusal === null) return;
    expect(refusal.article).toBe(one.article);
    expect(hasText(refusal.messageKey), refusal.messageKey).toBe(true);
  });

  it("a request is received once", () => {
    // Outside the table: what is there is not received again.
    expect(aRequest().received().does(INSPECTOR, TODAY, { type: "receive", input: aClaim() })?.code).toBe(
      "not-in-this-state",
    );
  });
});

describe("the table of guards", () => {
  it("every guard of the table is tried", () => {
    const named = new Set(
      Object.values(REGISTRATION_TRANSITIONS).flatMap((rows) =>
        Object.values(rows).flatMap((row) => row.guards),
      ),
    );
    // Tried in «service of the papers», and above: the table alone keeps a second arrival out.
    const elsewhere: readonly RegistrationGuardName[] = [
      "acts-together",
      "consent-for-e-document",
      "dispatch-date-plausible",
      "service-date-plausible",
      "service-recorded-by-hand",
      "not-received-before",
    ];
    const tried = new Set([...GUARD_TRIES.map(({ guard }) => guard), ...elsewhere]);
    expect([...named].filter((guard) => !tried.has(guard))).toEqual([]);
    for (const guard of new Set(GUARD_TRIES.map((one) => one.guard))) {
      const of = GUARD_TRIES.filter((one) => one.guard === guard);
      expect([guard, of.some(({ code }) => code === null), of.some(({ code }) => code !== null)]).toEqual([
        guard,
        true,
        true,
      ]);
    }
  });

  it("an organization's access is asked for by who acts for it", () => {
    const running = inReview(ofOrganization(), { facts: organizationFacts() }).identified();
    expect(running.does(INSPECTOR, TODAY, GRANT)).toBeNull();
    const stranger = inReview(ofOrganization(), { facts: organizationFacts({ links: [] }) }).identified();
    expect(stranger.does(INSPECTOR, TODAY, GRANT)).toMatchObject({
      code: "checklist-open",
      params: { items: "power" },
    });
    const former = inReview(ofOrganization(), {
      facts: organizationFacts({ links: [{ ...HEAD_LINK, to: plainDate("2026-11-17") }] }),
    }).identified();
    // The link's last day was yesterday.
    expect(former.does(INSPECTOR, TODAY, GRANT)?.code).toBe("checklist-open");
    expect(former.does(INSPECTOR, "2026-11-17", GRANT)).toBeNull();
  });
});

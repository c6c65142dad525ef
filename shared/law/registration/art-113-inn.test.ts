import { describe, expect, it } from "vitest";
import { inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { innAfterReregistration, innOf, pinWarnings } from "./art-113-inn.ts";

const PIN = inn("20503199000123");
const OTHER = inn("20503199000999");
const ORGANIZATION = inn("00307199410036");
const TODAY = plainDate("2026-11-28");
const given = (number: typeof PIN, on: string) => ({ inn: number, givenOn: plainDate(on) });

describe("the number of a payer, art. 113(1), (3)", () => {
  it.each([
    ["a person's PIN is the ИНН", { pin: PIN, pinGivenInError: false, given: [] }, "pin", PIN, []],
    [
      "another number beside the PIN is closed as given in error",
      { pin: PIN, pinGivenInError: false, given: [given(OTHER, "2019-01-01"), given(PIN, "2020-01-01")] },
      "pin",
      PIN,
      [{ inn: OTHER, as: "given-in-error" }],
    ],
    [
      "a PIN given in error gives way to the number there is",
      { pin: PIN, pinGivenInError: true, given: [given(PIN, "2018-01-01"), given(OTHER, "2019-01-01")] },
      "stays",
      OTHER,
      [{ inn: PIN, as: "given-in-error" }],
    ],
    [
      "without a PIN the earlier of two stays (R-05)",
      { pin: null, pinGivenInError: false, given: [given(OTHER, "2021-05-01"), given(PIN, "2020-05-01")] },
      "stays",
      PIN,
      [{ inn: OTHER, as: "given-again" }],
    ],
    [
      "an organization keeps its only one",
      { pin: null, pinGivenInError: false, given: [given(ORGANIZATION, "1994-07-03")] },
      "stays",
      ORGANIZATION,
      [],
    ],
  ])("%s", (_, numbers, answer, number, closed) => {
    expect(innOf(numbers)).toMatchObject({ answer, inn: number, closed, article: "113.3" });
  });
  it("gives a new one where none is sound, and marks the doubtful choice", () => {
    expect(innOf({ pin: PIN, pinGivenInError: true, given: [] })).toEqual({
      answer: "give-new",
      article: "113.1",
      closed: [{ inn: PIN, as: "given-in-error" }],
    });
    expect(innOf({ pin: null, pinGivenInError: false, given: [] })).toMatchObject({
      answer: "give-new",
      closed: [],
    });
    const two = innOf({
      pin: null,
      pinGivenInError: false,
      given: [given(PIN, "2020-05-01"), given(OTHER, "2020-05-02")],
    });
    expect(two).toMatchObject({ readings: ["R-05"] });
  });
});

describe("the ИНН after re-registration, art. 113(2)", () => {
  it.each([
    ["place", null, PIN],
    ["name", PIN, PIN],
    ["pin", OTHER, OTHER],
  ] as const)("on ground %s with new number %s it is %s", (ground, newPin, after) => {
    expect(innAfterReregistration(ground, PIN, newPin)).toEqual({ ok: true, value: after });
  });
  it.each([
    ["place", OTHER, "inn-stays", "113.2"],
    ["name", OTHER, "inn-stays", "113.2"],
    ["pin", null, "new-pin-missing", "112.1.4"],
  ] as const)("on ground %s with new number %s it is refused: %s", (ground, newPin, code, article) => {
    const after = innAfterReregistration(ground, PIN, newPin);
    expect(after).toMatchObject({ ok: false, error: { code, article } });
    if (!after.ok) expect(hasText(after.error.messageKey)).toBe(true);
  });
});

describe("oddities of a PIN are warnings", () => {
  it.each([
    ["20503199000123", {}, []],
    ["10503199000123", { sex: "female" }, []],
    ["20503199000123", { sex: "female" }, ["other-sex"]],
    ["30503199000123", {}, ["sex-digit"]],
    ["23002199000123", {}, ["no-such-day"]],
    ["22902200000123", {}, []],
    ["22902200100123", {}, ["no-such-day"]],
    ["22911202600123", {}, ["future-day"]],
    ["22811202600123", {}, []],
    ["20503199000123", { bornOn: plainDate("1990-03-05") }, []],
    ["20503199000123", { bornOn: plainDate("1990-05-03") }, ["other-day"]],
    ["00000000000000", {}, ["sex-digit", "no-such-day"]],
  ] as const)("%s with %j: %j", (pin, owner, keys) => {
    const warnings = pinWarnings(inn(pin), { bornOn: null, sex: null, ...owner }, TODAY);
    expect(warnings.map(({ key }) => key)).toEqual(keys.map((key) => `registration.pin.${key}`));
    expect(warnings.every(({ key }) => hasText(key))).toBe(true);
  });
});

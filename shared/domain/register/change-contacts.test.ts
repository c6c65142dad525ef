import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { type ContactsContext, decideConsent, decideContacts } from "./change-contacts.ts";

const context: ContactsContext = {
  today: plainDate("2026-11-22"),
  conflict: false,
  entry: {
    registeredOn: plainDate("2020-01-01"),
    phone: "0555 12-34-56",
    email: null,
    edocConsent: false,
  },
};
type Decided = ReturnType<typeof decideContacts>;
const codeOf = (decided: Decided): string =>
  decided.ok ? "decided" : `${decided.error.code} ${decided.error.article}`;

describe("telephone and e-mail of an entry, art. 108(3)", () => {
  it.each<[string, string, string, string]>([
    ["both as they are", "0555 12-34-56", "", "contacts-unchanged 108.3"],
    ["spaces around do not count", " 0555 12-34-56 ", " ", "contacts-unchanged 108.3"],
    ["nine digits", "555123457", "", "decided"],
    ["eight digits", "55512345", "", "not-a-phone 108.3"],
    ["no telephone any more", "", "", "decided"],
    ["a mail", "0555 12-34-56", "a@b.kg", "decided"],
    ["a mail without a point after the sign", "0555 12-34-56", "a@b", "not-an-email 108.3"],
  ])("%s", (_, phone, email, expected) => {
    expect(codeOf(decideContacts({ phone, email }, context))).toBe(expected);
  });

  it("what the register held before stays though it is no telephone", () => {
    const entry = { ...context.entry, phone: "вн. 12" };
    expect(decideContacts({ phone: "вн. 12", email: "a@b.kg" }, { ...context, entry })).toEqual({
      ok: true,
      value: [{ type: "ContactsChanged", payload: { on: "2026-11-22", phone: "вн. 12", email: "a@b.kg" } }],
    });
  });

  it("an officer in conflict changes nothing (63)", () => {
    expect(codeOf(decideContacts({ phone: "", email: "" }, { ...context, conflict: true }))).toBe(
      "conflict-of-interest 63.1",
    );
  });
});

describe("consent to electronic documents, art. 97(1)(3)", () => {
  const asked = { given: true, on: plainDate("2026-11-20"), proof: "заявление № 5" };
  const withConsent = { ...context, entry: { ...context.entry, edocConsent: true } };
  it.each<[string, string, Partial<typeof asked>, ContactsContext]>([
    ["given", "decided", {}, context],
    ["given today", "decided", { on: plainDate("2026-11-22") }, context],
    ["given tomorrow", "consent-in-future 97.1.3", { on: plainDate("2026-11-23") }, context],
    ["given on the day of registration", "decided", { on: plainDate("2020-01-01") }, context],
    [
      "given the day before registration",
      "consent-before-registration 97.1.3",
      { on: plainDate("2019-12-31") },
      context,
    ],
    ["given twice", "consent-given-already 97.1.3", {}, withConsent],
    ["withdrawn", "decided", { given: false }, withConsent],
    ["withdrawn where there is none", "no-consent-to-withdraw 97.1.3", { given: false }, context],
    ["by an officer in conflict", "conflict-of-interest 63.1", {}, { ...context, conflict: true }],
  ])("%s", (_, expected, input, given) => {
    expect(codeOf(decideConsent({ ...asked, ...input }, given))).toBe(expected);
  });
});

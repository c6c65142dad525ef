import { describe, expect, it } from "vitest";
import { EMPTY_JOIN, EMPTY_PERSON, joiningOf, personProblems } from "./join-model.ts";

const PERSON = { ...EMPTY_PERSON, login: " asanova ", password: "Burana-1050" };
const INVITED = { ...PERSON, invited: true, invitation: "3njc yz6f k7qp 2mxd", again: "Burana-1050" };

describe("who joins an office", () => {
  it("by a password known to the centre", () => {
    expect(personProblems(PERSON)).toEqual({});
    expect(joiningOf({ ...EMPTY_JOIN, person: PERSON })).toMatchObject({
      login: "asanova",
      password: "Burana-1050",
    });
    expect(joiningOf({ ...EMPTY_JOIN, person: PERSON })).not.toHaveProperty("invitation");
    expect(joiningOf({ ...EMPTY_JOIN, person: PERSON })).not.toHaveProperty("secondFactor");
  });

  it("by an invitation, choosing a password twice", () => {
    expect(personProblems(INVITED)).toEqual({});
    expect(joiningOf({ ...EMPTY_JOIN, person: INVITED }).invitation).toBe("3NJC-YZ6F-K7QP-2MXD");
    expect(personProblems({ ...INVITED, again: "Burana-1051" })).toHaveProperty("again");
    expect(personProblems({ ...INVITED, password: "short", again: "short" })).toEqual({
      password: { key: "ui.too-short", values: { min: 8 } },
    });
    expect(personProblems({ ...INVITED, invitation: "3njc" })).toHaveProperty("invitation");
  });

  it("nothing is sent of an invitation typed and then not wanted", () => {
    const person = { ...INVITED, invited: false };
    expect(joiningOf({ ...EMPTY_JOIN, person })).not.toHaveProperty("invitation");
  });

  it("a phone's code travels trimmed", () => {
    const person = { ...PERSON, secondFactor: " 123456 " };
    expect(joiningOf({ ...EMPTY_JOIN, person }).secondFactor).toBe("123456");
  });
});

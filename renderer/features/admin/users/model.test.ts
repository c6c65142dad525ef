import { describe, expect, it } from "vitest";
import { EMPTY_USER, type UserDraft, userOf, userProblems } from "./model.ts";

const draft: UserDraft = {
  nameRu: "Асанова Айгүл",
  nameKy: "Асанова Айгүл",
  positionRu: "Инспектор",
  positionKy: "Инспектор",
  login: "asanova",
  inn: "",
  password: "12345678",
  roles: ["inspector"],
};

describe("a new user", () => {
  it("is accepted with a password of eight signs and no ИНН", () => {
    expect(userProblems(draft)).toEqual({});
    expect(userOf(draft).inn).toBeNull();
  });

  it("is refused with seven signs", () => {
    expect(userProblems({ ...draft, password: "1234567" })).toEqual({
      password: { key: "ui.too-short", values: { min: 8 } },
    });
  });

  it("is refused with an ИНН of 13 digits", () => {
    expect(userProblems({ ...draft, inn: "1234567890123" })).toEqual({
      inn: { key: "admin.user.inn-wrong" },
    });
  });

  it("an empty form names every field but the ИНН", () => {
    expect(Object.keys(userProblems(EMPTY_USER)).sort()).toEqual(
      ["login", "nameKy", "nameRu", "password", "positionKy", "positionRu", "roles"].sort(),
    );
  });
});

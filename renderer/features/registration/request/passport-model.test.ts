import { describe, expect, it } from "vitest";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import {
  isExpired,
  type PassportForm,
  passportForm,
  passportGaps,
  passportOf,
  splitPassport,
} from "./passport-model.ts";

const on = (date: string) => date as PlainDate;
const full: PassportForm = {
  series: "id",
  number: " 1234567 ",
  issuedBy: "",
  validUntil: on("2030-05-01"),
  endless: false,
  samePerson: true,
};

describe("series and number typed or scanned together", () => {
  it.each([
    ["ID1234567", "ID", "1234567"],
    ["an 0123456", "AN", "0123456"],
    ["ID № 1234567", "ID", "1234567"],
  ])("%s", (text, series, number) => expect(splitPassport(text)).toEqual({ series, number }));
  it.each(["ID", "1234567", "ID12", ""])("«%s» stays as it is", (text) =>
    expect(splitPassport(text)).toBeUndefined(),
  );
});

describe("the passport at the counter", () => {
  it("begins with what was claimed, but never with who it is", () => {
    const claimed = { series: "ID", number: "1234567", issuedBy: null, validUntil: null };
    expect(passportForm(claimed)).toMatchObject({ series: "ID", validUntil: null, samePerson: null });
    expect(passportGaps(passportForm(null))).toEqual(["series", "number", "validUntil", "samePerson"]);
  });

  it("is sent trimmed, its series in capitals", () => {
    expect(passportOf(full)).toEqual({
      passport: { series: "ID", number: "1234567", issuedBy: null, validUntil: "2030-05-01" },
      samePerson: true,
    });
  });

  it("needs a last day unless it has none; another person is an answer too", () => {
    expect(passportOf({ ...full, validUntil: null })).toBeNull();
    expect(passportOf({ ...full, endless: true, samePerson: false })).toMatchObject({
      passport: { validUntil: null },
      samePerson: false,
    });
  });

  it("is valid on its last day and expired on the next", () => {
    expect(isExpired(full, on("2030-05-01"))).toBe(false);
    expect(isExpired(full, on("2030-05-02"))).toBe(true);
    expect(isExpired({ ...full, endless: true }, on("2031-01-01"))).toBe(false);
  });
});

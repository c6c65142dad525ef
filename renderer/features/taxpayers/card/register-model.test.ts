import { describe, expect, it } from "vitest";
import type { RegisterCard } from "#shared/contract/register-view.ts";
import { inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { addressOf, isEndable, ofTopic, ownRecipients, topicsIn } from "./register-model.ts";

const entry = (topic: RegisterCard["timeline"][number]["topic"]): RegisterCard["timeline"][number] => ({
  on: plainDate("2026-01-01"),
  at: null,
  topic,
  message: { key: topic },
  by: null,
  link: null,
});

describe("timeline of the card", () => {
  it("offers the topics that are there, in a steady order; one alone is no choice", () => {
    expect(topicsIn([entry("release"), entry("registration"), entry("release")])).toEqual([
      "registration",
      "release",
    ]);
    expect(topicsIn([entry("registration")])).toEqual([]);
  });

  it("is narrowed to a topic", () => {
    const all = [entry("regime"), entry("link")];
    expect(ofTopic(all, "all")).toEqual(all);
    expect(ofTopic(all, "link")).toEqual([all[1]]);
  });

  it.each([
    [{ to: "request", id: "r1" }, "/registration/r1"],
    [{ to: "case", id: "c1" }, "/desk-audit/cases/c1"],
    [{ to: "taxpayer", id: "01234567890123" }, "/taxpayers/01234567890123"],
  ] as const)("%j leads to %s", (link, address) => {
    expect(addressOf(link)).toBe(address);
  });
});

describe("a power to act", () => {
  it.each([
    [true, null, true],
    [true, "2026-11-22", false],
    [true, "2026-11-23", true],
    [false, "2026-11-21", false],
  ])("current %s, until %s: may be ended %s", (current, to, expected) => {
    const until = to === null ? null : plainDate(to);
    expect(isEndable({ current, to: until }, plainDate("2026-11-22"))).toBe(expected);
  });
});

describe("who may receive data as the taxpayer (49(1)(5))", () => {
  const link = (person: string, name: string, current: boolean) =>
    ({ inn: inn(person), name, current }) as RegisterCard["actingForIt"][number];
  it("is the taxpayer and who acts for it today, each once", () => {
    const actingForIt = [
      link("11503199100022", "Асанова А.", true),
      link("11503199100022", "Асанова А.", true),
      link("20907198800033", "Мамытов Э.", false),
      link("01234567890123", "Сам", true),
    ];
    expect(ownRecipients({ inn: inn("01234567890123"), actingForIt }, "Сам")).toEqual([
      { value: "01234567890123", label: "Сам (01234567890123)" },
      { value: "11503199100022", label: "Асанова А. (11503199100022)" },
    ]);
  });
});

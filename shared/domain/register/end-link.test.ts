import { describe, expect, it } from "vitest";
import { inn } from "../../kernel/inn.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { decideEndLink, type EndLink, type LinkContext } from "./end-link.ts";

const asked: EndLink = {
  personInn: inn("11503199100022"),
  role: "accountant",
  from: plainDate("2024-03-01"),
  on: plainDate("2026-11-20"),
  reason: "трудовой договор расторгнут",
};
const context: LinkContext = {
  today: plainDate("2026-11-22"),
  conflict: false,
  link: {
    role: "accountant",
    name: "Асанова А. Б.",
    from: plainDate("2024-03-01"),
    to: null,
    authority: null,
  },
  cabinets: [],
};
const { link } = context;
const codeOf = (input: Partial<EndLink>, given: Partial<LinkContext>): string => {
  const decided = decideEndLink({ ...asked, ...input }, { ...context, ...given });
  return decided.ok ? "decided" : `${decided.error.code} ${decided.error.article}`;
};
const until = (to: string) => (link === null ? {} : { link: { ...link, to: plainDate(to) } });

describe("the end of a power to act for a taxpayer, art. 54", () => {
  it.each<[string, string, Partial<EndLink>, Partial<LinkContext>]>([
    ["an officer in conflict", "conflict-of-interest 63.1", {}, { conflict: true }],
    ["a link the register has not", "no-such-link 54.4", {}, { link: null }],
    ["one that ended before today", "link-ended 54.4", {}, until("2026-11-21")],
    ["one that ends today", "link-ended 54.4", {}, until("2026-11-22")],
    ["one that ends tomorrow by itself", "decided", {}, until("2026-11-23")],
    ["the day before it began", "ends-before-beginning 54.4", { on: plainDate("2024-02-29") }, {}],
    ["the day it began", "decided", { on: plainDate("2024-03-01") }, {}],
    ["today", "decided", { on: plainDate("2026-11-22") }, {}],
    ["tomorrow", "ends-in-future 54.4", { on: plainDate("2026-11-23") }, {}],
  ])("%s: %s", (_, expected, input, given) => {
    expect(codeOf(input, given)).toBe(expected);
  });

  it("closes the login of this role only, and not before it was opened", () => {
    const decided = decideEndLink(
      { ...asked, on: plainDate("2025-01-10") },
      {
        ...context,
        cabinets: [
          { login: "026-К-000001", role: "accountant", openedOn: plainDate("2025-02-01") },
          { login: "026-К-000002", role: "head", openedOn: plainDate("2025-02-01") },
          { login: "026-К-000003", role: "self", openedOn: plainDate("2025-02-01") },
        ],
      },
    );
    expect(decided).toEqual({
      ok: true,
      value: [
        {
          type: "RepresentationEnded",
          payload: {
            personInn: "11503199100022",
            role: "accountant",
            from: "2024-03-01",
            on: "2025-01-10",
            reason: "трудовой договор расторгнут",
          },
        },
        {
          type: "CabinetClosed",
          payload: { login: "026-К-000001", on: "2025-02-01", reason: "трудовой договор расторгнут" },
        },
      ],
    });
  });
});

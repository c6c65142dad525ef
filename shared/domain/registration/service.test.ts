import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { anEntry, facts, inReview, REGISTRAR } from "#tests/fixtures/registration.ts";
import type { RegistrationCommand } from "./commands.ts";
import { actsToServe } from "./state-queries.ts";

const TODAY = "2026-11-18";
const TOMORROW = "2026-11-19";
const granted = () => inReview().identified().granted();
type Running = ReturnType<typeof granted>;
const idsOf = (running: Running) => actsToServe(running.state()).map(({ actId }) => actId);
const dispatch = (running: Running, method: "by-hand" | "e-document", on: string, ids = idsOf(running)) =>
  ({ type: "dispatchActs", input: { actIds: ids, method, dispatchedOn: plainDate(on), proof: "" } }) as const;
const service = (
  running: Running,
  outcome: "received" | "refused" | "returned",
  on: string,
  ids = idsOf(running),
) =>
  ({ type: "recordService", input: { actIds: ids, outcome, on: plainDate(on), proof: "роспись" } }) as const;

describe("service of the papers, art. 97", () => {
  const tried = (request: () => Running, ask: (running: Running) => RegistrationCommand, more = {}) => {
    const running = request();
    return running.does(REGISTRAR, TODAY, ask(running), more)?.code ?? null;
  };
  const withoutConsent = {
    facts: facts({ applicant: anEntry({ edocConsent: false }) }),
  };

  it.each<[string, () => Running, (running: Running) => RegistrationCommand, object, string | null]>([
    ["the papers go together", granted, (r) => dispatch(r, "by-hand", TODAY, []), {}, "acts-not-together"],
    ["all of them", granted, (r) => dispatch(r, "by-hand", TODAY), {}, null],
    [
      "without consent",
      granted,
      (r) => dispatch(r, "e-document", TODAY),
      withoutConsent,
      "no-consent-to-e-documents",
    ],
    ["with it", granted, (r) => dispatch(r, "e-document", TODAY), {}, null],
    ["sent before it was made", granted, (r) => dispatch(r, "by-hand", "2026-11-16"), {}, "dispatch-date"],
    ["sent tomorrow", granted, (r) => dispatch(r, "by-hand", TOMORROW), {}, "dispatch-date"],
    ["sent the day it was made", granted, (r) => dispatch(r, "by-hand", "2026-11-17"), {}, null],
    [
      "sent twice",
      () => granted().dispatched(),
      (r) => dispatch(r, "by-hand", TODAY),
      {},
      "act-not-in-state",
    ],
    ["served unsent", granted, (r) => service(r, "received", TODAY), {}, "act-not-in-state"],
    [
      "served before it was sent",
      () => granted().dispatched(),
      (r) => service(r, "received", "2026-11-16"),
      {},
      "service-date",
    ],
    [
      "served tomorrow",
      () => granted().dispatched(),
      (r) => service(r, "received", TOMORROW),
      {},
      "service-date",
    ],
    [
      "served the day it was sent",
      () => granted().dispatched(),
      (r) => service(r, "received", "2026-11-17"),
      {},
      null,
    ],
    [
      "refused at the counter",
      () => granted().dispatched(),
      (r) => service(r, "refused", TODAY),
      {},
      "refusal-of-a-letter-only",
    ],
    [
      "a letter refused",
      () => granted().dispatched("2026-11-17", "registered-letter"),
      (r) => service(r, "refused", TODAY),
      {},
      null,
    ],
    [
      "an electronic one by hand",
      () => granted().dispatched("2026-11-17", "e-document"),
      (r) => service(r, "received", TODAY),
      {},
      "e-document-is-deemed",
    ],
    [
      "an electronic one that came back",
      () => granted().dispatched("2026-11-17", "e-document"),
      (r) => service(r, "returned", TODAY),
      {},
      null,
    ],
  ])("%s: %s", (_when, request, ask, more, code) => {
    expect(tried(request, ask, more)).toBe(code);
  });

  it("an electronic document counts as served after its days, if the consent stands (97(1)(3), (2)(2))", () => {
    const sent = () => granted().dispatched("2026-11-17", "e-document");
    // The fifth calendar day after Tue 17.11 is Sun 22.11; the term ends on the Monday (18(6)).
    const deemed = sent().state().acts[0]?.deemedOn;
    expect(deemed).toBe("2026-11-23");
    const before = sent().timePasses(String(deemed));
    expect(before.state().status).toBe("granted");
    const after = sent().timePasses("2026-12-30");
    expect(after.state()).toMatchObject({ status: "closed", outcome: "granted", closedOn: deemed });
    const withdrawn = sent();
    withdrawn.must(REGISTRAR, "2026-12-30", { type: "passTime", input: {} }, withoutConsent);
    expect(withdrawn.state()).toMatchObject({ status: "granted", acts: [{ status: "undelivered" }] });
  });
});

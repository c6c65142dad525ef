import { describe, expect, it } from "vitest";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { commonGrounds, isNarrowed, narrowedBy, oneOfEachKind, queuePart, viewOf } from "./queue-model.ts";

describe("the address of the queue", () => {
  it("without a view opens what waits for whoever opens it", () => {
    expect(viewOf({}, true)).toBe("new");
    expect(viewOf({}, false)).toBe("to-sign");
    expect(viewOf({ view: "all" }, false)).toBe("all");
  });

  it("is asked of the core without what is not narrowed", () => {
    expect(narrowedBy({ search: "", kind: "annulment", inspector: "u-1" }, "mine")).toEqual({
      view: "mine",
      sort: "due",
      kind: "annulment",
      inspectorId: "u-1",
    });
  });

  it("travels with a request without what is the request's own", () => {
    expect(queuePart({ view: "new", search: "асан", tab: "terms", act: "a" })).toMatchObject({
      view: "new",
      search: "асан",
    });
    expect(queuePart({ tab: "terms" })).not.toHaveProperty("tab");
  });

  it("is narrowed by any filter, not by a view or an order", () => {
    expect(isNarrowed({ view: "all", sort: "name", search: "" })).toBe(false);
    expect(isNarrowed({ sign: "phone-of-many" })).toBe(true);
  });
});

const ground = (id: string, suggested = false): RegistrationView["grounds"][number] => ({
  ground: id,
  title: { key: id },
  article: "110.6.1" as never,
  suggested,
});

describe("grounds of requests refused together (110(6))", () => {
  it("are those that fit every kind, the suggested first", () => {
    const common = commonGrounds([
      [ground("discrepancy"), ground("blots"), ground("damage")],
      [ground("damage", true), ground("discrepancy")],
    ]);
    expect(common.map((one) => [one.ground, one.suggested])).toEqual([
      ["damage", true],
      ["discrepancy", false],
    ]);
  });

  it("of no requests are none; of each kind one request is asked", () => {
    expect(commonGrounds([])).toEqual([]);
    const rows = [
      { kind: "annulment", id: 1 },
      { kind: "annulment", id: 2 },
      { kind: "vat-registration", id: 3 },
    ];
    expect(oneOfEachKind(rows).map((row) => row.id)).toEqual([1, 3]);
  });
});

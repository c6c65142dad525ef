import { expect, it } from "vitest";
import { requestDetailsSchema } from "#shared/contract/registration/request.ts";
import { saidOf } from "./said-model.ts";

it("details are lines of what they say: nested ones dotted, what is not said left out", () => {
  const details = requestDetailsSchema.parse({
    kind: "tax-registration",
    payerKind: "sole-trader",
    places: { business: "004" },
    edocConsent: true,
  });
  expect(saidOf(details).map(({ name, value, kind }) => [name, value, kind])).toEqual([
    ["payerKind", "sole-trader", "choice"],
    ["places.business", "004", "text"],
    ["regime", "general", "regime"],
    ["activityGroup", "other", "activity"],
    ["edocConsent", "", "yes"],
  ]);
});

it("a date is known by its form, a regime by its field", () => {
  expect(
    saidOf({ kind: "vat-registration", ground: "business-started", since: "2026-12-01" as never }),
  ).toEqual([
    { name: "ground", value: "business-started", kind: "choice" },
    { name: "since", value: "2026-12-01", kind: "date" },
  ]);
  expect(saidOf({ kind: "regime-change", to: "patent", conditionsLost: false })).toEqual([
    { name: "to", value: "patent", kind: "regime" },
  ]);
  expect(saidOf({ kind: "cabinet-access" })).toEqual([]);
});

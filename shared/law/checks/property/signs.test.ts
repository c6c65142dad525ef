import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { SHOP } from "#tests/fixtures/property.ts";
import { inn } from "../../../kernel/inn.ts";
import type { Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import type { ReturnLines } from "../vat/facts.ts";
import type { PropertyFacts, PropertyReturnFact } from "./facts.ts";
import { unfoundedRelief, usedDwelling } from "./signs.ts";

const YEAR = "2026" as Period;
const LAND: PropertyObject = { ...SHOP, kind: "settlement-land", functionTitle: "404.1" };
const FLAT: PropertyObject = { ...SHOP, kind: "residential", area: "60.00", functionTitle: null };

const filed = (form: "PRB" | "PRL", rows: Readonly<Record<string, ReturnLines>>): PropertyReturnFact => ({
  returnId: `R-${form}`,
  form,
  period: YEAR,
  version: 0,
  filedOn: plainDate("2026-03-20"),
  firstFiledOn: plainDate("2026-03-20"),
  lines: {},
  rows: new Map(Object.entries(rows)),
});
const facts = (
  objects: Readonly<Record<string, PropertyObject>>,
  returns: readonly PropertyReturnFact[] = [],
): PropertyFacts => ({
  inn: inn("01212199610011"),
  kind: "organization",
  properties: Object.entries(objects).map(([objectId, object]) => ({ objectId, object })),
  returns,
  payments: [],
});

describe("art. 391(1), 395(1): a dwelling used for business", () => {
  const hotel = { ...FLAT, functionUse: "389.2" };
  it.each<[string, PropertyObject, boolean]>([
    ["lived in", FLAT, false],
    ["a hotel by the register", hotel, true],
    ["bought on the last day of the year", { ...hotel, ownedFrom: plainDate("2026-12-31") }, true],
    ["bought on the first of the next", { ...hotel, ownedFrom: plainDate("2027-01-01") }, false],
    ["sold on the first day of the year", { ...hotel, ownedTo: plainDate("2026-01-01") }, true],
    ["sold the day before", { ...hotel, ownedTo: plainDate("2025-12-31") }, false],
    ["a shop: its use is H-03's", { ...SHOP, functionUse: "389.1" }, false],
    ["land", { ...LAND, functionUse: "404.8" }, false],
  ])("%s", (_, object, expected) => {
    expect(usedDwelling(facts({ "O-1": object }), YEAR) !== null).toBe(expected);
  });

  it("written out", () => {
    const claim = usedDwelling(facts({ "O-1": hotel, "O-2": FLAT }), YEAR);
    expect(claimLines(claim ? [claim] : [])).toEqual([
      "H-04 2026 PRB risk: — → —, 0.00",
      "explanation: objects 1",
      "by 395.1, 391.1, 381.3",
      "see properties O-1",
      "property.dwelling-use |  | object O-1 text, area 60.00 text | 389.2 text | 395.1",
      "takes property:dwelling-use:2026",
    ]);
  });
});

describe("art. 409(4): what buildings are relieved of beside the tax of the land", () => {
  // 3 828.00 of land a year: four parts of 957.00.
  const land = filed("PRL", { "L-1": { "050": 382_800, "080": 95_700 } });
  const building = (relief: number) =>
    filed("PRB", { "O-1": { "050": 2_688_000, "060": 100, "070": relief } });
  const both = { "O-1": SHOP, "L-1": LAND };
  const check = (subject: PropertyFacts) => unfoundedRelief(subject, YEAR)?.finding.check ?? null;

  it.each<[string, PropertyFacts, string | null]>([
    ["nothing taken off", facts(both, [building(0), land]), null],
    ["all of the land tax", facts(both, [building(382_800), land]), null],
    ["a som more", facts(both, [building(382_900), land]), null],
    ["a tyiyn more than that", facts(both, [building(382_901), land]), "H-09"],
    ["land in the register without a return is H-01's", facts(both, [building(382_901)]), null],
    ["a return of land the register has not", facts({ "O-1": SHOP }, [building(382_800), land]), null],
    ["no land at all", facts({ "O-1": SHOP }, [building(101)]), "H-10"],
    ["no land, one som", facts({ "O-1": SHOP }, [building(100)]), null],
    [
      "land sold before the year",
      facts({ ...both, "L-1": { ...LAND, ownedTo: plainDate("2025-12-31") } }, [building(101)]),
      "H-10",
    ],
    [
      "a relief of the register",
      facts({ "O-1": { ...SHOP, reliefs: ["409.2.3"] } }, [building(1_344_000)]),
      null,
    ],
    // Half of 26 880.00 is freed; what was taken off above 13 440.00 can only be the land's 3 828.00.
    [
      "the land beside a relief of the register",
      facts({ ...both, "O-1": { ...SHOP, reliefs: ["409.2.3"] } }, [building(1_726_800), land]),
      null,
    ],
    [
      "more than the land beside a relief of the register",
      facts({ ...both, "O-1": { ...SHOP, reliefs: ["409.2.3"] } }, [building(1_726_901), land]),
      "H-09",
    ],
    [
      "the whole tax where the register frees half of it",
      facts({ "O-1": { ...SHOP, reliefs: ["409.2.3"] } }, [building(2_688_000)]),
      "H-10",
    ],
    [
      "the whole tax where the register frees it",
      facts({ "O-1": { ...SHOP, reliefs: ["409.1.2"] } }, [building(2_688_000)]),
      null,
    ],
    [
      "a relief without a share of the Code's own",
      facts({ "O-1": { ...SHOP, reliefs: ["412.1.а"] } }, [building(2_688_000)]),
      null,
    ],
    ["no return of buildings", facts({ "O-1": SHOP }, [land]), null],
  ])("%s", (_, subject, expected) => {
    expect(check(subject)).toBe(expected);
  });

  it("written out, two buildings together above the land", () => {
    const returns = [
      filed("PRB", {
        "O-1": { "050": 2_688_000, "070": 300_000 },
        "O-2": { "050": 2_688_000, "070": 182_800 },
        "O-3": { "050": 2_688_000 },
      }),
      land,
    ];
    const claim = unfoundedRelief(facts({ ...both, "O-2": SHOP, "O-3": SHOP }, returns), YEAR);
    expect(claimLines(claim ? [claim] : [])).toEqual([
      "H-09 2026 PRB risk: — → —, 0.00",
      "explanation: objects 2, taken 4828.00, land 3828.00, excess 1000.00",
      "by 409.4",
      "see returns R-PRB, returns R-PRL, properties O-1, properties O-2",
      "property.relief-taken |  | object O-1 text | 3000.00 | 409.4",
      "property.relief-taken |  | object O-2 text | 1828.00 | 409.4",
      "property.relief-excess | 070 − PRL | 070 4828.00, PRL 3828.00 | 1000.00 | 409.4",
      "takes property:relief:2026:O-1, property:relief:2026:O-2",
    ]);
    const bare = unfoundedRelief(facts({ "O-1": SHOP }, [building(500_00)]), YEAR);
    expect(claimLines(bare ? [bare] : []).slice(1, 3)).toEqual([
      "explanation: objects 1, taken 500.00, land 0.00, excess 500.00",
      "by 409.1, 409.2, 409.3",
    ]);
  });
});

/** The computations by what they are about, in the order a person looks for them. */
export const RULE_GROUPS = {
  terms: ["tc.018", "tc.due-dates", "tc.terms", "tc.registration.terms", "tc.068", "tc.159"],
  debt: ["tc.082", "tc.163", "tc.163.4", "tc.164", "tc.072", "tc.091", "tc.071", "tc.093.13", "tc.004.20"],
  vat: [
    "tc.314",
    "tc.317",
    "tc.308.price",
    "tc.308",
    "tc.264",
    "tc.261",
    "tc.309",
    "tc.308.2",
    "tc.314.3",
    "tc.318",
    "tc.322",
    "tc.139.vat",
    "tc.258.7",
    "tc.310",
    "tc.311",
    "tc.297",
    "tc.301",
    "tc.326",
    "tc.328",
    "tc.329.3",
    "tc.255",
    "tc.256",
  ],
  turnover: ["tc.368", "tc.422", "tc.423.11", "tc.420"],
  property: ["tc.380"],
  income: ["tc.200", "tc.201", "tc.199", "tc.190", "tc.191.sale"],
  profit: ["tc.210", "tc.243", "tc.240", "tc.226", "tc.249", "tc.245", "tc.245.1", "tc.174.size"],
  excise: ["tc.338", "tc.358", "tc.355"],
  regimes: ["tc.414", "tc.438", "tc.445", "tc.452", "tc.462", "tc.459.3", "tc.430"],
  control: ["tc.035", "tc.118", "tc.138", "tc.139", "tc.111.place", "tc.115"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RuleGroup = keyof typeof RULE_GROUPS;
export const RULE_GROUP_IDS = Object.keys(RULE_GROUPS) as readonly RuleGroup[];

/** The ones a taxpayer asks about most, before anybody's own last ones. */
export const OFTEN_ASKED = [
  "tc.082",
  "tc.018",
  "tc.380",
  "tc.317",
  "tc.422",
  "tc.368",
  "tc.091",
  "tc.163",
] as const;

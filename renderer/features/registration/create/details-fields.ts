/** What each kind of request asks for besides the applicant, as fields of a form. Pure. */
import { ACTIVITY_GROUPS, REGIMES } from "#shared/contract/exchange/values.ts";
import {
  ACCOUNTED_OBJECTS,
  PAYER_KINDS,
  type RequestDetails,
  requestDetailsSchema,
} from "#shared/contract/registration/request.ts";
import type { REGISTRATION_KINDS } from "#shared/contract/registration/values.ts";

export type RequestKind = (typeof REGISTRATION_KINDS)[number];
export type DetailValue = string | boolean;
export type DetailValues = Readonly<Record<string, DetailValue>>;

interface Field {
  /** Path in the details; `places.business` lies one deeper. */
  readonly name: string;
  readonly input: "text" | "date" | "month" | "inn" | "choice" | "yes";
  readonly choices?: readonly string[];
  /** Registers' words for the choices, under `tp.<words>.<code>`. */
  readonly words?: "regime" | "activity";
  readonly wide?: boolean;
  /** Only while another field holds one of these. */
  readonly when?: { readonly name: string; readonly is: readonly string[] };
}
export type DetailField = Field & { readonly name: DetailName };

const FIELDS = {
  "cabinet-access": [],
  "tax-registration": [
    { name: "payerKind", input: "choice", choices: PAYER_KINDS },
    { name: "regime", input: "choice", choices: REGIMES, words: "regime" },
    { name: "activityGroup", input: "choice", choices: ACTIVITY_GROUPS, words: "activity" },
    { name: "activityCode", input: "text" },
    { name: "places.stateRegistration", input: "text", when: { name: "payerKind", is: ["organization"] } },
    {
      name: "places.passportAddress",
      input: "text",
      when: { name: "payerKind", is: ["individual", "sole-trader"] },
    },
    {
      name: "places.residence",
      input: "text",
      when: { name: "payerKind", is: ["individual", "sole-trader"] },
    },
    { name: "places.business", input: "text", when: { name: "payerKind", is: ["sole-trader"] } },
    { name: "places.branchRegistration", input: "text", when: { name: "payerKind", is: ["foreign-branch"] } },
    {
      name: "places.location",
      input: "text",
      when: { name: "payerKind", is: ["foreign-organization", "diplomatic"] },
    },
    { name: "places.object", input: "text", when: { name: "payerKind", is: ["foreign-owner"] } },
    { name: "chosenOffice", input: "text" },
    { name: "obligationMonth", input: "month" },
    { name: "address", input: "text", wide: true },
    { name: "edocConsent", input: "yes" },
  ],
  "accounting-registration": [
    { name: "object", input: "choice", choices: ACCOUNTED_OBJECTS },
    { name: "arisenOn", input: "date" },
    { name: "title", input: "text", wide: true },
    { name: "address", input: "text", wide: true },
    { name: "objectOffice", input: "text" },
  ],
  "re-registration": [
    {
      name: "ground",
      input: "choice",
      choices: ["place", "name", "pin", "state-reregistration", "wrong-inn", "repeated-inn"],
    },
    { name: "changedOn", input: "date" },
    { name: "newName.ru", input: "text", wide: true, when: { name: "ground", is: ["name"] } },
    { name: "newName.ky", input: "text", wide: true, when: { name: "ground", is: ["name"] } },
    { name: "newOffice", input: "text", when: { name: "ground", is: ["place"] } },
    { name: "newAddress", input: "text", wide: true, when: { name: "ground", is: ["place"] } },
    { name: "newInn", input: "inn", when: { name: "ground", is: ["pin", "wrong-inn", "repeated-inn"] } },
  ],
  annulment: [
    { name: "scope", input: "choice", choices: ["tax", "accounting"] },
    {
      name: "ground",
      input: "choice",
      choices: [
        "liquidation",
        "cessation",
        "rights-ended",
        "no-returns",
        "forged-documents",
        "subdivision-closed",
        "object-ended",
      ],
    },
    { name: "ceasedOn", input: "date" },
    { name: "objectTitle", input: "text", wide: true, when: { name: "scope", is: ["accounting"] } },
  ],
  "vat-registration": [
    { name: "ground", input: "choice", choices: ["new-taxpayer", "regime-switch", "business-started"] },
    { name: "since", input: "date" },
  ],
  "vat-annulment": [
    {
      name: "ground",
      input: "choice",
      choices: ["single-tax", "other-regime", "cessation", "bankruptcy", "import-regime"],
    },
    { name: "since", input: "date" },
  ],
  "regime-change": [
    { name: "to", input: "choice", choices: REGIMES, words: "regime" },
    { name: "conditionsLost", input: "yes" },
  ],
} as const satisfies Readonly<Record<RequestKind, readonly Field[]>>;

type DetailName = (typeof FIELDS)[RequestKind][number]["name"];

/** The first choice of every choice, so that a list never stands empty. */
const startOf = (field: Field): DetailValue =>
  field.input === "yes" ? false : field.input === "choice" ? (field.choices?.[0] ?? "") : "";

/** The values of a kind as they stand, with the beginning of each field not yet touched. */
export const valuesOf = (kind: RequestKind, typed: DetailValues): DetailValues =>
  Object.fromEntries(FIELDS[kind].map((field: Field) => [field.name, typed[field.name] ?? startOf(field)]));

/** The fields of a kind that apply to what is filled in so far. */
export const fieldsOf = (kind: RequestKind, typed: DetailValues): readonly DetailField[] => {
  const values = valuesOf(kind, typed);
  return FIELDS[kind].filter(
    ({ when }: Field) => when === undefined || when.is.includes(String(values[when.name])),
  );
};

/** The details as the contract has them, or the names of the fields that do not fit. */
export function detailsOf(
  kind: RequestKind,
  typed: DetailValues,
):
  | { readonly ok: true; readonly details: RequestDetails }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const values = valuesOf(kind, typed);
  const details: Record<string, unknown> = { kind };
  for (const { name } of fieldsOf(kind, typed)) {
    const value = values[name];
    if (value === undefined || value === "") continue;
    const [outer = name, inner] = name.split(".");
    const given = typeof value === "string" ? value.trim() : value;
    details[outer] = inner === undefined ? given : { ...(details[outer] as object), [inner]: given };
  }
  const parsed = requestDetailsSchema.safeParse(details);
  return parsed.success
    ? { ok: true, details: parsed.data }
    : { ok: false, fields: parsed.error.issues.map((issue) => issue.path.join(".")) };
}

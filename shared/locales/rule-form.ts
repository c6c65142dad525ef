/** The forms of the computations in words: what their fields, choices and answers are called. */
import type { Quantity } from "../kernel/derivation.ts";
import { formatBasis, type LegalBasis } from "../kernel/legal-basis.ts";
import { Exact, formatSom, tyiyn } from "../kernel/money.ts";
import type { Bilingual, Message } from "../kernel/text.ts";
import type { RuleField } from "../law/forms/rule-field.ts";
import { type ResultField, RULE_RESULTS } from "../law/forms/rule-results.ts";
import { EXEMPT_INCOME } from "../law/income-tax/art-191-exempt-income.ts";
import { PROPERTY_RELIEFS } from "../law/property-tax/art-409-reliefs.ts";
import { REGISTER_TERM_IDS, registerTerm } from "../law/terms/register.ts";
import { hasText, resolveBilingual } from "./catalogue.ts";
import { quantityText } from "./derivation.ts";

/** A choice begins a line of its own: with a capital, whatever text it is taken from. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const both = ({ ru, ky }: Bilingual): Bilingual => ({ ru: capital(ru), ky: capital(ky) });
const same = (text: string): Bilingual => ({ ru: text, ky: text });
const cited = (basis: LegalBasis): Bilingual => ({
  ru: formatBasis(basis, "ru"),
  ky: formatBasis(basis, "ky"),
});

export const fieldLabel = (rule: string, { path }: Pick<RuleField, "path">): Bilingual =>
  resolveBilingual({ key: `law.field.${rule}.${path}` });

const termTitle = (value: string): Bilingual | undefined => {
  const id = REGISTER_TERM_IDS.find((known) => known === value);
  return id === undefined ? undefined : both(resolveBilingual({ key: registerTerm(id).titleKey }));
};

/** A kind the Code alone has a name for is known by its place there. */
const placeOf = (field: string, value: string): LegalBasis | undefined => {
  if (field === "tc.199.incomes.exemptKind")
    return EXEMPT_INCOME.rows.find(({ at }) => at.kind === value)?.basis;
  if (field === "tc.380.object.reliefs")
    return PROPERTY_RELIEFS.rows.find(({ at }) => at.relief === value)?.basis;
  return undefined;
};

/** Grounds of VAT have their names in the workings. */
const GROUND_FIELDS: ReadonlySet<string> = new Set([
  "tc.264.ground",
  "tc.297.ground",
  "tc.310.exemption.ground",
  "tc.311.exemption.ground",
  "tc.312.exemption.ground",
]);

export const choiceLabel = (rule: string, { path }: Pick<RuleField, "path">, value: string): Bilingual => {
  const field = `${rule}.${path}`;
  const key = `law.choice.${field}.${value}`;
  if (hasText(key)) return both(resolveBilingual({ key }));
  const ground = `law.step.vat.ground.${value}`;
  if (GROUND_FIELDS.has(field) && hasText(ground)) return both(resolveBilingual({ key: ground }));
  const place = placeOf(field, value);
  if (place !== undefined) return cited(place);
  return (path === "term" ? termTitle(value) : undefined) ?? same(value);
};

/** One value of an answer: what it is called and what it says. */
export interface ResultLine {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

const at = (value: unknown, path: string): unknown =>
  path === ""
    ? value
    : path
        .split(".")
        .reduce<unknown>(
          (inner, name) =>
            typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined,
          value,
        );

const quantity = (of: Quantity): Bilingual => ({ ru: quantityText(of, "ru"), ky: quantityText(of, "ky") });

const printed = (key: string, { kind }: ResultField, value: unknown): Bilingual => {
  if (value === null || value === undefined) return resolveBilingual({ key: "law.value.not-known" });
  switch (kind) {
    case "amount":
      return quantity({ unit: "som", value: formatSom(tyiyn(Number(value))) });
    case "date":
      return quantity({ unit: "date", value: String(value) });
    case "month":
      return same(String(value).split("-").reverse().join("."));
    case "days":
      return quantity({ unit: "days", value: Number(value) });
    case "number":
      return quantity({ unit: "number", value: String(value) });
    case "share":
      return quantity({ unit: "percent", value: new Exact(String(value)).times(100).toFixed() });
    case "yes-no":
      return resolveBilingual({ key: value === true ? "law.value.yes" : "law.value.no" });
    case "word":
      return resolveBilingual({ key: `${key}.${String(value)}` });
    case "message":
      return resolveBilingual(value as Message);
    case "text":
    case "rows":
      return same(String(value));
  }
};

const joined = (parts: readonly Bilingual[]): Bilingual => ({
  ru: parts.map(({ ru }) => ru).join(" · "),
  ky: parts.map(({ ky }) => ky).join(" · "),
});

const linesOf = (rule: string, field: ResultField, value: unknown): readonly ResultLine[] => {
  const key = `law.result.${rule}.${field.path}`;
  const label = resolveBilingual({ key });
  const found = at(value, field.path);
  if (field.kind !== "rows") return [{ label, value: printed(key, field, found) }];
  const rows: readonly unknown[] = Array.isArray(found) ? found : [];
  return rows.map((row, index) => ({
    label: numbered(label, index + 1),
    value: joined(
      field.fields.map((part) =>
        printed(part.path === "" ? key : `${key}.${part.path}`, part, at(row, part.path)),
      ),
    ),
  }));
};

const numbered = ({ ru, ky }: Bilingual, number: number): Bilingual => ({
  ru: `${ru} ${number}`,
  ky: `${ky} ${number}`,
});

/** What a computation answers, the value it is asked for first. */
export const resultLines = (rule: string, value: unknown): readonly ResultLine[] =>
  (RULE_RESULTS[rule] ?? []).flatMap((field) => linesOf(rule, field, value));

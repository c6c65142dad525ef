import { z } from "zod";
import { formatSom } from "#shared/kernel/money.ts";
import { parsePeriod } from "#shared/kernel/period.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Missing } from "#shared/law/missing.ts";
import { computePropertyTax } from "#shared/law/property-tax/art-380-property-tax.ts";
import { WALLS } from "#shared/law/property-tax/art-386-building-base-value.ts";
import {
  PROPERTY_KINDS,
  type PropertyObject,
  type PropertyTaxRefusal,
} from "#shared/law/property-tax/property-object.ts";
import { registeredObject } from "#shared/law/property-tax/registered-object.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import type { Command, LineError } from "../../command.ts";
import { dateField, textField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";
import { appliedLaw } from "./applied-law.ts";
import { incompleteError } from "./refusals.ts";

/** A column that may be empty: absent, null and the empty text of a CSV cell are the same. */
const maybe = <Value>(field: z.ZodType<Value>): z.ZodType<Value | null> =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), field.nullable());

/** A number of JSON or the text of a CSV cell, as plain text. */
const plainText = z.union([z.string(), z.number()]).transform(String);
const decimal = plainText.pipe(z.string().regex(/^\d+(\.\d+)?$/));
const whole = plainText.pipe(z.string().regex(/^\d{1,9}$/)).transform(Number);
const year = plainText.transform((text, context) => {
  const period = parsePeriod(text);
  if (period.ok && /^\d{4}$/.test(text)) return period.value;
  context.addIssue({ code: "custom", params: { code: "invalid-value" }, input: text });
  return z.NEVER;
});

const request = z.strictObject({
  object_id: maybe(textField).optional(),
  inn: maybe(textField).optional(),
  kind: z.enum(PROPERTY_KINDS),
  share: decimal,
  area: decimal,
  walls: maybe(z.enum(WALLS)),
  commissioned_year: maybe(whole),
  territory: textField,
  population: maybe(whole),
  zone_coefficient: maybe(decimal),
  inflation_coefficient: maybe(decimal),
  function_title: maybe(textField),
  function_use: maybe(textField),
  owned_from: dateField,
  owned_to: maybe(dateField),
  relief: maybe(textField),
  period: year,
});

const objectOf = (given: z.infer<typeof request>): PropertyObject =>
  registeredObject({
    kind: given.kind,
    share: given.share,
    area: given.area,
    walls: given.walls,
    commissionedYear: given.commissioned_year,
    territory: given.territory,
    population: given.population,
    zoneCoefficient: given.zone_coefficient,
    inflationCoefficient: given.inflation_coefficient,
    functionTitle: given.function_title,
    functionUse: given.function_use,
    ownedFrom: given.owned_from,
    ownedTo: given.owned_to,
    relief: given.relief,
  });

/** Columns a missing dated value could also have come in. */
const COLUMN_OF = [
  ["property-tax.zone-coefficient.", "zone_coefficient"],
  ["property-tax.inflation-coefficient.", "inflation_coefficient"],
  ["property-tax.regional-coefficient", "territory"],
] as const;

const missingError = (missing: Missing): LineError => {
  if (missing.what === "input")
    return {
      code: "incomplete",
      message: { key: "law.refused.missing-input", params: { name: missing.name } },
      path: missing.name,
    };
  const column = COLUMN_OF.find(([name]) => missing.name.startsWith(name))?.[1];
  const name = missing.scope === undefined ? missing.name : `${missing.name} (${missing.scope})`;
  return { ...incompleteError({ ...missing, name }), ...(column === undefined ? {} : { path: column }) };
};

const lineErrorOf = (refusal: PropertyTaxRefusal): LineError =>
  refusal.code === "incomplete"
    ? missingError(refusal.missing)
    : { code: refusal.code, message: { key: `law.refused.${refusal.code}` }, path: refusal.path };

/** `inspector law property-tax`: the tax of one object for a year, by art. 372–412. */
export const runPropertyTax: Command["run"] = async (args, io) => {
  const context = await appliedLaw(args, io);
  return answerLines(io, request, (given): Result<unknown, LineError> => {
    const computed = computePropertyTax(objectOf(given), given.period, context);
    if (!computed.ok) return err(lineErrorOf(computed.error));
    const { tax, instalments, derivation } = computed.value;
    return ok({
      tax: formatSom(tax),
      instalments: instalments.map(({ due, amount }) => ({ due, amount: formatSom(amount) })),
      derivation: resolveDerivation(derivation),
    });
  });
};

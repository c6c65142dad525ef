import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, parseSomLenient, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, som, words, workingStep } from "../working.ts";
import { firstDayAfterMonths } from "./kept-months.ts";
import type { VatRefusal } from "./vat-rate.ts";

/**
 * Who may import an asset free of VAT (301(1), (3)), and whether the least value binds (301(6)). Goods of an Islamic
 * contract need be for nobody's own production (301(1)(2)).
 */
const IMPORTERS = {
  "vat-payer": { place: "301.1.1", leastValue: true },
  "single-tax": { place: "301.1.1", leastValue: true },
  "islamic-finance": { place: "301.1.2", leastValue: true },
  "farm-producer": { place: "301.3.1", leastValue: false },
  cooperative: { place: "301.3.2", leastValue: false },
  "machine-station": { place: "301.3.3", leastValue: true },
  "farm-logistics-centre": { place: "301.3.4", leastValue: true },
  "finance-lease": { place: "301.3.5", leastValue: true },
  jeweller: { place: "301.3.6", leastValue: true },
} as const;
type AssetImporter = keyof typeof IMPORTERS;
export const ASSET_IMPORTERS = Object.keys(IMPORTERS) as AssetImporter[];

/** Positions of the goods nomenclature (301(2)(1) and (2)): one, or the first and the last of a row of them. */
const POSITIONS =
  "7308 7326 8401-8406 840710 8410-8414 8416-8447 8449-8465 8471 8474 8475 8477-8480 8502 8504 8505 8514 8515 8525 8526 8529 8530 8601-8606 8608 8609 8701 8702 8704 8705 8709 8716 8802 8903 9018 9022 9027 9406903100".split(
    " ",
  );
const REFINERY_POSITIONS = "7309 7311 7326 7610 8481 8501 8532 8535 8537 8544 9025 9031".split(" ");
/** Positions of which only a part is free: no minibuses, boats with sails or an electric engine alone. */
const PARTLY_FREE = ["8702", "8903"];

const isIn = (code: string, positions: readonly string[]): boolean =>
  positions.some((position) => {
    const [first = position, last = first] = position.split("-");
    const head = code.slice(0, first.length);
    return head.length === first.length && first <= head && head <= last;
  });

export interface AssetImportInput {
  readonly on: PlainDate;
  readonly value: Tyiyn;
  readonly code: string;
  readonly importer: AssetImporter;
  readonly refinery: boolean;
  readonly ownUse: boolean;
  readonly fromEaeu: boolean;
  readonly disposedOn: PlainDate | null;
}

export interface AssetImport {
  readonly free: boolean;
  /** An officer must look whether the asset is of the part of its position that is free. */
  readonly examine: boolean;
  /** First day an asset from the EAEU may be disposed of without losing the freedom (301(4)); null for another one. */
  readonly keptUntil: PlainDate | null;
  readonly derivation: Derivation;
}

type AssetImportRefusal =
  | VatRefusal
  | { readonly code: "asset-not-for-own-use" | "asset-not-listed" | "asset-under-least-value" };

/**
 * Whether a fixed asset is imported free of VAT (art. 301). One from the EAEU that is disposed of before its months
 * are over is taxed as of the day of its import (301(4)); a lease or an Islamic contract disposes of nothing (301(5)).
 */
export const decideAssetImport = (
  input: AssetImportInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<AssetImport, AssetImportRefusal> => {
  const { on, value, code, importer, disposedOn } = input;
  if (value < 0) return err({ code: "negative-amount", path: "value" });
  if (!input.ownUse && importer !== "islamic-finance") return err({ code: "asset-not-for-own-use" });
  if (!isIn(code, POSITIONS) && !(input.refinery && isIn(code, REFINERY_POSITIONS)))
    return err({ code: "asset-not-listed" });
  const values = codeValues(parameters, on, [
    "vat.asset-import.indices",
    "vat.asset-import.months",
    "calculation-index",
  ]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const index = parseSomLenient(values.value["calculation-index"]);
  if (!index.ok)
    return err({ code: "incomplete", missing: { what: "parameter", name: "calculation-index", on } });
  const least = roundToTyiyn(exactOf(index.value).times(values.value["vat.asset-import.indices"]));
  const { place, leastValue } = IMPORTERS[importer];
  if (leastValue && value < least) return err({ code: "asset-under-least-value" });
  const keptUntil = input.fromEaeu
    ? firstDayAfterMonths(on, Number(values.value["vat.asset-import.months"]), { readings })
    : null;
  const lost = keptUntil !== null && disposedOn !== null && disposedOn < keptUntil;
  return ok({
    free: !lost,
    examine: isIn(code, PARTLY_FREE),
    keptUntil,
    derivation: [
      workingStep("vat.asset.position", null, {}, words(code), isIn(code, POSITIONS) ? "301.2.1" : "301.2.2"),
      workingStep(
        leastValue ? "vat.asset.least-value" : "vat.asset.any-value",
        leastValue ? "count × calculation-index" : null,
        leastValue
          ? {
              count: count(values.value["vat.asset-import.indices"]),
              "calculation-index": som(index.value),
              value: som(value),
            }
          : { value: som(value) },
        som(leastValue ? least : value),
        leastValue ? place : "301.6",
      ),
      ...(keptUntil === null
        ? []
        : [
            workingStep(
              lost ? "vat.asset.lost" : "vat.asset.kept-until",
              null,
              {
                "imported-on": day(on),
                ...(disposedOn === null ? {} : { "disposed-on": day(disposedOn) }),
              },
              day(lost ? on : keptUntil),
              "301.4",
              "A-04",
            ),
          ]),
    ],
  });
};

import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import type { PropertyKind } from "./property-object.ts";

const DIMENSIONS = ["relief"] as const;

/**
 * Shares of the tax of an object that are not paid, by the provision of the relief. Art. 409(2)(1) is in the text as
 * it reads from 2026; what a local council exempts in part (art. 412(1)(а), (б)) has no share of the Code's own.
 */
export const PROPERTY_RELIEFS: LawTable<"relief"> = {
  id: "property-tax.relief",
  title: "law.table.property-tax.relief",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["409.1.2"], "1", tc("409.1.2")],
    [["409.1.3"], "1", tc("409.1.3")],
    [["409.1.4"], "1", tc("409.1.4")],
    [["409.2.1"], "0.5", tc("409.2.1"), { from: plainDate("2026-01-01") }],
    [["409.2.2"], "0.5", tc("409.2.2")],
    [["409.2.3"], "0.5", tc("409.2.3")],
    [["410.1"], "1", tc("410..1")],
    [["410.2"], "1", tc("410..2")],
    [["410.3"], "1", tc("410..3")],
    [["410.4"], "1", tc("410..4")],
    [["411.1.1"], "1", tc("411.1.1")],
    [["411.1.2"], "1", tc("411.1.2")],
    [["411.1.3"], "1", tc("411.1.3")],
    [["411.1.4"], "1", tc("411.1.4")],
    [["411.2.1"], "1", tc("411.2.1")],
    [["411.2.3"], "1", tc("411.2.3")],
    [["411.2.4"], "1", tc("411.2.4")],
    [["412.1.в"], "1", tc("412..1.в")],
    [["412.1.г"], "1", tc("412..1.г")],
  ]),
};

const BUILDINGS: readonly PropertyKind[] = ["nonresidential", "residential"];
const LAND: readonly PropertyKind[] = ["settlement-land", "homestead-land", "agricultural-land"];

/** The kinds of objects a relief is for, by the beginning of its provision; the longest that fits counts. */
const KINDS_OF_RELIEF: readonly (readonly [place: string, kinds: readonly PropertyKind[]])[] = [
  ["409.2.1", ["residential"]],
  ["409.2", BUILDINGS],
  ["409.1", BUILDINGS],
  ["410", LAND],
  ["411.1", ["homestead-land"]],
  ["411.2", LAND],
  ["412.1.а", BUILDINGS],
  ["412.1.б", ["agricultural-land"]],
  ["412.1.в", [...BUILDINGS, "settlement-land"]],
  ["412.1.г", ["nonresidential", ...LAND]],
];

export const reliefFits = (relief: string, kind: PropertyKind): boolean =>
  KINDS_OF_RELIEF.find(([place]) => relief === place || relief.startsWith(`${place}.`))?.[1].includes(kind) ??
  false;

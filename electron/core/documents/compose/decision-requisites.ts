import type { Requisites } from "#shared/domain/official-act/content.ts";
import type { Block } from "../paper.ts";
import { plain, type Wording } from "./wording.ts";

/** Element 7: by which code each tax and its penalty are paid. */
export const codesBlock = (requisites: readonly Requisites[], w: Wording): Block => ({
  kind: "table",
  columns: [
    { title: w.text("head.tax"), align: "left", width: "grow" },
    { title: w.text("head.tax-code"), align: "left", width: "grow" },
    { title: w.text("head.penalty-code"), align: "left", width: "grow" },
  ],
  rows: requisites.map((row) => [w.title(row.taxTitle), row.taxCode, row.penaltyCode]),
  total: null,
});

const BANK_FIELDS = ["recipient", "bank", "bic", "account"] as const;
const bankKey = (row: Requisites): string => JSON.stringify(BANK_FIELDS.map((field) => row[field]));

/** Element 12: where to pay; taxes with the same account stand together, an unknown field is a place to fill in. */
export const bankBlocks = (requisites: readonly Requisites[], w: Wording): readonly Block[] => {
  const groups = Map.groupBy(requisites, bankKey);
  return [...groups.values()].flatMap((rows): Block[] => {
    const [first] = rows;
    if (!first) return [];
    return [
      {
        kind: "facts",
        rows: [
          {
            label: w.text("fact.payment-for"),
            value: plain(rows.map((row) => w.title(row.taxTitle)).join("; ")),
          },
          ...BANK_FIELDS.map((field) => {
            const value = first[field];
            return { label: w.text(`fact.${field}`), value: value === null ? null : plain(value) };
          }),
        ],
      },
    ];
  });
};

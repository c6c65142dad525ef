import type { ContentFinding } from "#shared/domain/official-act/content.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import type { Period } from "#shared/kernel/period.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Block, FindingRow, Line } from "../paper.ts";
import { printAmount, printDifference } from "../print/numbers.ts";
import { paragraph, type Wording } from "./wording.ts";

const amountOrDash = (amount: Tyiyn | null, w: Wording): string =>
  amount === null ? w.text("dash") : printAmount(amount);

const findingText = (finding: ContentFinding, w: Wording): Line => {
  const explanation = { text: w.message(finding.explanation) };
  if (finding.reason === null || finding.reason.trim() === "") return [explanation];
  return [explanation, { text: ` ${w.text("finding.reason", { reason: finding.reason })}`, style: "italic" }];
};

const findingRow = (finding: ContentFinding, index: number, w: Wording): FindingRow => ({
  number: String(index + 1),
  subject: `${w.title(finding.taxTitle)}, ${w.shortPeriod(finding.period)}`,
  norm: w.bases(finding.articles),
  declared: amountOrDash(finding.declared, w),
  computed: amountOrDash(finding.computed, w),
  // A doubt or a breach of form carries no amount to charge.
  difference:
    finding.kind === "risk" || finding.kind === "formal"
      ? w.text("dash")
      : printDifference(finding.difference),
  text: findingText(finding, w),
});

/** The table of discrepancies; `total` closes it where the paper sums them up. */
export const findingsTable = (
  findings: readonly ContentFinding[],
  total: Tyiyn | null,
  w: Wording,
): Block => {
  if (findings.length === 0) return paragraph(w.text("findings.none"));
  return {
    kind: "findings",
    head: ["number", "subject", "norm", "declared", "computed", "difference"].map((name) =>
      w.text(`head.${name}`),
    ),
    rows: findings.map((finding, index) => findingRow(finding, index, w)),
    total: total === null ? null : { label: w.text("total"), amount: printDifference(total) },
  };
};

interface DifferenceLine {
  readonly taxTitle: Message;
  readonly period: Period;
  readonly difference: Tyiyn;
}

/** What changes in the tax, by tax and period, then the whole in figures and in words. */
export const differenceBlocks = (
  lines: readonly DifferenceLine[],
  total: Tyiyn,
  w: Wording,
): readonly Block[] => {
  if (lines.length === 0) return [paragraph(w.text("difference.none"))];
  const table: Block = {
    kind: "table",
    columns: [
      { title: w.text("head.tax"), align: "left", width: "grow" },
      { title: w.text("head.period"), align: "left", width: "fit" },
      { title: w.text("head.difference"), align: "right", width: "fit" },
    ],
    rows: lines.map((line) => [
      w.title(line.taxTitle),
      w.period(line.period),
      printDifference(line.difference),
    ]),
    total: [w.text("total"), "", printDifference(total)],
  };
  if (total === 0) return [table, paragraph(w.text("difference.none"))];
  return [table, sumBlock(w.text(total > 0 ? "difference.more" : "difference.less"), total, w)];
};

/** An amount in figures and in words; its sign is in the label's words. */
export const sumBlock = (label: string, amount: Tyiyn, w: Wording): Block => {
  const absolute = (amount < 0 ? -amount : amount) as Tyiyn;
  return { kind: "amount", label, figures: w.som(absolute), words: `(${w.inWords(absolute)})` };
};

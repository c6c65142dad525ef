import type { DecisionContent } from "#shared/domain/official-act/content.ts";
import { addMoney, maxMoney, minMoney, type Tyiyn, ZERO } from "#shared/kernel/money.ts";
import type { Block } from "../paper.ts";
import { printAmount, printDifference } from "../print/numbers.ts";
import { findingsTable, sumBlock } from "./findings.ts";
import { paragraph, paragraphs, plain, type Wording } from "./wording.ts";

const droppedBlocks = (content: DecisionContent, w: Wording): readonly Block[] => {
  if (content.dropped.length === 0) return [];
  const items = content.dropped.map(({ finding, outcome, reasoning }) => ({
    text: plain(
      w.text("decision.dropped-item", {
        subject: `${w.title(finding.taxTitle)}, ${w.shortPeriod(finding.period)}`,
        amount: `${printDifference(finding.difference)}\u00a0сом`,
        outcome: [w.text(`outcome.${outcome}`), reasoning].filter((part) => part.trim() !== "").join(": "),
      }),
    ),
    basis: null,
  }));
  return [paragraph(w.text("decision.dropped")), { kind: "items", items }];
};

const rejectedBlocks = (content: DecisionContent, w: Wording): readonly Block[] => {
  if (content.rejected.length === 0) return [];
  const numberOf = new Map(content.findings.map((finding, index) => [finding.findingId, index + 1]));
  const items = content.rejected.map(({ findingId, reasoning }) => ({
    text: plain(
      w.text("decision.rejected-item", { number: numberOf.get(findingId) ?? w.text("dash"), reasoning }),
    ),
    basis: null,
  }));
  return [paragraph(w.text("decision.rejected")), { kind: "items", items }];
};

const resolutionBlocks = (content: DecisionContent, w: Wording): readonly Block[] => {
  const { lines, totalPenalty, total, excessReduced } = content;
  const sumOf = (amounts: readonly Tyiyn[]): Tyiyn => addMoney(ZERO, ...amounts);
  const charged = sumOf(lines.map((line) => maxMoney(line.taxAmount, ZERO)));
  const reduced = sumOf(lines.map((line) => minMoney(line.taxAmount, ZERO)));
  // More and less tax are two decisions, never one difference: each has its period and its consequence.
  const tax = [
    ...(charged > 0 ? [sumBlock(w.text("decision.charge-tax"), charged, w)] : []),
    ...(reduced < 0 ? [sumBlock(w.text("decision.reduce-tax"), reduced, w)] : []),
    ...(charged === 0 && reduced === 0 ? [paragraph(w.text("decision.no-tax"))] : []),
    ...(excessReduced === 0
      ? []
      : [
          sumBlock(
            w.text(excessReduced > 0 ? "decision.reduce-excess" : "decision.raise-excess"),
            excessReduced,
            w,
          ),
        ]),
  ];
  const penalty =
    totalPenalty === 0
      ? paragraph(w.text("decision.no-penalty"))
      : sumBlock(
          w.text("decision.charge-penalty", { date: w.shortDate(content.decisionOn) }),
          totalPenalty,
          w,
        );
  const parts = [charged, reduced, totalPenalty].filter((amount) => amount !== 0);
  const whole = total > 0 && parts.length > 1 ? [sumBlock(w.text("decision.total"), total, w)] : [];
  return [{ kind: "lead", text: w.text("lead.decided") }, ...tax, penalty, ...whole];
};

/** Element 5: what was found, what became of the taxpayer's arguments, what is decided. */
export const decidedBlocks = (content: DecisionContent, w: Wording): readonly Block[] => [
  { kind: "lead", text: w.text("lead.found") },
  findingsTable(content.findings, null, w),
  ...(content.findings.length === 0 ? [] : [paragraph(w.text("findings.see-annex"))]),
  ...droppedBlocks(content, w),
  ...rejectedBlocks(content, w),
  ...paragraphs(content.reasoning),
  ...resolutionBlocks(content, w),
];

/** Element 6: tax and penalty by tax and period. There is no column for a sanction: none is applied (art. 125(10)). */
export const assessedBlocks = (content: DecisionContent, w: Wording): readonly Block[] => [
  paragraph(w.text("decision.debt-line", { date: w.shortDate(content.decisionOn) })),
  {
    kind: "table",
    columns: [
      { title: w.text("head.tax"), align: "left", width: "grow" },
      { title: w.text("head.period"), align: "left", width: "fit" },
      { title: w.text("head.due"), align: "left", width: "fit" },
      { title: w.text("head.days"), align: "right", width: "fit" },
      { title: w.text("head.tax-amount"), align: "right", width: "fit" },
      { title: w.text("head.penalty-amount"), align: "right", width: "fit" },
      { title: w.text("head.total"), align: "right", width: "fit" },
    ],
    rows: content.lines.map((line) => [
      w.title(line.taxTitle),
      w.shortPeriod(line.period),
      w.shortDate(line.dueOn),
      String(line.penaltyDays),
      printAmount(line.taxAmount),
      printAmount(line.penaltyAmount),
      printAmount(addMoney(line.taxAmount, line.penaltyAmount)),
    ]),
    total: [
      w.text("total"),
      "",
      "",
      "",
      printAmount(content.totalTax),
      printAmount(content.totalPenalty),
      printAmount(content.total),
    ],
  },
];

import type { ActContent, ContentFinding, DecisionContent } from "#shared/domain/official-act/content.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import type { Annex, Block } from "../paper.ts";
import { printDifference } from "../print/numbers.ts";
import { readingBlocks } from "./readings.ts";
import { plain, type Wording } from "./wording.ts";

const SOM = "сом";
const workingHead = (w: Wording): readonly string[] =>
  ["step", "formula", "result", "basis"].map((name) => w.text(`head.${name}`));

const findingTitle = (finding: ContentFinding, index: number, w: Wording): string =>
  `${index + 1}. ${w.title(finding.taxTitle)}, ${w.period(finding.period)} (${finding.check})`;

const findingWorking = (finding: ContentFinding, index: number, w: Wording): Block => ({
  kind: "working",
  title: findingTitle(finding, index, w),
  outcome: `${printDifference(finding.difference)}\u00a0${SOM}`,
  head: workingHead(w),
  steps: w.working(finding.derivation),
});

/** Of more tax the penalty is what is worked out, of less tax how it came to be less. */
const lineWorking = (line: DecisionContent["lines"][number], w: Wording): Block => ({
  kind: "working",
  title: w.text(line.taxAmount < 0 ? "annex.reduction-title" : "annex.penalty-title", {
    tax: w.message(line.taxTitle),
    period: w.period(line.period),
  }),
  outcome: line.taxAmount < 0 ? `${printDifference(line.taxAmount)}\u00a0${SOM}` : w.som(line.penaltyAmount),
  head: workingHead(w),
  steps: w.working(line.derivation),
});

type Lines = DecisionContent["lines"];

/** How each amount was worked out: findings by their number, then the penalty of each tax and period. */
export const workingBlocks = (
  content: ActContent,
  findings: readonly ContentFinding[],
  lines: Lines,
  w: Wording,
): readonly Block[] => [
  ...findings.flatMap((finding, index) =>
    finding.derivation.length === 0 ? [] : [findingWorking(finding, index, w)],
  ),
  ...lines.filter((line) => line.derivation.length > 0).map((line) => lineWorking(line, w)),
  ...readingBlocks(
    content,
    [...findings, ...lines].map((worked) => worked.derivation),
    w,
  ),
];

/** A register by its name; one the texts do not know by its file. */
const fileTitle = (file: string, w: Wording): string => {
  const key = `desk-audit.source.${file}`;
  return hasText(key) ? w.message({ key }) : file;
};

/** The rows that prove a finding, by the register they stand in. */
const findingEvidence = (finding: ContentFinding, index: number, w: Wording): Block => {
  const files = [...new Set(finding.evidence.map((row) => row.file))];
  return {
    kind: "evidence",
    title: findingTitle(finding, index, w),
    sources: files.map((file) => {
      const ids = finding.evidence.filter((row) => row.file === file).map((row) => row.id);
      return { title: fileTitle(file, w), count: String(ids.length), ids: plain(ids.join(", ")) };
    }),
  };
};

export const evidenceBlocks = (findings: readonly ContentFinding[], w: Wording): readonly Block[] =>
  findings.flatMap((finding, index) =>
    finding.evidence.length === 0 ? [] : [findingEvidence(finding, index, w)],
  );

/** Annexes that have something in them, numbered in order. */
export const annexesOf = (
  parts: readonly { readonly title: string; readonly blocks: readonly Block[] }[],
  w: Wording,
): readonly Annex[] =>
  parts
    .filter((part) => part.blocks.length > 0)
    .map((part, index) => ({
      title: w.text("annex-number", { number: index + 1 }),
      subtitle: part.title,
      blocks: part.blocks,
    }));

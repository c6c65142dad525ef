import type { ReportContent } from "#shared/domain/official-act/content.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Paper, Section } from "../paper.ts";
import { annexesOf, evidenceBlocks, workingBlocks } from "./annexes.ts";
import { differenceBlocks, findingsTable } from "./findings.ts";
import { type Frame, signatureLine } from "./frame.ts";
import { paragraph, plain, type Wording } from "./wording.ts";

type Body = Omit<Paper, keyof Frame>;
/** The part of the article that says what a справка must hold. */
const ELEMENTS = tc("125.4");

const sectionsOf = (content: ReportContent, w: Wording): readonly Omit<Section, "number">[] => {
  return [
    {
      title: w.text("section.sources"),
      mark: w.basis(ELEMENTS),
      blocks: [
        {
          kind: "table",
          columns: [
            { title: w.text("head.source"), align: "left", width: "grow" },
            { title: w.text("head.rows"), align: "right", width: "fit" },
          ],
          rows: content.sources.map((source) => [w.message(source.title), String(source.rows)]),
          total: null,
        },
      ],
    },
    {
      title: w.text("section.findings"),
      mark: w.basis(ELEMENTS),
      blocks: [findingsTable(content.findings, null, w), paragraph(w.text("findings.see-annex"))],
    },
    {
      title: w.text("section.calculation"),
      mark: w.basis(ELEMENTS),
      blocks: differenceBlocks(content.differences, content.totalDifference, w),
    },
    {
      title: w.text("section.demand"),
      mark: w.basis(ELEMENTS),
      blocks: [paragraph(w.message(content.demand))],
    },
  ];
};

/** Справка камеральной проверки (art. 125(4)). */
export const composeReport = (content: ReportContent, w: Wording): Body => {
  const inspector = content.signedBy ?? content.preparedBy;
  return {
    addressee: null,
    intro: [
      {
        kind: "facts",
        rows: [
          { label: w.text("fact.taxpayer"), value: [{ text: w.own(content.taxpayer.name), style: "bold" }] },
          { label: w.text("fact.inn"), value: plain(content.taxpayer.inn) },
          {
            label: w.text("fact.address"),
            value: content.taxpayer.address === null ? null : plain(content.taxpayer.address),
          },
          { label: w.text("fact.period"), value: plain(w.months(content.periodFrom, content.periodTo)) },
          { label: w.text("fact.drawn-up"), value: plain(w.date(content.drawnUpOn)) },
          {
            label: w.text("fact.inspector"),
            value: plain(`${w.own(content.preparedBy.fullName)}, ${w.own(content.preparedBy.position)}`),
          },
        ],
      },
      paragraph(w.text("scope.sentence")),
    ],
    sections: sectionsOf(content, w).map((section, index) => ({ ...section, number: String(index + 1) })),
    signature: { main: signatureLine(inspector, "", w), others: [] },
    annexes: annexesOf(
      [
        { title: w.text("annex.working"), blocks: workingBlocks(content, content.findings, [], w) },
        { title: w.text("annex.evidence"), blocks: evidenceBlocks(content.findings, w) },
      ],
      w,
    ),
  };
};

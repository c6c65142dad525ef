import type { AcceptanceContent } from "#shared/domain/official-act/content.ts";
import type { Paper, Section } from "../paper.ts";
import { printDifference } from "../print/numbers.ts";
import { caseReferenceFacts } from "./case-references.ts";
import { addresseeOf, type Frame, signatureLine } from "./frame.ts";
import { paragraph, type Wording } from "./wording.ts";

type Body = Omit<Paper, keyof Frame>;

const sectionsOf = (content: AcceptanceContent, w: Wording): readonly Section[] => [
  {
    number: "1",
    title: w.text("section.materials"),
    mark: w.basis(content.article),
    blocks: [{ kind: "facts", rows: caseReferenceFacts(content, w) }],
  },
  {
    number: "2",
    title: w.text("section.accepted"),
    mark: w.basis(content.article),
    blocks: [
      {
        kind: "table",
        columns: [
          { title: w.text("head.number"), align: "left", width: "fit" },
          { title: w.text("head.finding"), align: "left", width: "grow" },
          { title: w.text("head.difference"), align: "right", width: "fit" },
          { title: w.text("head.reasoning"), align: "left", width: "grow" },
        ],
        rows: content.accepted.map(({ finding, reasoning }, index) => [
          String(index + 1),
          `${w.title(finding.taxTitle)}, ${w.shortPeriod(finding.period)}. ${w.message(finding.explanation)}`,
          printDifference(finding.difference),
          reasoning,
        ]),
        total: null,
      },
    ],
  },
  {
    number: "3",
    title: w.text("section.outcome"),
    mark: w.basis(content.article),
    blocks: [paragraph(w.message(content.statement))],
  },
];

/** Извещение о признании доводов (art. 125(8)). */
export const composeAcceptance = (content: AcceptanceContent, w: Wording): Body => ({
  addressee: addresseeOf(content, w),
  intro: [
    paragraph(w.text("acceptance.sentence", { period: w.months(content.periodFrom, content.periodTo) })),
  ],
  sections: sectionsOf(content, w),
  signature: { main: signatureLine(content.signedBy ?? content.preparedBy, "", w), others: [] },
  annexes: [],
});

import type { NoticeContent } from "#shared/domain/official-act/content.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Block, Paper, Section } from "../paper.ts";
import { termText } from "./case-references.ts";
import { differenceBlocks } from "./findings.ts";
import { addresseeOf, type Frame, signatureLine } from "./frame.ts";
import { paragraph, plain, type Wording } from "./wording.ts";

type Body = Omit<Paper, keyof Frame>;

const reportReference = ({ report }: NoticeContent, w: Wording): string => {
  const date = w.shortDate(report.drawnUpOn);
  return report.number === null
    ? w.text("reference-undated", { date })
    : w.text("reference", { number: report.number, date });
};

const otherFindings = (content: NoticeContent, w: Wording): readonly Block[] => {
  if (content.otherFindings.length === 0) return [];
  const items = content.otherFindings.map((message) => ({ text: plain(w.message(message)), basis: null }));
  return [paragraph(w.text("notice.other")), { kind: "items", items }];
};

const sectionsOf = (content: NoticeContent, w: Wording): readonly Omit<Section, "number">[] => {
  return [
    {
      title: w.text("section.discrepancies"),
      mark: w.basis(tc("125.5")),
      blocks: [
        ...differenceBlocks(content.differences, content.totalDifference, w),
        ...otherFindings(content, w),
      ],
    },
    {
      title: w.text("section.demand"),
      mark: w.basis(tc("125.5")),
      blocks: [paragraph(w.message(content.demand))],
    },
    {
      title: w.text("section.answer-term"),
      mark: w.basis(content.answerTerm.article),
      blocks: [paragraph(w.text("notice.term", { term: termText(content.answerTerm, w) }))],
    },
    {
      title: w.text("section.rights"),
      mark: null,
      blocks: [
        {
          kind: "items",
          items: content.clauses.map(({ text, article }) => ({
            text: plain(w.message(text)),
            basis: w.basis(article),
          })),
        },
      ],
    },
  ];
};

/** Извещение о выявлении несоответствия (art. 125(5), 97(7)(3)). */
export const composeNotice = (content: NoticeContent, w: Wording): Body => ({
  addressee: addresseeOf(content, w),
  intro: [
    paragraph(
      w.text("notice.sentence", {
        period: w.months(content.periodFrom, content.periodTo),
        report: reportReference(content, w),
      }),
    ),
  ],
  sections: sectionsOf(content, w).map((section, index) => ({ ...section, number: String(index + 1) })),
  signature: { main: signatureLine(content.signedBy ?? content.preparedBy, "", w), others: [] },
  annexes: [],
});

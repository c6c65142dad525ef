import type { DecisionContent } from "#shared/domain/official-act/content.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Block, Paper, Section } from "../paper.ts";
import { annexesOf, evidenceBlocks, workingBlocks } from "./annexes.ts";
import { caseReferenceFacts, termText } from "./case-references.ts";
import { assessedBlocks, decidedBlocks } from "./decision-amounts.ts";
import { bankBlocks, codesBlock } from "./decision-requisites.ts";
import { type Frame, signatureLine } from "./frame.ts";
import { paragraph, plain, type Wording } from "./wording.ts";

type Body = Omit<Paper, keyof Frame>;

/** Elements 1–3 are rows, 4–13 sections: each bears its number in art. 96(3). */
const elementMark = (element: number, w: Wording): string => w.basis(tc(`96.3.${element}`));

/** Why an element does not apply to this decision, where it does not. */
const notApplicable = (content: DecisionContent, element: string, w: Wording): readonly Block[] | null => {
  const item = content.checklist.find((entry) => entry.element === `96.3.${element}`);
  if (item?.status !== "not-applicable" || item.detail === null) return null;
  return [paragraph(w.message(item.detail))];
};

const preferentialTerm = ({ preferential }: DecisionContent, w: Wording): string =>
  w.text("term-since-service", {
    term: termText(preferential.clause, w),
    article: w.basis(preferential.clause.article),
  });

const preferentialBlock = (content: DecisionContent, w: Wording): Block => ({
  kind: "paragraph",
  text: [
    { text: w.text("preferential.title"), style: "bold" },
    { text: ` ${w.message(content.preferential.text)} ` },
    { text: w.text("preferential.term", { term: preferentialTerm(content, w) }) },
  ],
});

const otherBlocks = (content: DecisionContent, w: Wording): readonly Block[] => {
  // Where nothing is to be performed there is no preferential way to do it.
  const toPerform = notApplicable(content, "8", w) === null;
  return [
    ...(toPerform ? [preferentialBlock(content, w)] : []),
    ...content.notes.map(
      ({ text, article }) =>
        ({
          kind: "paragraph",
          text: [{ text: w.message(text) }, { text: ` (${w.basis(article)})`, style: "faint" }],
        }) as const,
    ),
  ];
};

const blocksOf = (content: DecisionContent, w: Wording): Readonly<Record<number, readonly Block[]>> => ({
  4: [
    paragraph(
      w.text("decision.basis", {
        article: w.basis(content.basis.article),
        text: w.message(content.basis.text),
      }),
    ),
    { kind: "facts", rows: caseReferenceFacts(content, w) },
  ],
  5: decidedBlocks(content, w),
  6: assessedBlocks(content, w),
  7: [codesBlock(content.requisites, w)],
  8: [
    paragraph(
      w.text("decision.performance", {
        term: termText(content.performance, w),
        article: w.basis(content.performance.article),
      }),
    ),
  ],
  9: [
    {
      kind: "items",
      items: content.securing.map(({ text, article }) => ({
        text: plain(w.message(text)),
        basis: w.basis(article),
      })),
    },
  ],
  10: [
    {
      kind: "table",
      columns: [
        { title: w.text("head.date"), align: "left", width: "fit" },
        { title: w.text("head.action"), align: "left", width: "grow" },
      ],
      rows: content.actions.map(({ on, text }) => [w.shortDate(on), w.message(text)]),
      total: null,
    },
  ],
  11: [
    paragraph(w.message(content.appeal.text)),
    paragraph(w.text("decision.appeal-effect")),
    {
      kind: "facts",
      rows: [
        { label: w.text("fact.authority"), value: plain(w.title(content.appeal.authority)) },
        {
          label: w.text("fact.appeal-term"),
          value: plain(
            w.text("term-from-service", {
              term: termText(content.appeal.clause, w),
              article: w.basis(content.appeal.clause.article),
            }),
          ),
        },
      ],
    },
  ],
  12: bankBlocks(content.requisites, w),
  13: otherBlocks(content, w),
});

const sectionsOf = (content: DecisionContent, w: Wording): readonly Section[] =>
  Object.entries(blocksOf(content, w)).map(([element, blocks]) => ({
    number: element,
    title: w.text(`section.96.${element}`),
    mark: elementMark(Number(element), w),
    blocks: notApplicable(content, element, w) ?? blocks,
  }));

/** Решение о результатах камеральной проверки: the elements of art. 96(3) in their order. */
export const composeDecision = (content: DecisionContent, w: Wording): Body => {
  const numbered = (element: number, name: string): string => `${element}. ${w.text(`fact.${name}`)}`;
  const { approvedBy, signedBy, preparedBy, taxpayer } = content;
  return {
    addressee: null,
    intro: [
      {
        kind: "facts",
        rows: [
          {
            label: numbered(1, "taxpayer"),
            value: [{ text: w.own(taxpayer.name), style: "bold" }],
            mark: elementMark(1, w),
          },
          { label: numbered(2, "inn"), value: plain(taxpayer.inn), mark: elementMark(2, w) },
          {
            label: numbered(3, "decision-date"),
            value: plain(w.date(content.decisionOn)),
            mark: elementMark(3, w),
          },
          {
            label: w.text("fact.address"),
            value: taxpayer.address === null ? null : plain(taxpayer.address),
          },
          { label: w.text("fact.period"), value: plain(w.months(content.periodFrom, content.periodTo)) },
        ],
      },
    ],
    sections: sectionsOf(content, w),
    signature: {
      main: signatureLine(signedBy, "", w),
      others: [
        ...(approvedBy !== null && approvedBy.userId !== signedBy?.userId
          ? [signatureLine(approvedBy, w.text("signature.approved"), w)]
          : []),
        signatureLine(preparedBy, w.text("signature.prepared"), w),
      ],
    },
    annexes: annexesOf(
      [
        {
          title: w.text("annex.working"),
          blocks: workingBlocks(content, content.findings, content.lines, w),
        },
        { title: w.text("annex.evidence"), blocks: evidenceBlocks(content.findings, w) },
      ],
      w,
    ),
  };
};

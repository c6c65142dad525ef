/** Выписка из Государственного реестра налогоплательщиков (108(3), 64). */
import type { Cell, ExtractContent, ExtractSection } from "#shared/domain/register/extract-content.ts";
import { type Language, tc } from "#shared/kernel/legal-basis.ts";
import { unreachable } from "#shared/kernel/result.ts";
import type { Block, Fact, Paper, Section } from "../../paper.ts";
import { printAmount } from "../../print/numbers.ts";
import { type Confirmation, dateParts, signatureLine, standingParts } from "../frame.ts";
import { paragraph, plain, type Wording, wordingOf } from "../wording.ts";

const cellText = (cell: Cell | null, w: Wording): string | null => {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "message":
      return w.message(cell.message);
    case "name":
      return w.own(cell.name);
    case "date":
      return w.shortDate(cell.date);
    case "period":
      return w.shortPeriod(cell.period);
    case "amount":
      return w.som(cell.amount);
    default:
      return unreachable(cell);
  }
};

/** A register's empty place is told as a dash: there is nothing to fill in by hand. */
const DASH = "—";
const shown = (cell: Cell | null, w: Wording): string => cellText(cell, w) ?? DASH;

const factsOf = (facts: ExtractSection["facts"], w: Wording): readonly Block[] =>
  facts.length === 0
    ? []
    : [
        {
          kind: "facts",
          rows: facts.map(
            ({ label, value }): Fact => ({ label: w.message(label), value: plain(shown(value, w)) }),
          ),
        },
      ];

/** A longer value shares the free width; a number, a date or a short word takes what it needs. */
const LONGEST_FIT = 16;

/** The column's title says the currency. */
const inColumn = (cell: Cell | null, w: Wording): string =>
  cell?.kind === "amount" ? printAmount(cell.amount) : shown(cell, w);

const tableOf = ({ columns, rows }: ExtractSection["tables"][number], w: Wording): Block => {
  const texts = rows.map((row) => row.map((cell) => inColumn(cell, w)));
  const isLong = (index: number): boolean => texts.some((row) => (row[index] ?? "").length > LONGEST_FIT);
  return {
    kind: "table",
    columns: columns.map(({ title, amount }, index) => ({
      title: w.message(title),
      align: amount ? "right" : "left",
      width: !amount && (index === 0 || isLong(index)) ? "grow" : "fit",
    })),
    rows: texts,
    total: null,
  };
};

const sectionOf = (data: ExtractSection, number: number, w: Wording): Section => {
  const tables = data.tables.filter(({ rows }) => rows.length > 0).map((table) => tableOf(table, w));
  const blocks = [...factsOf(data.facts, w), ...tables];
  return {
    number: String(number),
    title: w.message({ key: `register.section.${data.section}` }),
    mark: data.article === null ? null : w.basis(data.article),
    blocks: blocks.length === 0 ? [paragraph(w.text("extract.nothing"))] : blocks,
  };
};

/** To whom and on what; of open data to whom alone. */
const introOf = ({ recipient, ground }: ExtractContent, w: Wording): readonly Block[] => {
  const rows: Fact[] = [
    { label: w.text("extract.recipient"), value: plain(recipient) },
    ...(ground === null
      ? []
      : [
          {
            label: w.text("extract.ground"),
            value: plain(`${w.message(ground.title)} (${w.basis(ground.article)})`),
          },
          ...ground.evidence.map(({ label, value }) => ({
            label: w.message(label),
            value: plain(shown(value, w)),
          })),
        ]),
  ];
  const facts: Block = { kind: "facts", rows };
  // Whom the data are about may do with them as they please.
  if (ground?.basis === "own") return [facts];
  return [
    facts,
    paragraph(
      ground === null
        ? w.text("extract.open-mark", { article: w.basis(tc("64.1")) })
        : w.text("extract.secret-mark", { article: w.basis(tc("64.5")) }),
    ),
  ];
};

/** The paper of an extract in one language. Pure: the same content gives the same paper. */
export const composeExtract = (
  content: ExtractContent,
  confirmation: Confirmation,
  language: Language,
): Paper => {
  const w = wordingOf(language);
  const { registration, taxpayer } = content;
  const running = w.text("numbered", {
    name: w.text("extract.running"),
    number: registration.number,
    date: w.shortDate(registration.signedOn),
  });
  const parts = standingParts(content, confirmation, true, w);
  const inn = w.text("extract.of", { inn: taxpayer.inn });
  const [first, second] = parts.copies;
  return {
    ...parts,
    copies: [first, second].flatMap((copy, index) =>
      copy === undefined ? [] : [index === 0 ? { ...copy, holder: w.text("extract.copy") } : copy],
    ),
    document: {
      title: `${running}. ${w.own(taxpayer.name)}`,
      author: w.own(content.office.name),
      date: dateParts(registration.signedOn),
    },
    registration: { date: w.date(registration.signedOn), number: registration.number, case: inn },
    heading: { name: w.text("extract.name"), subject: w.text(`extract.subject.${content.scope}`) },
    addressee: { label: w.text("fact.taxpayer"), lines: [w.own(taxpayer.name), inn] },
    running: { left: running, right: inn },
    labels: { ...parts.labels, annexTo: "" },
    intro: introOf(content, w),
    sections: content.sections.map((section, index) => sectionOf(section, index + 1, w)),
    closing: plain(w.text("extract.closing", { date: w.date(registration.signedOn) })),
    signature: { main: signatureLine(content.signedBy, "", w), others: [] },
    annexes: [],
  };
};

/** Протокол анализа риска (124(2)): what the sweep computed of the factors of 118(5), formed by the program. */
import type { RiskView } from "#shared/contract/risk.ts";
import { type Language, tc } from "#shared/kernel/legal-basis.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { groundsOf, percentOf } from "#shared/law/risk/grounds.ts";
import type { Block, Paper, Section } from "../paper.ts";
import { printInstant } from "../print/dates.ts";
import { printDecimal } from "../print/numbers.ts";
import { dateParts, standingParts } from "./frame.ts";
import { paragraph, plain, type Wording, wordingOf } from "./wording.ts";

export interface RiskProtocol {
  readonly risk: RiskView;
  /** Working days of a survey, from the protocol's day (124(3)–(5)). */
  readonly surveyDays: string;
  readonly taxpayer: { readonly name: Bilingual; readonly address: string | null };
  readonly office: {
    readonly code: string;
    readonly name: Bilingual;
    readonly address: string | null;
    readonly phone: string | null;
  };
}

type Factor = RiskView["factors"][number];

const nameOf = (factor: Factor, w: Wording): string => w.message({ key: `law.step.risk.${factor.factor}` });

const factorsTable = ({ factors, burden }: RiskView, w: Wording): Block => ({
  kind: "table",
  columns: [
    { title: w.text("risk.col.place"), align: "left", width: "fit" },
    { title: w.text("risk.col.factor"), align: "left", width: "grow" },
    { title: w.text("risk.col.state"), align: "left", width: "fit" },
    { title: w.text("risk.col.grounds"), align: "left", width: "grow" },
  ],
  rows: factors.map((factor) => {
    const grounds = factor.state === "present" ? groundsOf(factor, burden) : null;
    return [
      w.basis(factor.basis),
      nameOf(factor, w),
      w.message({ key: `risk.state.${factor.state}` }),
      grounds === null ? "—" : w.message(grounds),
    ];
  }),
  total: null,
});

const averageText = ({ average }: NonNullable<RiskView["burden"]>, w: Wording): string => {
  if (average === null) return w.text("risk.burden.average.unknown");
  const share = printDecimal(percentOf(average.share));
  return average.peers === null
    ? w.text("risk.burden.average.given", { share })
    : w.text("risk.burden.average.peers", { share, peers: average.peers });
};

const burdenBlocks = ({ burden }: RiskView, w: Wording): readonly Block[] => {
  if (burden === null) return [paragraph(w.text("risk.burden.none"))];
  const fact = (label: string, value: string) => ({
    label: w.text(`risk.burden.${label}`),
    value: plain(value),
  });
  return [
    {
      kind: "facts",
      rows: [
        fact("tax", w.som(tyiyn(burden.tax))),
        fact("revenue", w.som(tyiyn(burden.revenue))),
        fact("own", `${printDecimal(percentOf(burden.own))} %`),
        fact("average", averageText(burden, w)),
      ],
    },
  ];
};

const outcomeBlocks = ({ risk: { factors }, surveyDays }: RiskProtocol, w: Wording): readonly Block[] => {
  const present = factors.filter(({ state }) => state === "present");
  const unknown = factors.filter(({ state }) => state === "unknown");
  const norms = {
    planned: w.basis(tc("118.8")),
    survey: w.basis(tc("124.1")),
    term: w.basis(tc("124.4.2")),
    count: present.length,
    days: surveyDays,
  };
  return [
    paragraph(w.text(present.length > 0 ? "risk.outcome.present" : "risk.outcome.absent", norms)),
    ...(unknown.length === 0
      ? []
      : [
          paragraph(
            w.text("risk.outcome.unknown", {
              factors: unknown.map((factor) => `${nameOf(factor, w)} (${w.basis(factor.basis)})`).join("; "),
            }),
          ),
        ]),
  ];
};

/** Pure: the same sweep gives the same paper. Its day is the day of the sweep, from which the survey's term runs (124(5)). */
export const composeRiskProtocol = (protocol: RiskProtocol, language: Language): Paper => {
  const { risk, taxpayer, office } = protocol;
  const w = wordingOf(language);
  const on = dateInBishkek(risk.computedAt);
  const running = w.text("risk.running", { date: w.shortDate(on) });
  const parts = standingParts({ office, registration: null, signedBy: null }, null, true, w);
  const inn = w.text("inn-of", { inn: risk.inn });
  const section = (title: string, mark: string | null, blocks: readonly Block[], index: number): Section => ({
    number: String(index),
    title: w.text(`risk.section.${title}`),
    mark,
    blocks,
  });
  return {
    ...parts,
    closeness: 1,
    copies: [{ mark: w.text("risk.mark"), holder: "", receipt: false }],
    document: {
      title: `${running}. ${w.own(taxpayer.name)}`,
      author: w.own(office.name),
      date: dateParts(on),
    },
    registration: { date: w.date(on), number: "", case: w.text("risk.case", { date: w.shortDate(on) }) },
    heading: { name: w.text("risk.name"), subject: w.text("risk.subject") },
    addressee: {
      label: w.text("fact.taxpayer"),
      lines: [w.own(taxpayer.name), inn, ...(taxpayer.address === null ? [] : [taxpayer.address])],
    },
    running: { left: running, right: inn },
    labels: { ...parts.labels, annexTo: "" },
    intro: [
      paragraph(
        w.text("risk.intro", {
          article: w.basis(tc("118.5")),
          at: printInstant(risk.computedAt),
          months: w.months(risk.periodFrom, risk.periodTo),
        }),
      ),
    ],
    sections: [
      section("factors", w.basis(tc("118.5")), [factorsTable(risk, w)], 1),
      section("burden", w.basis(tc("118.5.3")), burdenBlocks(risk, w), 2),
      section("outcome", w.basis(tc("124.2")), outcomeBlocks(protocol, w), 3),
    ],
    closing: plain(w.text("risk.closing")),
    signature: null,
    annexes: [],
  };
};

/** What the headless job tells at its end. */
import { printAmount } from "#core/documents/print/numbers.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { formatBasis, type Language } from "#shared/kernel/legal-basis.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";

export interface WrittenPaper {
  readonly path: string;
  readonly pages: number;
}

const text = (key: string, params: TextParams, language: Language): string =>
  resolveText({ key: `demo.${key}`, params }, language);

/** Terms of a case, one a line, with whether they were kept. */
const terms = (view: DeskAuditView, language: Language): readonly string[] =>
  view.deadlines.map((deadline) =>
    text(
      deadline.missed ? "term-missed" : deadline.metOn === null ? "term-open" : "term-met",
      {
        title: resolveText(deadline.title, language),
        article: formatBasis(deadline.article, language),
        due: deadline.dueOn,
        met: deadline.metOn ?? "",
      },
      language,
    ),
  );

const amounts = (view: DeskAuditView, language: Language): readonly string[] => [
  ...view.assessment.lines.map((line) =>
    text(
      "line",
      {
        tax: resolveText({ key: `desk-audit.tax.${line.tax}` }, language),
        period: line.period,
        amount: printAmount(line.taxAmount),
        penalty: printAmount(line.penaltyAmount),
        days: line.penaltyDays,
      },
      language,
    ),
  ),
  text(
    "total",
    {
      tax: printAmount(view.assessment.totalTax),
      penalty: printAmount(view.assessment.totalPenalty),
      date: view.assessment.asOf,
    },
    language,
  ),
];

/** A case in lines: what it was about, what it came to, its papers and terms. */
export const caseLines = (
  view: DeskAuditView,
  papers: readonly WrittenPaper[],
  language: Language,
): readonly string[] => [
  text(
    `case.${view.closure ?? view.status}`,
    {
      number: view.number,
      inn: view.inn,
      name: view.taxpayerName[language],
      findings: view.findings.filter((finding) => finding.verdict === "accepted").length,
      dismissed: view.findings.filter((finding) => finding.verdict === "dismissed").length,
    },
    language,
  ),
  ...(view.closure === "accepted" ? [] : amounts(view, language)).map((line) => `  ${line}`),
  ...terms(view, language).map((line) => `  ${line}`),
  ...papers.map(({ path, pages }) => `  ${text("paper", { path, pages }, language)}`),
];

/** A request in lines: what it asked for and came to, its papers and terms. */
export const requestLines = (
  view: RegistrationView,
  papers: readonly WrittenPaper[],
  language: Language,
): readonly string[] => {
  const grounds = view.grounds
    .filter(({ ground }) => view.refusal?.grounds.includes(ground))
    .map(({ title, article }) => `${resolveText(title, language)} (${formatBasis(article, language)})`);
  return [
    text(
      `request.${view.outcome === "granted" ? "granted" : "denied"}`,
      {
        number: view.number,
        name: view.applicant.nameClaimed,
        inn: view.inn,
        login: view.login ?? "",
        grounds: grounds.join("; "),
      },
      language,
    ),
    ...view.deadlines.map(
      (deadline) =>
        `  ${text(
          deadline.missed ? "term-missed" : deadline.metOn === null ? "term-open" : "term-met",
          {
            title: resolveText(deadline.title, language),
            article:
              deadline.byLaw && deadline.article !== null ? formatBasis(deadline.article, language) : "—",
            due: deadline.dueOn,
            met: deadline.metOn ?? "",
          },
          language,
        )}`,
    ),
    ...papers.map(({ path, pages }) => `  ${text("paper", { path, pages }, language)}`),
  ];
};

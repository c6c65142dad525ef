/** The thirteen elements of art. 96(3) against a draft: what the approver ticks off. */
import { tc } from "../../kernel/legal-basis.ts";
import { formatSom } from "../../kernel/money.ts";
import type { Message } from "../../kernel/text.ts";
import type { ChecklistElement, DecisionContent } from "./content.ts";

type Content = Omit<DecisionContent, "checklist">;

const element = (number: number, status: ChecklistElement["status"], detail: Message): ChecklistElement => ({
  element: `96.3.${number}`,
  title: { key: `desk-audit.checklist.${number}.title` },
  article: tc(`96.3.${number}`),
  status,
  detail,
});

const detail = (number: number, params?: Message["params"]): Message => ({
  key: `desk-audit.checklist.${number}.detail`,
  ...(params ? { params } : {}),
});

const missing = (number: number): ChecklistElement =>
  element(number, "missing", { key: `desk-audit.checklist.${number}.missing` });

const stated = (number: number, there: boolean, params?: Message["params"]): ChecklistElement =>
  there ? element(number, "present", detail(number, params)) : missing(number);

const bankComplete = (content: Content): boolean =>
  content.requisites.length > 0 &&
  content.requisites.every((r) => r.recipient && r.bank && r.bic && r.account);

const codesComplete = (content: Content): boolean =>
  content.requisites.length > 0 && content.requisites.every((r) => r.taxCode && r.penaltyCode);

/** A decision that only lowers the tax sets no obligation to be performed or secured. */
const bearsDebt = ({ lines, totalPenalty }: Content): boolean =>
  totalPenalty > 0 || lines.some((line) => line.taxAmount > 0);

const ofDebt = (content: Content, number: number, item: () => ChecklistElement): ChecklistElement =>
  bearsDebt(content) ? item() : element(number, "not-applicable", { key: "desk-audit.checklist.no-debt" });

/** What applies to the decision and is not in it. */
export const missingOf = (checklist: readonly ChecklistElement[]): readonly ChecklistElement[] =>
  checklist.filter(({ status }) => status === "missing");

/** The elements by number: in the paper, missing in it, or not of this kind of decision. */
export const decisionChecklist = (content: Content): ChecklistElement[] => [
  stated(1, content.taxpayer.name.ru !== "", {
    name: content.taxpayer.name.ru,
    nameKy: content.taxpayer.name.ky,
  }),
  stated(2, true, { inn: content.taxpayer.inn }),
  stated(3, true, { date: content.decisionOn }),
  stated(4, content.findings.length > 0, { number: content.report.number, date: content.report.signedOn }),
  // That nothing is charged in the end is a decision too.
  stated(5, content.findings.length > 0, { tax: formatSom(content.totalTax) }),
  // Interest arises from deferral only, a sanction is never applied (125(10)): neither has a line.
  stated(6, content.findings.length > 0, {
    tax: formatSom(content.totalTax),
    penalty: formatSom(content.totalPenalty),
    date: content.decisionOn,
  }),
  ofDebt(content, 7, () => stated(7, codesComplete(content))),
  ofDebt(content, 8, () => stated(8, true, { count: content.performance.count })),
  ofDebt(content, 9, () => stated(9, content.securing.length > 0)),
  stated(10, content.actions.length > 0, { count: content.actions.length }),
  stated(11, true, { count: content.appeal.clause.count }),
  ofDebt(content, 12, () => stated(12, bankComplete(content))),
  stated(13, content.reasoning.trim() !== ""),
];

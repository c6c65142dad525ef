/** What differs between two drafts of a decision, field by field, as the approver reads it. */
import type { DecisionContent } from "#shared/domain/official-act/content.ts";
import { formatSom } from "#shared/kernel/money.ts";
import type { Message } from "#shared/kernel/text.ts";

export interface Change {
  readonly field: Message;
  readonly before: string;
  readonly after: string;
}

const field = (name: string, params?: Message["params"]): Message => ({
  key: `desk-audit.change.${name}`,
  ...(params ? { params } : {}),
});

const fieldsOf = (content: DecisionContent): ReadonlyMap<string, readonly [Message, string]> =>
  new Map([
    ["date", [field("date"), content.decisionOn]],
    ["reasoning", [field("reasoning"), content.reasoning]],
    ["total-tax", [field("total-tax"), formatSom(content.totalTax)]],
    ["total-penalty", [field("total-penalty"), formatSom(content.totalPenalty)]],
    ["findings", [field("findings"), String(content.findings.length)]],
    ["dropped", [field("dropped"), String(content.dropped.length)]],
    ...content.lines.flatMap((line): [string, readonly [Message, string]][] => {
      const params = { tax: line.tax, period: line.period };
      return [
        [`tax ${line.tax} ${line.period}`, [field("line-tax", params), formatSom(line.taxAmount)]],
        [
          `penalty ${line.tax} ${line.period}`,
          [field("line-penalty", params), formatSom(line.penaltyAmount)],
        ],
      ];
    }),
  ]);

/** Fields whose value differs; an absent one is an empty text. */
export const decisionChanges = (before: DecisionContent, after: DecisionContent): Change[] => {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const label = is?.[0] ?? was?.[0];
    if (label === undefined || was?.[1] === is?.[1]) return [];
    return [{ field: label, before: was?.[1] ?? "", after: is?.[1] ?? "" }];
  });
};

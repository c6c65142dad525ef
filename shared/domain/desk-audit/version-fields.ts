/** What of a desk audit two people may have changed at once, as labelled fields. */
import {
  amountValue,
  dateValue,
  inTurn,
  messageValue,
  paperFields,
  personValue,
  termFields,
  textValue,
  type VersionField,
  type VersionSections,
  type VersionValue,
  versionField,
  wordValue,
} from "../version-fields.ts";
import { termTitleKey } from "./terms.ts";
import type { Answer, CaseFinding, DeskAuditState } from "./types.ts";

const findingFields = (finding: CaseFinding): readonly VersionField[] => {
  const of = (name: string, value: VersionValue): VersionField => ({
    key: `${name}/${finding.findingId}`,
    label: { key: `sync.field.${name}`, params: { check: finding.check, period: finding.period } },
    value,
  });
  return [
    of("finding-verdict", wordValue("verdict", finding.verdict)),
    of("finding-reason", textValue(finding.verdictReason)),
    of("finding-difference", amountValue(finding.difference)),
    of("finding-outcome", wordValue("finding-outcome", finding.outcome)),
    of("finding-outcome-reason", textValue(finding.outcomeReason)),
  ];
};

const answerFields = (answers: readonly Answer[]): readonly VersionField[] =>
  inTurn(answers, ({ kind }) => kind).flatMap(({ item, key }) => [
    {
      key: `answer/${key}`,
      label: { key: "sync.field.answer" },
      value: messageValue(`sync.value.answer.${item.kind}`, { date: item.receivedOn }),
    },
    { key: `answer-text/${key}`, label: { key: "sync.field.answer-text" }, value: textValue(item.text) },
  ]);

export const deskAuditSections = (state: DeskAuditState): VersionSections => [
  [
    versionField("status", wordValue("desk-audit-status", state.status)),
    versionField("closure", wordValue("closure", state.closure)),
    versionField("inspector", personValue(state.inspectorId)),
    versionField("notified-on", dateValue(state.notifiedOn)),
  ],
  state.findings.flatMap(findingFields),
  answerFields(state.answers),
  [
    versionField("decision-on", dateValue(state.decisionOn)),
    versionField("reasoning", textValue(state.reasoning)),
    versionField("total-tax", amountValue(state.assessment?.totalTax ?? null)),
    versionField("total-penalty", amountValue(state.assessment?.totalPenalty ?? null)),
  ],
  paperFields(state.acts),
  termFields(state.deadlines, termTitleKey),
];

import type { AcceptanceContent, DecisionContent } from "#shared/domain/official-act/content.ts";
import type { Fact } from "../paper.ts";
import { plain, type Wording } from "./wording.ts";

type Reference = DecisionContent["report"];
type Answer = AcceptanceContent["answer"];

/** An earlier paper of the case: number, date, when and how it was served. */
const referenceText = (reference: Reference, w: Wording): string => {
  const params = { number: reference.number, date: w.shortDate(reference.signedOn) };
  if (reference.servedOn === null) return w.text("reference", params);
  const way = reference.serviceMethod === null ? "" : w.text(`way.${reference.serviceMethod}`);
  return w.text("reference-served", { ...params, served: w.shortDate(reference.servedOn), way });
};

const answerText = (answer: Answer, w: Wording): string => {
  if (answer.kind === "silence") return w.text("answer.silence");
  const received = w.text(`answer.${answer.kind}`, { date: w.shortDate(answer.receivedOn) });
  return `${received} (${w.text(answer.inTime ? "answer.in-time" : "answer.late")})`;
};

/** The справка, the notice and what the taxpayer answered, as rows. */
export const caseReferenceFacts = (
  content: { readonly report: Reference; readonly notice: Reference; readonly answer: Answer },
  w: Wording,
): readonly Fact[] => {
  const { answer } = content;
  return [
    { label: w.text("fact.report"), value: plain(referenceText(content.report, w)) },
    { label: w.text("fact.notice"), value: plain(referenceText(content.notice, w)) },
    { label: w.text("fact.answer"), value: plain(answerText(answer, w)) },
    ...(answer.returnId === null ? [] : [{ label: w.text("fact.return-id"), value: plain(answer.returnId) }]),
    ...(answer.text.trim() === "" ? [] : [{ label: w.text("fact.answer-text"), value: plain(answer.text) }]),
    ...(answer.documents.length === 0
      ? []
      : [{ label: w.text("fact.answer-documents"), value: plain(answer.documents.join("; ")) }]),
  ];
};

/** «в течение 30 календарных дней» */
export const termText = (clause: DecisionContent["performance"], w: Wording): string =>
  w.text(`term.${clause.unit}`, { count: clause.count });

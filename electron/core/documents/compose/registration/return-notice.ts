import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Block, Section } from "../../paper.ts";
import { paragraph, paragraphs, plain, type Wording } from "../wording.ts";
import { numbered } from "./decisions.ts";
import { formText } from "./form-text.ts";
import { refusalItems } from "./sections.ts";

export const returnIntro = (content: RegistrationContent, w: Wording): readonly Block[] => [
  paragraph(
    formText("return.intro", w, {
      number: content.requestNumber,
      date: w.shortDate(content.submittedOn),
    }),
  ),
];

/** Возврат для исправления: what to mend and how to send it again; no decision, so no order of appeal (97(9)). */
export const returnSections = (content: RegistrationContent, w: Wording): readonly Section[] => {
  const { phone } = content.office;
  const steps = [
    formText("return.correct", w),
    formText("return.send", w),
    formText("return.passport", w),
    ...(phone === null ? [] : [formText("return.ask", w, { phone })]),
  ];
  return numbered([
    {
      title: formText("section.correct", w),
      mark: null,
      blocks: [...refusalItems(content, w), ...paragraphs(content.reasoning ?? "")],
    },
    {
      title: formText("section.again", w),
      mark: null,
      blocks: [{ kind: "items", items: steps.map((text) => ({ text: plain(text), basis: null })) }],
    },
  ]);
};

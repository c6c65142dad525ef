/** Bodies of the decisions: access, registration, re-registration, annulment, refusal. */
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Section } from "../../paper.ts";
import { paragraphs, type Wording } from "../wording.ts";
import { formText } from "./form-text.ts";
import {
  accessSection,
  appealSection,
  entrySection,
  establishedSection,
  groundSection,
  refusalItems,
  resolvedSection,
  type Unnumbered,
} from "./sections.ts";

export const numbered = (sections: readonly Unnumbered[]): readonly Section[] =>
  sections.map((section, index) => ({ ...section, number: String(index + 1) }));

const refusalSection = (content: RegistrationContent, w: Wording): readonly Unnumbered[] =>
  content.kind === "registration-refusal"
    ? [
        {
          title: formText("section.refusals", w),
          mark: null,
          blocks: [...refusalItems(content, w), ...paragraphs(content.reasoning ?? "")],
        },
      ]
    : [];

export const decisionSections = (content: RegistrationContent, w: Wording): readonly Section[] =>
  numbered([
    groundSection(content, w),
    ...establishedSection(content, w),
    ...refusalSection(content, w),
    resolvedSection(content, w),
    ...entrySection(content, w),
    ...accessSection(content, w),
    ...appealSection(content, w),
  ]);

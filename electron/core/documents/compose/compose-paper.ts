import type { ActContent } from "#shared/domain/official-act/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { unreachable } from "#shared/kernel/result.ts";
import type { Paper } from "../paper.ts";
import { composeAcceptance } from "./acceptance.ts";
import { composeDecision } from "./decision.ts";
import { type Confirmation, type Frame, frameOf } from "./frame.ts";
import { composeNotice } from "./notice.ts";
import { composeReport } from "./report.ts";
import { type Wording, wordingOf } from "./wording.ts";

const bodyOf = (content: ActContent, w: Wording): Omit<Paper, keyof Frame> => {
  switch (content.kind) {
    case "desk-audit-report":
      return composeReport(content, w);
    case "discrepancy-notice":
      return composeNotice(content, w);
    case "acceptance-notice":
      return composeAcceptance(content, w);
    case "desk-audit-decision":
      return composeDecision(content, w);
    default:
      return unreachable(content);
  }
};

export interface PaperOptions {
  readonly language: Language;
  /** A draft bears the mark of a draft on every page. */
  readonly status: "draft" | "signed";
  /** What is printed of the electronic signature; null where there is none. */
  readonly confirmation: Confirmation | null;
}

/** The paper of a content in one language. Pure: the same content gives the same paper. */
export const composePaper = (content: ActContent, options: PaperOptions): Paper => {
  const w = wordingOf(options.language);
  return { ...frameOf(content, options.confirmation, options.status === "signed", w), ...bodyOf(content, w) };
};

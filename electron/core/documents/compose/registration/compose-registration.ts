import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Paper } from "../../paper.ts";
import type { PaperOptions } from "../compose-paper.ts";
import { wordingOf } from "../wording.ts";
import { cardIntro, cardSections } from "./card.ts";
import { decisionSections } from "./decisions.ts";
import { addresseeOf, registrationFrame, signatureOf } from "./frame.ts";
import { returnIntro, returnSections } from "./return-notice.ts";

/** The paper of a content of registration in one language. Pure: the same content gives the same paper. */
export const composeRegistration = (content: RegistrationContent, options: PaperOptions): Paper => {
  const w = wordingOf(options.language);
  const frame = registrationFrame(content, options.confirmation, options.status === "signed", w);
  const signature = signatureOf(content, w);
  switch (content.kind) {
    case "registration-card":
      return {
        ...frame,
        signature,
        addressee: null,
        intro: cardIntro(content, w),
        sections: cardSections(content, w),
        annexes: [],
      };
    case "return-notice":
      return {
        ...frame,
        signature,
        addressee: addresseeOf(content, w),
        intro: returnIntro(content, w),
        sections: returnSections(content, w),
        annexes: [],
      };
    default:
      return {
        ...frame,
        signature,
        addressee: addresseeOf(content, w),
        intro: [],
        sections: decisionSections(content, w),
        annexes: [],
      };
  }
};

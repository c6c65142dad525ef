import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { Wording } from "../wording.ts";

/** A text of the forms of registration; its places are filled as they are given. */
export const formText = (key: string, w: Wording, params: TextParams = {}): string =>
  resolveText({ key: `registration-form.${key}`, params }, w.language);

/** An element a decision must hold (art. 96(3)), in the margin. */
export const elementMark = (element: number, w: Wording): string => w.basis(tc(`96.3.${element}`));

/** A paper is of the day it was signed, a draft of the day it was drawn up. */
export const dayOf = (content: RegistrationContent): PlainDate =>
  content.registration?.signedOn ?? content.drawnUpOn;

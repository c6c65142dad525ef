import type { ActContent } from "#shared/domain/official-act/content.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import type { Line } from "../paper.ts";
import { plain, type Wording } from "./wording.ts";

/** The doubtful norms the paper relies on and how the office reads them; one the texts do not know is named by its id. */
export const readingLines = (content: ActContent, w: Wording): readonly Line[] =>
  content.readings.map(({ id, alternative }) => {
    const question = `law.reading.${id}.question`;
    const answer = `law.reading.${id}.${alternative}`;
    return plain(
      w.text("reading", {
        question: hasText(question) ? w.message({ key: question }) : id,
        alternative: hasText(answer) ? w.message({ key: answer }) : alternative,
      }),
    );
  });

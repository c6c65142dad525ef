import type { Id } from "#shared/kernel/id.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { ReadHandle } from "../handle.ts";
import { publishedTemplates } from "./directories.ts";

export interface ReasonTemplate {
  readonly templateId: Id<"ReasonTemplate">;
  readonly use: "refuse" | "return";
  readonly title: Bilingual;
  readonly text: Bilingual;
}

interface Row extends Pick<ReasonTemplate, "templateId" | "use"> {
  readonly titleRu: string;
  readonly titleKy: string;
  readonly textRu: string;
  readonly textKy: string;
}

/** Texts written again and again: those the centre publishes, and the office's own, which adapts one under its id. */
export const templateRows = (read: ReadHandle): ReasonTemplate[] => {
  const own = ownTemplates(read);
  const ids = new Set(own.map(({ templateId }) => templateId));
  const published = publishedTemplates(read).filter(({ templateId }) => !ids.has(templateId));
  return [...own, ...published].sort((one, other) => (one.title.ru < other.title.ru ? -1 : 1));
};

const ownTemplates = (read: ReadHandle): ReasonTemplate[] =>
  read
    .query<Row>(
      `SELECT template_id AS templateId, use, title_ru AS titleRu, title_ky AS titleKy, text_ru AS textRu,
         text_ky AS textKy FROM reason_templates ORDER BY title_ru`,
    )
    .all()
    .map(({ templateId, use, titleRu, titleKy, textRu, textKy }) => ({
      templateId,
      use,
      title: { ru: titleRu, ky: titleKy },
      text: { ru: textRu, ky: textKy },
    }));

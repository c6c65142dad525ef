import type { Id } from "#shared/kernel/id.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { ReadHandle } from "../handle.ts";

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

/** Texts the office writes again and again, in the order of their titles. */
export const templateRows = (read: ReadHandle): ReasonTemplate[] =>
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

/** reason_templates from the streams `reason-template/<id>`. */
import type { Bilingual } from "#shared/kernel/text.ts";
import { type Projection, streamIdOf } from "./projection.ts";

interface ReasonTemplateSaved {
  readonly type: "ReasonTemplateSaved";
  readonly payload: {
    readonly use: "refuse" | "return";
    readonly title: Bilingual;
    readonly text: Bilingual;
  };
}

export const reasonTemplatesProjection: Projection = {
  streamKind: "reason-template",
  tables: ["reason_templates"],
  apply: (write, recorded) => {
    const { use, title, text } = recorded.payload as ReasonTemplateSaved["payload"];
    write
      .statement(
        `INSERT INTO reason_templates (template_id, use, title_ru, title_ky, text_ru, text_ky) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (template_id) DO UPDATE SET use = excluded.use, title_ru = excluded.title_ru,
           title_ky = excluded.title_ky, text_ru = excluded.text_ru, text_ky = excluded.text_ky`,
      )
      .run(recorded.stream.slice("reason-template/".length), use, title.ru, title.ky, text.ru, text.ky);
  },
  forget: (write, stream) => {
    write.statement("DELETE FROM reason_templates WHERE template_id = ?").run(streamIdOf(stream));
  },
};

/** calendar_entries and reading_choices from the streams `law/calendar` and `law/readings`. */
import type { Projection } from "./projection.ts";

export type LawEvent =
  | {
      readonly type: "CalendarDaySet";
      readonly payload: {
        readonly date: string;
        readonly kind: "holiday" | "working-day" | "confirmed-holiday" | "removed-holiday";
        readonly name: { readonly ru: string; readonly ky: string };
        readonly basis: string;
      };
    }
  | {
      readonly type: "ReadingChosen";
      readonly payload: { readonly id: string; readonly alternative: string };
    };

export const lawProjection: Projection = {
  streamKind: "law",
  tables: ["calendar_entries", "reading_choices"],
  apply: (write, recorded) => {
    const event = { type: recorded.type, payload: recorded.payload } as LawEvent;
    if (event.type === "CalendarDaySet") {
      const { date, kind, name, basis } = event.payload;
      write
        .statement(
          `INSERT INTO calendar_entries (date, kind, name_ru, name_ky, basis, entered_by, entered_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name_ru = excluded.name_ru,
             name_ky = excluded.name_ky, basis = excluded.basis, entered_by = excluded.entered_by,
             entered_at = excluded.entered_at`,
        )
        .run(date, kind, name.ru, name.ky, basis, recorded.actor, recorded.recordedAt);
      return;
    }
    write
      .statement(
        `INSERT INTO reading_choices (reading_id, alternative, chosen_by, chosen_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (reading_id) DO UPDATE SET alternative = excluded.alternative, chosen_by = excluded.chosen_by,
           chosen_at = excluded.chosen_at`,
      )
      .run(event.payload.id, event.payload.alternative, recorded.actor, recorded.recordedAt);
  },
  forget: (write, stream) => {
    write.exec(`DELETE FROM ${stream === "law/calendar" ? "calendar_entries" : "reading_choices"}`);
  },
};

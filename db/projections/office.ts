/** office_settings from the stream `office/<code>`. */
import type { Projection } from "./projection.ts";

type OfficeEvent =
  | {
      readonly type: "OfficeCreated";
      readonly payload: { readonly settings: Readonly<Record<string, string>> };
    }
  | { readonly type: "SettingChanged"; readonly payload: { readonly name: string; readonly value: string } };

export const officeProjection: Projection = {
  streamKind: "office",
  tables: ["office_settings"],
  apply: (write, recorded) => {
    const event = { type: recorded.type, payload: recorded.payload } as OfficeEvent;
    const settings =
      event.type === "OfficeCreated"
        ? Object.entries(event.payload.settings)
        : [[event.payload.name, event.payload.value] as const];
    for (const [name, value] of settings)
      write
        .statement(
          `INSERT INTO office_settings (name, value) VALUES (?, ?)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        )
        .run(name, value);
  },
  forget: (write) => {
    write.exec("DELETE FROM office_settings");
  },
};

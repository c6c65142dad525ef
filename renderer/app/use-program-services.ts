import { useMemo, useRef, useState } from "react";
import type { UiServices } from "../ui/services.tsx";
import { useCore } from "./client.ts";

type Columns = Readonly<Record<string, readonly string[]>>;

/** Gives the widgets what they need of the program: remembered columns, drafts, reasons of access. */
export function useProgramServices(stored: Columns | undefined): UiServices {
  const { client } = useCore();
  const columns = useRef<Record<string, readonly string[]>>({});
  const loaded = useRef(false);
  if (stored !== undefined && !loaded.current) {
    columns.current = { ...stored };
    loaded.current = true;
  }
  // Reasons live as long as the session: the workplace is taken down with it.
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  return useMemo(
    () => ({
      remembered: (id) => columns.current[id],
      remember: (id, value) => {
        const { [id]: _before, ...others } = columns.current;
        columns.current = value === undefined ? others : { ...others, [id]: value };
        const copy = Object.fromEntries(Object.entries(columns.current).map(([key, ids]) => [key, [...ids]]));
        // A width that is not remembered is no reason to stop anybody's work.
        client.session.setPreferences({ columns: copy }).catch(() => undefined);
      },
      loadDraft: async (key) => {
        const { content, savedAt } = await client.session.draft({ key });
        return content === null || savedAt === null ? null : { content, savedAt };
      },
      saveDraft: async (key, content) => (await client.session.saveDraft({ key, content })).savedAt,
      reasonFor: (subject) => reasons[subject],
      giveReason: (subject, reason) => setReasons((before) => ({ ...before, [subject]: reason })),
    }),
    [client, reasons],
  );
}

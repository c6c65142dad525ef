import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatInstant } from "../../../../ui/format.ts";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { Timeline } from "../../../../ui/timeline.tsx";
import css from "../case.module.css";
import { withTermTitle } from "../case-model.ts";

/** What happened in the case, the latest first, and by whose hand. */
export function HistoryTab({ view }: { readonly view: DeskAuditView }) {
  const { t, say, pick } = useText();
  const termTitle = (term: string) => say({ key: `desk-audit.term.${term}.title` });
  return (
    <ScrollBody label={t("da.case.tab.history")}>
      <div className={css.under}>
        <Timeline
          label={t("da.case.tab.history")}
          entries={[...view.history].reverse().map((entry) => ({
            key: String(entry.version),
            title: say(withTermTitle(entry.event, termTitle)),
            note: `${formatInstant(entry.at)} · ${pick(entry.actor)}`,
          }))}
        />
      </div>
    </ScrollBody>
  );
}

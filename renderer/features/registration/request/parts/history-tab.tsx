import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatInstant } from "../../../../ui/format.ts";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { Timeline } from "../../../../ui/timeline.tsx";
import css from "../request.module.css";

/** What happened to the request, the latest first, and by whose hand. */
export function HistoryTab({ view }: { readonly view: RegistrationView }) {
  const { t, say, pick } = useText();
  return (
    <ScrollBody label={t("reg.tab.history")}>
      <div className={css.column}>
        <Timeline
          label={t("reg.tab.history")}
          entries={[...view.history].reverse().map((entry) => ({
            key: `${entry.version} ${entry.event.key}`,
            title: say(entry.event),
            note: `${formatInstant(entry.at)} · ${pick(entry.actor)}`,
          }))}
        />
      </div>
    </ScrollBody>
  );
}

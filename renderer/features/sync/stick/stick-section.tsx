import type { SyncState } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { PageBody } from "../../../ui/page.tsx";
import { FromCentre } from "./from-centre.tsx";
import css from "./stick.module.css";
import { StickHistory } from "./stick-history.tsx";
import { ToCentre } from "./to-centre.tsx";

/** Носитель: the exchange by a sealed file on a stick, for an office without any network. */
export function StickSection({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  return (
    <PageBody>
      <p className={css.intro}>{t("sync.stick.text")}</p>
      <div className={css.ways}>
        <ToCentre waiting={state.queue.length} />
        <FromCentre />
      </div>
      <StickHistory />
    </PageBody>
  );
}

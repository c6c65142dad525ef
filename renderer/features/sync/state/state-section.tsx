import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageBody } from "../../../ui/page.tsx";
import { ConnectionBand } from "./connection-band.tsx";
import { Figures } from "./figures.tsx";
import { LastExchanges } from "./last-exchanges.tsx";
import { Progress } from "./progress.tsx";
import css from "./state.module.css";
import { Workstation } from "./workstation.tsx";

/** Состояние: the connection and what it means for the work, what waits, what is under way, who this workstation is. */
export function StateSection({ state }: { readonly state: SyncState }) {
  if (state.connection === "standalone") return <Standalone />;
  return (
    <PageBody>
      <ConnectionBand state={state} />
      <Figures state={state} />
      <Progress state={state} />
      <div className={css.columns}>
        <Workstation state={state} />
        <LastExchanges />
      </div>
    </PageBody>
  );
}

/** Never enrolled: nothing is wrong, and what would be the next step. */
function Standalone() {
  const { t } = useText();
  const { can } = useSession();
  const router = useRouter();
  const manages = can("sync.manage");
  return (
    <EmptyState
      title={t("sync.none.title")}
      text={t(manages ? "sync.none.manage" : "sync.none.ask")}
      action={
        manages && (
          <Button onClick={() => router.history.push("/sync/enrolment")}>{t("sync.none.action")}</Button>
        )
      }
    />
  );
}

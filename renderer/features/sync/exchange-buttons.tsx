import { Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { mayExchange, mayPause } from "./connection-model.ts";
import css from "./sync.module.css";
import { useStateCommand } from "./use-sync.ts";

const SIGN = 15;

/** What a person may do with the connection: exchange now, work without a network, come back. */
export function ExchangeButtons({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { can } = useSession();
  const now = useStateCommand((client, commandId) => client.exchangeNow({ commandId }));
  const pause = useStateCommand((client, commandId) => client.pause({ commandId }));
  const resume = useStateCommand((client, commandId) => client.resume({ commandId }));
  const failed = [now, pause, resume].find((command) => command.isError);
  return (
    <>
      {failed !== undefined && (
        <div className={css.failed}>
          <ProblemAlert error={failed.error} />
        </div>
      )}
      {can("sync.manage") && mayPause(state.connection) && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={SIGN} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate()}
        >
          {t("sync.pause")}
        </Button>
      )}
      {can("sync.manage") && state.connection === "paused" && (
        <Button
          leftSection={<IconPlayerPlay size={SIGN} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {t("sync.resume")}
        </Button>
      )}
      {mayExchange(state.connection) && (
        <Button
          leftSection={<IconRefresh size={SIGN} aria-hidden />}
          loading={now.isPending}
          disabled={state.running !== null}
          onClick={() => now.mutate()}
        >
          {t(state.running === null ? "sync.now" : "sync.running")}
        </Button>
      )}
    </>
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { SessionView } from "#shared/contract/session.ts";
import { FirstRun } from "../features/session/first-run/first-run.tsx";
import { SignIn } from "../features/session/sign-in/sign-in.tsx";
import { Trouble } from "../features/session/trouble/trouble.tsx";
import { useText } from "../locales/use-text.ts";
import { ProblemAlert } from "../ui/problem-alert.tsx";
import { useCore, useLinkState } from "./client.ts";
import css from "./gate.module.css";
import { type LockReason, SessionContext } from "./session-context.tsx";
import { Workplace } from "./workplace.tsx";

/** Shows what the state of the office allows: first run, sign-in, trouble with the file, or the workplace. */
export function Gate() {
  const { t } = useText();
  const { queries, client } = useCore();
  const queryClient = useQueryClient();
  const link = useLinkState();
  const [lockReason, setLockReason] = useState<LockReason>();
  const [session, setSession] = useState<SessionView>();
  const state = useQuery(queries.session.state.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));

  const enter = (opened: SessionView) => {
    queryClient.clear();
    setLockReason(undefined);
    setSession(opened);
  };
  const recheck = useCallback(async () => {
    setSession(undefined);
    queryClient.clear();
    await queryClient.invalidateQueries();
  }, [queryClient]);
  const lock = useCallback(
    (reason: LockReason) => {
      setLockReason(reason);
      setSession(undefined);
      // The pages go at once; the keys are zeroed by the core, and whatever it answers the window stays shut.
      void client.session
        .lock({})
        .catch(() => undefined)
        .then(() => {
          queryClient.clear();
          return state.refetch();
        });
    },
    [client, queryClient, state.refetch],
  );

  const told = state.data;
  // A session that ended elsewhere: the core no longer knows it.
  useEffect(() => {
    if (told?.state === "locked" && session !== undefined) {
      setSession(undefined);
      setLockReason("elsewhere");
    }
  }, [told, session]);

  const open = session ?? (told?.state === "open" && lockReason === undefined ? told.session : undefined);
  const tools = useMemo(
    () =>
      open === undefined
        ? null
        : {
            session: open,
            can: (permission: SessionView["permissions"][number]) => open.permissions.includes(permission),
            lock,
          },
    [open, lock],
  );

  if (link === "failed") {
    return <Trouble title={t("shell.core-failed.title")} text={t("shell.core-failed.text")} />;
  }
  if (tools !== null) {
    return (
      <SessionContext.Provider value={tools}>
        <Workplace key={tools.session.user.userId} />
      </SessionContext.Provider>
    );
  }
  if (state.isError) {
    return (
      <main className={css.waiting}>
        <ProblemAlert error={state.error} onRetry={() => void recheck()} />
      </main>
    );
  }
  switch (told?.state) {
    case "no-office":
      return <FirstRun onMade={() => void recheck()} />;
    case "locked":
      return (
        <SignIn
          people={told.people}
          demoPassword={told.demoPassword}
          locked={lockReason}
          onSignedIn={enter}
        />
      );
    case "damaged":
      return (
        <Trouble
          title={t("session.damaged.title")}
          text={t("session.damaged.text")}
          detail={t("session.damaged.detail", { detail: told.detail })}
          onRetry={() => void recheck()}
        />
      );
    case "newer-schema":
      return (
        <Trouble
          title={t("session.newer.title")}
          text={t("session.newer.text", { found: told.found, supported: told.supported })}
          onRetry={() => void recheck()}
        />
      );
    default:
      return (
        <main className={css.waiting} aria-busy="true">
          <h1 className="visually-hidden">{t("shell.program")}</h1>
          <p role="status">{t("shell.starting")}</p>
        </main>
      );
  }
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SessionView } from "#shared/contract/session.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { FirstRun } from "../features/session/first-run/first-run.tsx";
import { SignIn } from "../features/session/sign-in/sign-in.tsx";
import { Trouble } from "../features/session/trouble/trouble.tsx";
import { useText } from "../locales/use-text.ts";
import { formatDate } from "../ui/format.ts";
import { ProblemAlert } from "../ui/problem-alert.tsx";
import { nameOffice } from "./bridge.ts";
import { useCore, useLinkState } from "./client.ts";
import css from "./gate.module.css";
import { type LockReason, SessionContext } from "./session-context.tsx";
import { Workplace } from "./workplace.tsx";

/** Shows what the state of the office allows: first run, sign-in, trouble with the file, or the workplace. */
export function Gate() {
  const { t, say } = useText();
  const { queries, client } = useCore();
  const queryClient = useQueryClient();
  const link = useLinkState();
  const [lockReason, setLockReason] = useState<LockReason>();
  /** The window is shut the moment a lock is asked for, before the core has answered. */
  const [shut, setShut] = useState(false);
  const stateQuery = useMemo(
    () => queries.session.state.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
    [queries],
  );
  const state = useQuery(stateQuery);
  const { refetch } = state;
  const told = state.data;

  /** Nothing one session read is left for the next. */
  const forget = useCallback(() => {
    const kept = JSON.stringify(stateQuery.queryKey);
    queryClient.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== kept });
    queryClient.getMutationCache().clear();
  }, [stateQuery, queryClient]);
  const recheck = useCallback(() => void refetch(), [refetch]);
  const lastPerson = useRef<string>(undefined);
  const enter = (session: SessionView) => {
    forget();
    // Who comes back finds the screen left; another person begins at their own day.
    const { userId } = session.user;
    if (lastPerson.current !== undefined && lastPerson.current !== userId)
      window.history.replaceState(null, "", "/");
    lastPerson.current = userId;
    setLockReason(undefined);
    queryClient.setQueryData<unknown>([...stateQuery.queryKey], { state: "open", session });
  };
  const lock = useCallback(
    (reason: LockReason) => {
      setShut(true);
      setLockReason(reason);
      void client.session
        .lock({})
        // A core that does not answer holds no session either: its port is gone with it.
        .catch(() => undefined)
        .then(() => {
          forget();
          return refetch();
        })
        .then((answer) => setShut(answer.data?.state === "open"));
    },
    [client, forget, refetch],
  );

  // A session that ended elsewhere: the core no longer knows it.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (told?.state === "locked" && wasOpen.current) setLockReason((reason) => reason ?? "elsewhere");
    wasOpen.current = told?.state === "open";
  }, [told]);

  // A core that was started again knows nobody.
  const wasCut = useRef(false);
  useEffect(() => {
    if (link === "ready" && wasCut.current) recheck();
    wasCut.current = link === "restarting" || link === "failed";
  }, [link, recheck]);

  const open = told?.state === "open" && !shut ? told.session : undefined;
  const officeName = open?.office.name;
  useEffect(() => {
    if (officeName !== undefined) nameOffice(officeName);
  }, [officeName]);
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

  /** The screen of a damaged file says it all of the database, but not of the file of keys beside it. */
  const keyRingTrouble = (detail: string) =>
    hasText(`access.${detail}`)
      ? { detail: t("session.damaged.detail", { detail: say({ key: `access.${detail}` }) }) }
      : {};
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
        <ProblemAlert error={state.error} onRetry={recheck} />
      </main>
    );
  }
  if (told === undefined || shut) return <Starting />;
  switch (told.state) {
    case "no-office":
      return <FirstRun onMade={recheck} />;
    case "locked":
      return (
        <SignIn
          people={told.people}
          demoPassword={told.demoPassword}
          enrolled={told.enrolled}
          locked={lockReason}
          onSignedIn={enter}
          onRefused={recheck}
        />
      );
    case "damaged":
      return (
        <Trouble
          title={t("session.damaged.title")}
          text={t("session.damaged.text")}
          {...keyRingTrouble(told.detail)}
          onRetry={recheck}
        />
      );
    case "wiped":
      return (
        <Trouble
          title={t("session.wiped.title")}
          text={t("session.wiped.text", { on: formatDate(dateInBishkek(told.at)) })}
          onRetry={recheck}
        />
      );
    case "newer-schema":
      return (
        <Trouble
          title={t("session.newer.title")}
          text={t("session.newer.text", { found: told.found, supported: told.supported })}
          onRetry={recheck}
        />
      );
    case "open":
      return <Starting />;
  }
}

function Starting() {
  const { t } = useText();
  return (
    <main className={css.waiting} aria-busy="true">
      <h1 className="visually-hidden">{t("shell.program")}</h1>
      <p role="status">{t("shell.starting")}</p>
    </main>
  );
}

import { IconAlertTriangle, IconCloudOff, IconLoader2 } from "@tabler/icons-react";
import { useText } from "../../locales/use-text.ts";
import { formatDate } from "../../ui/format.ts";
import { useLinkState } from "../client.ts";
import { useSession } from "../session-context.tsx";
import css from "./status-bar.module.css";

/** At the foot: connection, role, person, office, and the date the program counts terms from. */
export function StatusBar() {
  const { t, pick } = useText();
  const { session } = useSession();
  const { user, office, today, demo } = session;
  return (
    <footer className={css.bar}>
      <Connection />
      {demo && <span className={css.demo}>{t("shell.status.demo")}</span>}
      <span className={css.spring} />
      <span className={css.person}>{pick(user.fullName)}</span>
      <span>{user.roles.map((role) => t(`shell.role.${role}`)).join(", ")}</span>
      <span className={css.office} title={pick(office.name)}>
        {office.code} · {pick(office.name)}
      </span>
      <time dateTime={today}>{formatDate(today)}</time>
    </footer>
  );
}

function Connection() {
  const { t } = useText();
  const link = useLinkState();
  if (link === "failed") {
    return (
      <span className={css.failed} role="status">
        <IconAlertTriangle size={14} aria-hidden />
        {t("shell.status.failed")}
      </span>
    );
  }
  if (link !== "ready") {
    return (
      <span role="status">
        <IconLoader2 size={14} aria-hidden />
        {t("shell.status.restarting")}
      </span>
    );
  }
  return (
    <span title={t("shell.status.offline-hint")} role="status">
      <IconCloudOff size={14} aria-hidden />
      {t("shell.status.offline")}
    </span>
  );
}

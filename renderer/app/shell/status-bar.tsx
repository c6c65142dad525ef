import { useText } from "../../locales/use-text.ts";
import { formatDate } from "../../ui/format.ts";
import { useSession } from "../session-context.tsx";
import { Connection } from "./connection.tsx";
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

import { Link, useRouterState } from "@tanstack/react-router";
import { useText } from "../../locales/use-text.ts";
import { areaOf, areasFor } from "../areas.ts";
import { useSession } from "../session-context.tsx";
import css from "./navigation.module.css";

/** The areas this person may open, each with its key. */
export function Navigation() {
  const { t } = useText();
  const { session } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = areaOf(path);
  return (
    <nav className={css.nav} aria-label={t("shell.areas")}>
      <ul>
        {areasFor(session.permissions).map((area, index) => {
          const Icon = area.icon;
          return (
            <li key={area.id}>
              <Link
                to={area.path as "/my-day"}
                className={css.link}
                title={`${t(area.title)} (F${index + 1})`}
                data-here={here?.id === area.id}
                aria-current={here?.id === area.id ? "page" : undefined}
                aria-keyshortcuts={`F${index + 1} Alt+${index + 1}`}
              >
                <Icon size={18} aria-hidden />
                <span className={css.word}>{t(area.title)}</span>
                <kbd aria-hidden>F{index + 1}</kbd>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

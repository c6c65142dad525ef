import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import { formatDate } from "../../../../ui/format.ts";
import css from "../request.module.css";

/** What the register will hold after the grant. */
export function Effects({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  if (view.effects.length === 0) return <p className={css.dim}>{t("reg.effects.none")}</p>;
  return (
    <ul className={css.plainList} aria-label={t("reg.effects")}>
      {view.effects.map((effect) => (
        <li key={`${effect.message.key} ${effect.from}`} className={css.effect}>
          {say(effect.message)}
          {effect.from !== null && ` ${t("reg.effects.from", { date: formatDate(effect.from) })}`}{" "}
          <span className={css.cite}>
            <ArticleLink basis={effect.article} />
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useText } from "../../../locales/use-text.ts";
import { formatInstant } from "../../../ui/format.ts";
import type { Person } from "./model.ts";
import css from "./sign-in.module.css";

interface Props {
  readonly people: readonly Person[];
  /** null: somebody not on the list. */
  readonly chosen: string | null;
  readonly onChoose: (login: string | null) => void;
}

/** Who works on this computer, whoever was here last on top. Arrows move the choice, as in any set of radio buttons. */
export function PeopleList({ people, chosen, onChoose }: Props) {
  const { t, pick } = useText();
  return (
    <fieldset className={css.people}>
      <legend>{t("session.sign-in.people")}</legend>
      <div className={css.list}>
        {people.map((person) => (
          <label key={person.login} className={css.person} data-chosen={chosen === person.login}>
            <input
              type="radio"
              name="person"
              value={person.login}
              checked={chosen === person.login}
              onChange={() => onChoose(person.login)}
            />
            <span className={css.who}>
              <span className={css.name}>{pick(person.fullName)}</span>
              <span className={css.dim}>{pick(person.position)}</span>
            </span>
            <span className={css.last}>
              {person.lastSignInAt === null
                ? t("session.sign-in.never")
                : t("session.sign-in.last", { when: formatInstant(person.lastSignInAt) })}
            </span>
          </label>
        ))}
        <label className={css.person} data-chosen={chosen === null}>
          <input type="radio" name="person" checked={chosen === null} onChange={() => onChoose(null)} />
          <span className={css.who}>{t("session.sign-in.other")}</span>
        </label>
      </div>
    </fieldset>
  );
}

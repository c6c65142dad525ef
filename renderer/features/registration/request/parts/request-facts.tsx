import { Link } from "@tanstack/react-router";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";
import { Facts } from "../../../../ui/page.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { useWords } from "../../../taxpayers/use-words.ts";
import css from "../request.module.css";
import { saidOf } from "../said-model.ts";

/** What is asked for, and what the office has answered so far. */
export function RequestFacts({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  const word = useWords();
  const asked = saidOf(view.details).map(
    ({ name, value, kind }) =>
      [
        t(`reg.detail.${name}` as "ui.yes"),
        kind === "regime" || kind === "activity"
          ? word(kind, value)
          : kind === "choice"
            ? t(`reg.option.${value}` as "ui.yes")
            : kind === "date"
              ? formatDate(value)
              : kind === "yes"
                ? t("ui.yes")
                : value,
      ] as const,
  );
  return (
    <>
      <Facts
        items={[
          [t("reg.facts.basis"), t(`reg.basis.${view.basis}`)],
          ...asked,
          [t("reg.field.phone"), view.phone ?? "—"],
          ...(view.email === null ? [] : ([[t("reg.field.email"), view.email]] as const)),
          ...(view.address === null ? [] : ([[t("reg.field.address"), view.address]] as const)),
          ...(view.login === null
            ? []
            : ([[t("reg.facts.login"), <strong key="login">{view.login}</strong>]] as const)),
        ]}
      />
      {view.returned !== null && (
        <p className={css.said}>
          <StatusMark tone="soon">
            {t("reg.facts.returned", { date: formatDate(view.returned.on) })}
          </StatusMark>
          <br />
          {view.returned.text}
        </p>
      )}
      {view.refusal !== null && (
        <p className={css.said}>
          <StatusMark tone="missed">
            {t("reg.facts.refused", { date: formatDate(view.refusal.on) })}
          </StatusMark>
          <br />
          {view.refusal.grounds
            .map((id) => view.grounds.find((one) => one.ground === id)?.title)
            .map((title) => (title === undefined ? "" : say(title)))
            .filter((title) => title !== "")
            .join("; ")}
          <br />
          {view.refusal.reasoning}
        </p>
      )}
      <p className={css.links}>
        <Link to={`/taxpayers/${view.inn}` as "/taxpayers"}>{t("reg.facts.taxpayer")}</Link>
      </p>
    </>
  );
}

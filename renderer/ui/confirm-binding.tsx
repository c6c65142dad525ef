import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../locales/use-text.ts";
import { ArticleLinks } from "./article-link.tsx";
import css from "./confirm-binding.module.css";
import { Dialog } from "./dialog.tsx";
import { formatDate } from "./format.ts";
import { PasswordField } from "./password-field.tsx";
import { ProblemAlert } from "./problem-alert.tsx";

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, a line each. */
  readonly effects: readonly string[];
  readonly articles: readonly LegalBasis[];
  /** Until when the next step is due, when the step starts a term. */
  readonly until?: { readonly date: PlainDate; readonly what: string } | undefined;
  /** The verb on the button: «Подписать». */
  readonly action: string;
  readonly irreversible?: boolean;
  /** Whether the person confirms with the password. */
  readonly withPassword?: boolean;
  /** Width in pixels, for steps with more fields. */
  readonly size?: number;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly onConfirm: (password: string) => void;
  readonly onClose: () => void;
  /** Fields of the step itself, above the buttons. */
  readonly children?: ReactNode;
}

/** A binding step, before it is asked for: what will happen, by which article, until when. */
export function ConfirmBinding(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} size={props.size ?? 560}>
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm(props: Props) {
  const { t } = useText();
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = props.withPassword === true && password === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing) props.onConfirm(password);
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <dl className={css.facts}>
        <dt>{t("ui.binding.what")}</dt>
        <dd>
          <ul className={css.effects}>
            {props.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </dd>
        {props.articles.length > 0 && (
          <>
            <dt>{t("ui.binding.article")}</dt>
            <dd>
              <ArticleLinks places={props.articles} />
            </dd>
          </>
        )}
        {props.until !== undefined && (
          <>
            <dt>{t("ui.binding.until")}</dt>
            <dd>
              {formatDate(props.until.date)} — {props.until.what}
            </dd>
          </>
        )}
      </dl>
      {props.children}
      {props.irreversible === true && <p className={css.binding}>{t("ui.binding.irreversible")}</p>}
      {props.withPassword === true && (
        <PasswordField
          label={t("ui.binding.password")}
          description={t("ui.binding.password-why")}
          value={password}
          onChange={setPassword}
          autoFocus
          error={asked && missing ? t("ui.required") : undefined}
        />
      )}
      {props.error !== undefined && props.error !== null && <ProblemAlert error={props.error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={props.onClose} disabled={props.busy === true}>
          {t("ui.cancel")}
        </Button>
        <Button type="submit" loading={props.busy === true}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}

import { Button, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "../locales/use-text.ts";
import css from "./reason-gate.module.css";
import { useUiServices } from "./services.tsx";

interface Props {
  /** Whom or what the data are about; a reason given once holds for it until sign-out. */
  readonly subject: string;
  /** What is behind the gate, in a word or two. */
  readonly title: string;
  /** Reasons offered to choose from; free wording is always possible. */
  readonly suggestions?: readonly string[];
  /** How long and for what the reason is remembered, where the subject is no person and no case. */
  readonly remembered?: string;
  readonly children: (reason: string) => ReactNode;
}

const SHORTEST = 3;

/** Asks for the work reason before a tax secret is shown (art. 64); the core keeps it in the access log. */
export function ReasonGate({ subject, title, suggestions = [], remembered, children }: Props) {
  const { t } = useText();
  const services = useUiServices();
  const reason = services.reasonFor(subject);
  if (reason !== undefined) return <>{children(reason)}</>;
  return (
    <ReasonForm
      key={subject}
      title={title}
      suggestions={suggestions}
      remembered={remembered ?? t("ui.reason.remember")}
      onGive={(given) => services.giveReason(subject, given)}
    />
  );
}

function ReasonForm(props: {
  readonly title: string;
  readonly suggestions: readonly string[];
  readonly remembered: string;
  readonly onGive: (reason: string) => void;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const reason = (typed.trim() === "" ? chosen : typed).trim();
  const give = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.length >= SHORTEST) props.onGive(reason);
  };
  return (
    <form className={css.gate} onSubmit={give} aria-label={t("ui.reason.title")}>
      <h2>{props.title}</h2>
      <p className={css.text}>{t("ui.reason.text")}</p>
      {props.suggestions.length > 0 && (
        <Radio.Group
          label={t("ui.reason.label")}
          value={typed.trim() === "" ? chosen : ""}
          onChange={(value) => {
            setChosen(value);
            setTyped("");
          }}
        >
          <Stack gap={8} mt={8}>
            {props.suggestions.map((suggestion, index) => (
              <Radio
                key={suggestion}
                value={suggestion}
                label={suggestion}
                size="xs"
                autoFocus={index === 0}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        label={props.suggestions.length === 0 ? t("ui.reason.label") : undefined}
        aria-label={t("ui.reason.label")}
        placeholder={t("ui.reason.placeholder")}
        value={typed}
        maxLength={500}
        autoFocus={props.suggestions.length === 0}
        error={asked && reason.length < SHORTEST ? t("ui.too-short", { min: SHORTEST }) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={css.foot}>
        <Button type="submit">{t("ui.reason.open")}</Button>
        <span className={css.text}>{props.remembered}</span>
      </div>
    </form>
  );
}

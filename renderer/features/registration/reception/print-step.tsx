import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../locales/use-text.ts";
import { paperKey } from "../wording.ts";
import css from "./reception.module.css";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onNext: () => void;
}

/** It is done: the login to be read aloud, the papers to be printed, and the next person. */
export function PrintStep({ view, onNext }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <div className={css.step}>
      <div className={css.login} role="status">
        {view.login === null ? (
          <strong>{t("reg.reception.granted")}</strong>
        ) : (
          <>
            <span>{t("reg.facts.login")}</span>
            <span className={css.loginText}>{view.login}</span>
            <span>{t("reg.reception.password-note")}</span>
          </>
        )}
      </div>
      <div className={css.prints}>
        {view.acts.map((act) => (
          <Button
            key={act.actId}
            size="md"
            variant="default"
            onClick={() =>
              void navigate({
                to: "/registration/$requestId",
                params: { requestId: view.requestId },
                search: { view: "all", tab: "papers", act: act.actId },
              })
            }
          >
            {t(paperKey(act.kind))}
          </Button>
        ))}
      </div>
      <Button ref={next} size="lg" className={css.do} onClick={onNext}>
        {t("reg.reception.next")} <kbd className={css.keyOn}>Enter</kbd>
      </Button>
    </div>
  );
}

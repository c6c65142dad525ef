import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLink } from "../../../ui/article-link.tsx";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Checklist } from "../request/parts/checklist.tsx";
import { Effects } from "../request/parts/effects.tsx";
import { may } from "../request/request-model.ts";
import css from "./reception.module.css";
import { useCounterStep } from "./use-reception.ts";

/** What is still to be looked at, what the register will hold, and the grant under the officer's own password. */
export function DecideStep({ view, reason }: { readonly view: RegistrationView; readonly reason: string }) {
  const { t, say } = useText();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const run = useCounterStep(view, reason);
  const field = useRef<HTMLInputElement>(null);
  const unclaimed = may(view, "claim");
  const ready = may(view, "grant");
  const part = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every step the next point that waits is looked for
  useEffect(() => {
    if (ready) field.current?.focus();
    else part.current?.querySelector<HTMLElement>("[data-status=open] input")?.focus();
  }, [ready, view.version]);
  const refusal = view.commands.find((one) => one.command === "grant")?.refusal ?? null;
  const toRequest = () =>
    void navigate({
      to: "/registration/$requestId",
      params: { requestId: view.requestId },
      search: { view: "all" },
    });
  return (
    <div className={css.step}>
      <section ref={part} className={css.part} aria-label={t("reg.checks")}>
        <h3>{t("reg.checks")}</h3>
        <Checklist
          view={view}
          reason={reason}
          onChoose={toRequest}
          only={(check) => check.status !== "not-needed" && (check.status !== "met" || check.byHand)}
        />
      </section>
      <section className={css.part} aria-label={t("reg.effects")}>
        <h3>{t("reg.effects")}</h3>
        <Effects view={view} />
      </section>
      {ready && (
        <form
          className={css.step}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (password !== "") run.mutate((client, envelope) => client.grant({ ...envelope, password }));
          }}
        >
          <PasswordField
            label={t("ui.binding.password")}
            description={t("ui.binding.password-why")}
            value={password}
            onChange={setPassword}
            inputRef={field}
            error={asked && password === "" ? t("ui.required") : undefined}
          />
          {run.isError && <ProblemAlert error={run.error} />}
          <Button type="submit" size="lg" className={css.do} loading={run.isPending}>
            {t(view.kind === "cabinet-access" ? "reg.reception.do.access" : "reg.reception.do.grant")}{" "}
            <kbd className={css.keyOn}>Enter</kbd>
          </Button>
        </form>
      )}
      {unclaimed && (
        <Button
          size="lg"
          className={css.do}
          autoFocus
          loading={run.isPending}
          onClick={() => run.mutate(null)}
        >
          {t("reg.cmd.claim")} <kbd className={css.keyOn}>Enter</kbd>
        </Button>
      )}
      {!ready && !unclaimed && refusal !== null && (
        <div className={css.hint} role="status">
          <p>
            {say({ key: refusal.messageKey, params: refusal.params })}
            {refusal.article !== undefined && (
              <>
                {" "}
                <ArticleLink basis={refusal.article as LegalBasis} />
              </>
            )}
          </p>
          <Button variant="default" size="md" onClick={toRequest}>
            {t("reg.reception.open")}
          </Button>
        </div>
      )}
    </div>
  );
}

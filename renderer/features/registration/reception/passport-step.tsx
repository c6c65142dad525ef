import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { PassportPage } from "#shared/contract/registration/exchange.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useFormDraft } from "../../../ui/use-form-draft.ts";
import { PageField } from "../request/parts/page-field.tsx";
import { PassportFields } from "../request/parts/passport-fields.tsx";
import { passportForm, passportOf } from "../request/passport-model.ts";
import { useTakesPage } from "../request/use-identity.ts";
import css from "./reception.module.css";
import { useCounterStep } from "./use-reception.ts";

/** The passport in hand: typed or scanned, compared with the person, and on. */
export function PassportStep({ view, reason }: { readonly view: RegistrationView; readonly reason: string }) {
  const { t } = useText();
  const form = useFormDraft(
    `registration/${view.requestId}/confirmIdentity`,
    passportForm(view.identity.passport),
  );
  const [asked, setAsked] = useState(false);
  const takesPage = useTakesPage(view);
  const [page, setPage] = useState<PassportPage>();
  const run = useCounterStep(view, reason);
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => fields.current?.querySelector("input")?.focus(), []);
  const given = passportOf(form.value);
  return (
    <form
      ref={fields}
      className={css.step}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (given === null) return;
        run.mutate(
          (client, envelope) =>
            client.confirmIdentity({
              ...envelope,
              ...given,
              ...(takesPage && page !== undefined ? { page } : {}),
            }),
          {
            onSuccess: form.discard,
          },
        );
      }}
    >
      <PassportFields form={form.value} asked={asked} onChange={form.change} large />
      {takesPage && <PageField page={page} onChange={setPage} large />}
      {run.isError && <ProblemAlert error={run.error} />}
      <Button type="submit" size="lg" className={css.do} loading={run.isPending}>
        {t("reg.reception.do.passport")} <kbd className={css.keyOn}>Enter</kbd>
      </Button>
    </form>
  );
}

import { useState } from "react";
import type { PassportPage } from "#shared/contract/registration/exchange.ts";
import { PageField } from "../parts/page-field.tsx";
import { PassportFields } from "../parts/passport-fields.tsx";
import { passportForm, passportOf } from "../passport-model.ts";
import css from "../request.module.css";
import { useTakesPage } from "../use-identity.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { useStepForm } from "./use-step-form.ts";

/** The person came with a passport: what stands in it, and whether it is the same person. */
export function IdentityStep(props: StepProps) {
  const { form, asked, ask } = useStepForm(props, passportForm(props.view.identity.passport));
  const takesPage = useTakesPage(props.view);
  const [page, setPage] = useState<PassportPage>();
  const given = passportOf(form.value);
  return (
    <StepShell
      {...props}
      action={() =>
        given === null
          ? null
          : (client, envelope) =>
              client.confirmIdentity({
                ...envelope,
                ...given,
                ...(takesPage && page !== undefined ? { page } : {}),
              })
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <PassportFields form={form.value} asked={asked} onChange={form.change} />
        {takesPage && <PageField page={page} onChange={setPage} />}
      </div>
    </StepShell>
  );
}

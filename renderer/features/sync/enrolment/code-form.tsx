import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./enrolment.module.css";
import { SlipFields } from "./slip-fields.tsx";
import { EMPTY_SLIP, slipOf, slipProblems } from "./slip-model.ts";

interface Props {
  /** The centre already known, after a code that came to nothing. */
  readonly centre: string | null;
  readonly onSent: () => void;
}

/** Asks the centre to take this workstation in, by the slip of its operator. */
export function CodeForm({ centre, onSent }: Props) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const [slip, setSlip] = useState({ ...EMPTY_SLIP, centre: centre ?? "" });
  const [asked, setAsked] = useState(false);
  const enrol = useMutation({
    mutationFn: () => client.sync.enrol({ commandId: newCommandId(), ...slipOf(slip) }),
    onSuccess: (view) => {
      queryClient.setQueryData(queries.sync.enrolment.queryKey(), view);
      void queryClient.invalidateQueries({ queryKey: queries.sync.state.key() });
      onSent();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(slipProblems(slip)).length === 0) enrol.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p className={css.dim}>{t("sync.enrol.text")}</p>
      <SlipFields value={slip} onChange={setSlip} asked={asked} />
      {enrol.isError && <ProblemAlert error={enrol.error} />}
      <div>
        <Button type="submit" loading={enrol.isPending}>
          {t("sync.enrol.action")}
        </Button>
      </div>
    </form>
  );
}

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { SlipFields } from "../../sync/enrolment/slip-fields.tsx";
import { slipProblems } from "../../sync/enrolment/slip-model.ts";
import { Outside } from "../outside.tsx";
import { asksSecondFactor, refusalCode } from "../refusal-code.ts";
import css from "./first-run.module.css";
import { EMPTY_JOIN, joiningOf, type PersonDraft, personProblems } from "./join-model.ts";
import { PersonFields } from "./person-fields.tsx";

interface Props {
  readonly onMade: (recoveryKey: string) => void;
  readonly onBack: () => void;
}

const PASSING: ReadonlySet<string> = new Set(["offline", "timeout", "busy", "server-error"]);

/** How often the centre is asked again while it has not yet let the computer in, in milliseconds. */
const ASK_AGAIN = 5_000;

/** A new workstation of an office that works at a centre: the operator's slip, and who comes first. */
export function JoinOffice({ onMade, onBack }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const [draft, setDraft] = useState(EMPTY_JOIN);
  const [asked, setAsked] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [factor, setFactor] = useState(false);
  const join = useMutation({
    mutationFn: () => client.session.joinOffice(joiningOf(draft)),
    onSuccess: (answer) => {
      if (answer.state === "joined") onMade(answer.recoveryKey);
      else setWaiting(true);
    },
    onError: (error) => {
      // A line cut while it is waited is no answer.
      if (!PASSING.has(refusalCode(error) ?? "")) setWaiting(false);
      if (asksSecondFactor(error)) setFactor(true);
    },
  });
  const { mutate, isPending } = join;
  useEffect(() => {
    if (!waiting || isPending) return;
    const timer = window.setTimeout(mutate, ASK_AGAIN);
    return () => window.clearTimeout(timer);
  }, [waiting, isPending, mutate]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const problems = { ...slipProblems(draft.slip), ...personProblems(draft.person) };
    if (Object.keys(problems).length === 0 && !isPending) mutate();
  };
  if (waiting)
    return (
      <Waiting
        busy={isPending}
        error={join.error}
        onCheck={() => mutate()}
        onChange={() => setWaiting(false)}
      />
    );
  const setPerson = (person: PersonDraft) => setDraft({ ...draft, person });
  return (
    <Outside title={t("session.join")} wide>
      <form className={css.form} onSubmit={submit} noValidate>
        <div className={css.part}>
          <h2>{t("session.join.slip")}</h2>
          <SlipFields value={draft.slip} onChange={(slip) => setDraft({ ...draft, slip })} asked={asked} />
        </div>
        <div className={css.part}>
          <h2>{t("session.join.person")}</h2>
          <PersonFields value={draft.person} onChange={setPerson} asked={asked} factor={factor} />
        </div>
        {join.isError && refusalCode(join.error) !== "second-factor-needed" && (
          <div className={css.wide}>
            <ProblemAlert error={join.error} />
          </div>
        )}
        <div className={css.buttons}>
          <Button type="submit" size="sm" loading={isPending}>
            {t("session.join.choose")}
          </Button>
          <Button size="sm" variant="default" onClick={onBack} disabled={isPending}>
            {t("session.first-run.back")}
          </Button>
        </div>
        <p role="status" className={`${css.wait} ${css.wide}`}>
          {isPending ? t("session.join.loading") : ""}
        </p>
      </form>
    </Outside>
  );
}

/** The centre has the request; a person there has to let the computer in. */
function Waiting(props: {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCheck: () => void;
  readonly onChange: () => void;
}) {
  const { t } = useText();
  return (
    <Outside title={t("session.join.waiting")}>
      <p role="status">{t("session.join.waiting.text")}</p>
      {props.error !== null && <ProblemAlert error={props.error} />}
      <div className={css.buttons}>
        <Button size="sm" loading={props.busy} onClick={props.onCheck}>
          {t("session.join.check")}
        </Button>
        <Button size="sm" variant="default" onClick={props.onChange} disabled={props.busy}>
          {t("session.join.change")}
        </Button>
      </div>
    </Outside>
  );
}

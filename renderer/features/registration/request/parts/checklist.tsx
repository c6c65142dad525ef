import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { useState } from "react";
import type { RegistrationCheck, RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { checkTone } from "../../wording.ts";
import css from "../request.module.css";
import type { RequestCommand } from "../request-model.ts";
import type { IdentityAct } from "../steps/identity-dialog.tsx";
import { useRequestCommand } from "../use-request.ts";
import { Identity } from "./identity.tsx";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onChoose: (command: RequestCommand) => void;
  readonly onIdentity?: (act: IdentityAct) => void;
  /** Only these points: where a screen serves one part of the checklist. */
  readonly only?: (check: RegistrationCheck) => boolean;
}

/** What is gone through before the grant: each point with its sign, its article, what it rests on and who said so. */
export function Checklist({ view, reason, onChoose, onIdentity, only = () => true }: Props) {
  const { t } = useText();
  const run = useRequestCommand(view, reason);
  const stated = view.commands.some((one) => one.command === "recordCheck" && one.refusal === null);
  return (
    <>
      {run.isError && <ProblemAlert error={run.error} />}
      <ul className={css.plainList} aria-label={t("reg.checks")}>
        {view.checks.filter(only).map((check) => (
          <li key={check.item} className={css.check} data-status={check.status}>
            <Point check={check} />
            {check.item === "identity" && (
              <Identity view={view} onChoose={onChoose} onIdentity={onIdentity} />
            )}
            {check.byHand && stated && check.status !== "not-needed" && (
              <Statement
                key={`${check.item} ${check.status}`}
                check={check}
                busy={run.isPending}
                onState={(met, note) =>
                  run.mutate((client, envelope) =>
                    client.recordCheck({ ...envelope, item: check.item, met, note }),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Point({ check }: { readonly check: RegistrationCheck }) {
  const { t, say, pick } = useText();
  return (
    <>
      <StatusMark tone={checkTone(check.status)}>{t(`reg.check.${check.status}`)}</StatusMark>
      <div>
        <p>
          {say(check.title)}
          {check.article !== null && (
            <span className={css.cite}>
              {" "}
              <ArticleLink basis={check.article} />
            </span>
          )}
        </p>
        {check.detail !== null && <p className={css.dim}>{say(check.detail)}</p>}
        {check.note !== null && check.note !== "" && <p>«{check.note}»</p>}
        {check.by !== null && <p className={css.dim}>{pick(check.by)}</p>}
      </div>
    </>
  );
}

/** The inspector's own word on a point; a «no» says why. */
function Statement(props: {
  readonly check: RegistrationCheck;
  readonly busy: boolean;
  readonly onState: (met: boolean, note: string) => void;
}) {
  const { t, say } = useText();
  const { check } = props;
  const [answer, setAnswer] = useState(() => ({ met: "yes", failed: "no" })[check.status as "met"] ?? "");
  const [note, setNote] = useState(check.note ?? "");
  const says = answer === "no" && check.status !== "failed";
  return (
    <>
      <SegmentedControl
        className={css.answer ?? ""}
        onKeyDown={(event) => {
          // Enter answers as the space bar does: at the counter it leads through every step.
          if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          event.target.click();
        }}
        aria-label={say(check.title)}
        value={answer}
        disabled={props.busy}
        onChange={(value) => {
          setAnswer(value);
          if (value === "yes") props.onState(true, "");
        }}
        data={[
          { value: "yes", label: t("ui.yes") },
          { value: "no", label: t("ui.no") },
        ]}
      />
      {says && (
        <form
          className={css.noteForm}
          onSubmit={(event) => {
            event.preventDefault();
            props.onState(false, note.trim());
          }}
        >
          <Textarea
            aria-label={t("reg.check.note")}
            placeholder={t("reg.check.note")}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={1000}
            value={note}
            autoFocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" disabled={note.trim().length < 3} loading={props.busy}>
            {t("ui.save")}
          </Button>
        </form>
      )}
    </>
  );
}

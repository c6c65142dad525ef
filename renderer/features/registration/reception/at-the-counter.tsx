import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../locales/use-text.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { Signs } from "../request/parts/signs.tsx";
import { statusKey, statusTone } from "../wording.ts";
import { DecideStep } from "./decide-step.tsx";
import { PassportStep } from "./passport-step.tsx";
import { PrintStep } from "./print-step.tsx";
import css from "./reception.module.css";
import { receptionStep } from "./reception-model.ts";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onNext: () => void;
}

/** Who stands at the counter, what is wrong if anything is, and the one step that waits. */
export function AtTheCounter({ view, reason, onNext }: Props) {
  const { t } = useText();
  const step = receptionStep(view);
  return (
    <>
      <header className={css.who}>
        <h2>{view.applicant.nameClaimed}</h2>
        <p className={css.whoFacts}>
          <span>
            {t("reg.col.inn")} {view.applicant.inn}
          </span>
          {view.organization !== null && (
            <span>
              {t(`reg.role.${view.applicant.role}`)}: {view.organization.nameClaimed}
            </span>
          )}
          <span>
            {t(`reg.kind.${view.kind}`)} · {view.number}
          </span>
          <StatusMark tone={statusTone(view)}>{t(statusKey(view))}</StatusMark>
        </p>
      </header>
      {view.findings.length > 0 && step !== "print" && <Signs view={view} />}
      {step === "passport" && <PassportStep view={view} reason={reason} />}
      {step === "decide" && <DecideStep view={view} reason={reason} />}
      {step === "print" && <PrintStep view={view} reason={reason} onNext={onNext} />}
      {step === "desk" && <Desk view={view} />}
    </>
  );
}

/** Nothing more can be done at the counter. */
function Desk({ view }: { readonly view: RegistrationView }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <div className={css.hint}>
      <p>{t("reg.reception.desk")}</p>
      <Button
        size="md"
        autoFocus
        onClick={() =>
          void navigate({
            to: "/registration/$requestId",
            params: { requestId: view.requestId },
            search: { view: "all" },
          })
        }
      >
        {t("reg.reception.open")}
      </Button>
    </div>
  );
}

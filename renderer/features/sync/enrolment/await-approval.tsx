import { Button } from "@mantine/core";
import type { EnrolmentView } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useStateCommand } from "../use-sync.ts";
import css from "./enrolment.module.css";

interface Props {
  readonly view: EnrolmentView;
  readonly onOther: () => void;
}

/** The centre's key to be compared with the slip, and the number by which the operator finds the request. */
export function AwaitApproval({ view, onOther }: Props) {
  const { t } = useText();
  const check = useStateCommand((client, commandId) => client.exchangeNow({ commandId }));
  return (
    <>
      {view.fingerprint !== null && (
        <Section title={t("sync.enrol.compare")}>
          <p className={css.dim}>{t("sync.enrol.compare.text")}</p>
          <p className={css.fingerprint}>{view.fingerprint}</p>
          <p>{t("sync.enrol.compare.other")}</p>
        </Section>
      )}
      <Section title={t("sync.enrol.waiting")}>
        <p className={css.dim}>{t("sync.enrol.waiting.text")}</p>
        <dl className={css.number}>
          <dt>{t("sync.fact.device")}</dt>
          <dd>{view.deviceId}</dd>
        </dl>
        <div className={css.buttons}>
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {t("sync.enrol.check")}
          </Button>
          <Button variant="default" onClick={onOther}>
            {t("sync.enrol.again")}
          </Button>
        </div>
        {check.isError && <ProblemAlert error={check.error} />}
      </Section>
    </>
  );
}

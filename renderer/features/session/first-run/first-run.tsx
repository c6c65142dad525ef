import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Outside } from "../outside.tsx";
import css from "./first-run.module.css";
import { NewOffice } from "./new-office.tsx";
import { RecoveryKey } from "./recovery-key.tsx";

/** There is no office yet: a demo one to learn on, or a real one with its first administrator. */
export function FirstRun({ onMade }: { readonly onMade: () => void }) {
  const { t } = useText();
  const { client } = useCore();
  const [creating, setCreating] = useState(false);
  const [key, setKey] = useState<string>();
  const demo = useMutation({
    mutationFn: () => client.session.createDemo({}),
    // The key of a demo office guards nothing: everybody there has the same password.
    onSuccess: onMade,
  });
  if (key !== undefined) return <RecoveryKey recoveryKey={key} onDone={onMade} />;
  if (creating) return <NewOffice onMade={setKey} onBack={() => setCreating(false)} />;
  return (
    <Outside title={t("session.first-run.title")} wide>
      <p>{t("session.first-run.text")}</p>
      <div className={css.choices}>
        <section className={css.choice}>
          <h2>{t("session.first-run.demo")}</h2>
          <p>{t("session.first-run.demo-text")}</p>
          <Button size="sm" onClick={() => demo.mutate()} loading={demo.isPending}>
            {t("session.first-run.demo-action")}
          </Button>
        </section>
        <section className={css.choice}>
          <h2>{t("session.first-run.office")}</h2>
          <p>{t("session.first-run.office-text")}</p>
          <Button size="sm" variant="default" onClick={() => setCreating(true)} disabled={demo.isPending}>
            {t("session.first-run.office-action")}
          </Button>
        </section>
      </div>
      <p role="status" className={css.wait}>
        {demo.isPending ? t("session.first-run.demo-wait") : ""}
      </p>
      {demo.isError && <ProblemAlert error={demo.error} />}
    </Outside>
  );
}

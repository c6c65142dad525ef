import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Outside } from "../outside.tsx";
import css from "./first-run.module.css";
import { JoinOffice } from "./join-office.tsx";
import { NewOffice } from "./new-office.tsx";
import { RecoveryKey } from "./recovery-key.tsx";

/** There is no office yet: a demo one to learn on, a real one with its first administrator, or one that works at a centre. */
export function FirstRun({ onMade }: { readonly onMade: () => void }) {
  const { t } = useText();
  const { client } = useCore();
  const [doing, setDoing] = useState<"create" | "join">();
  const back = () => setDoing(undefined);
  const [key, setKey] = useState<string>();
  const demo = useMutation({
    mutationFn: () => client.session.createDemo({}),
    // The key of a demo office guards nothing: everybody there has the same password.
    onSuccess: onMade,
  });
  if (key !== undefined) return <RecoveryKey recoveryKey={key} onDone={onMade} />;
  if (doing === "create") return <NewOffice onMade={setKey} onBack={back} />;
  if (doing === "join") return <JoinOffice onMade={setKey} onBack={back} />;
  return (
    <Outside title={t("session.first-run.title")} widest>
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
          <Button size="sm" variant="default" onClick={() => setDoing("create")} disabled={demo.isPending}>
            {t("session.first-run.office-action")}
          </Button>
        </section>
        <section className={css.choice}>
          <h2>{t("session.join")}</h2>
          <p>{t("session.join.text")}</p>
          <Button size="sm" variant="default" onClick={() => setDoing("join")} disabled={demo.isPending}>
            {t("session.join.choose")}
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

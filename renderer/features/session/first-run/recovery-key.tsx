import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useText } from "../../../locales/use-text.ts";
import { Outside } from "../outside.tsx";
import css from "./first-run.module.css";

/** The office's recovery key, once. It is selected by a click and copied by Ctrl+C; the page asks no permission. */
export function RecoveryKey(props: { readonly recoveryKey: string; readonly onDone: () => void }) {
  const { t } = useText();
  const [written, setWritten] = useState(false);
  return (
    <Outside title={t("session.recovery.title")}>
      <p>{t("session.recovery.text")}</p>
      <output className={css.key} aria-label={t("session.recovery.title")}>
        {props.recoveryKey}
      </output>
      <Checkbox
        label={t("session.recovery.written")}
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <Button size="sm" disabled={!written} onClick={props.onDone}>
        {t("ui.continue")}
      </Button>
    </Outside>
  );
}

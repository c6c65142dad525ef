import { Button, Checkbox, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useText } from "../../../locales/use-text.ts";
import css from "./second-factor.module.css";
import { useSessionAgain } from "./use-session-again.ts";

/** The recovery codes, once. The session's rights change when they were written down. */
export function RecoveryCodes(props: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useText();
  const again = useSessionAgain();
  const [written, setWritten] = useState(false);
  return (
    <Stack gap="sm">
      <p>{t("session.factor.codes.text")}</p>
      <ul className={css.codes} aria-label={t("session.factor.codes")}>
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Checkbox
        label={t("session.factor.codes.written")}
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button
          disabled={!written}
          onClick={() => {
            props.onDone();
            again();
          }}
        >
          {t("ui.continue")}
        </Button>
      </Group>
    </Stack>
  );
}

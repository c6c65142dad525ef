import { Button } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { useState } from "react";
import { SecondFactor } from "../../features/session/second-factor/second-factor.tsx";
import { useText } from "../../locales/use-text.ts";
import { useSession } from "../session-context.tsx";
import css from "./factor-notice.module.css";

/** Some rights of this person wait for a second factor: said where the work is, with the way to set it up. */
export function FactorNotice() {
  const { t } = useText();
  const { session } = useSession();
  const [opened, setOpened] = useState(false);
  if (session.secondFactor !== "required" && !opened) return null;
  return (
    <>
      <div className={css.notice} role="status">
        <IconShieldLock size={16} aria-hidden />
        <span>{t("session.factor.required")}</span>
        <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
          {t("session.factor.set-up")}
        </Button>
      </div>
      <SecondFactor opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

import { ActionIcon, Menu, SegmentedControl, Tooltip, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import {
  IconArrowLeft,
  IconArrowRight,
  IconContrast2,
  IconLock,
  IconSearch,
  IconUser,
} from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { ChangePassword } from "../../features/session/change-password/change-password.tsx";
import { SecondFactor } from "../../features/session/second-factor/second-factor.tsx";
import { useText } from "../../locales/use-text.ts";
import { type Theme, useAppearance, useSession } from "../session-context.tsx";
import css from "./top-bar.module.css";
import { useSwitches } from "./use-switches.ts";

const THEMES: readonly Theme[] = ["light", "dark", "contrast"];

/** Back and forward, the global search, language, theme, the person, the lock. */
export function TopBar() {
  const { t } = useText();
  const router = useRouter();
  return (
    <header className={css.bar}>
      <span className={css.name}>{t("shell.program")}</span>
      <div className={css.history}>
        <ActionIcon
          aria-label={t("shell.back")}
          title={`${t("shell.back")} (Alt+←)`}
          onClick={() => router.history.back()}
        >
          <IconArrowLeft size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t("shell.forward")}
          title={`${t("shell.forward")} (Alt+→)`}
          onClick={() => router.history.forward()}
        >
          <IconArrowRight size={17} aria-hidden />
        </ActionIcon>
      </div>
      <UnstyledButton className={css.search} onClick={spotlight.open} aria-keyshortcuts="Control+K">
        <IconSearch size={15} aria-hidden />
        <span className={css.searchText}>{t("shell.search")}</span>
        <kbd aria-hidden>Ctrl+K</kbd>
      </UnstyledButton>
      <Switches />
    </header>
  );
}

function Switches() {
  const { t, pick } = useText();
  const { session, lock } = useSession();
  const { theme } = useAppearance();
  const { chooseLanguage, chooseTheme, language } = useSwitches();
  const [changing, setChanging] = useState(false);
  const [factor, setFactor] = useState(false);
  return (
    <div className={css.switches}>
      <SegmentedControl
        aria-label={t("shell.language")}
        value={language}
        onChange={(value) => chooseLanguage(value === "ky" ? "ky" : "ru")}
        data={[
          { value: "ru", label: "Рус" },
          { value: "ky", label: "Кыр" },
        ]}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t("shell.theme")} title={t("shell.theme")}>
            <IconContrast2 size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={theme}
            onChange={(value) => chooseTheme(THEMES.find((known) => known === value) ?? "light")}
          >
            {THEMES.map((name) => (
              <Menu.RadioItem key={name} value={name} closeMenuOnClick>
                {t(`shell.theme.${name}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton
            className={css.person}
            aria-label={`${t("shell.user-menu")}: ${pick(session.user.fullName)}`}
          >
            <IconUser size={17} aria-hidden />
            <span className={css.personName}>{pick(session.user.fullName)}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{pick(session.user.position)}</Menu.Label>
          <Menu.Item onClick={() => setChanging(true)}>{t("shell.change-password")}</Menu.Item>
          <Menu.Item onClick={() => setFactor(true)}>{t("session.factor")}…</Menu.Item>
          <Menu.Item rightSection={<kbd>Ctrl+L</kbd>} onClick={() => lock("manual")}>
            {t("shell.lock")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={`${t("shell.lock")} (Ctrl+L)`}>
        <ActionIcon aria-label={t("shell.lock")} onClick={() => lock("manual")}>
          <IconLock size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ChangePassword opened={changing} onClose={() => setChanging(false)} />
      <SecondFactor opened={factor} onClose={() => setFactor(false)} />
    </div>
  );
}

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../../../locales/use-text.ts";
import { useArticleOpener } from "../../../../ui/article-opener.ts";
import css from "../request.module.css";
import { type CommandChoice, commandBar, type RequestCommand } from "../request-model.ts";

interface Props {
  readonly view: RegistrationView;
  readonly busy: boolean;
  readonly onChoose: (command: RequestCommand) => void;
}

/** How many of the allowed steps stand beside the main one; the rest are in the menu. */
const BESIDE = 2;

/** The step that waits, held by the focus so that Enter takes it; what else may be done; what may not and why. */
export function CommandBar({ view, busy, onChoose }: Props) {
  const { t } = useText();
  const bar = commandBar(view);
  const beside = bar.allowed.slice(0, BESIDE);
  const rest = bar.allowed.slice(BESIDE);
  const primary = useRef<HTMLButtonElement>(null);
  const waiting = bar.primary?.command;
  // A step under way takes the focus off its button: the next one gets it back, a field in use keeps it.
  useEffect(() => {
    if (!busy && waiting !== undefined && document.activeElement === document.body)
      primary.current?.focus({ preventScroll: true });
  }, [busy, waiting]);
  return (
    <>
      {bar.primary === null && beside.length === 0 && (
        <span className={css.quiet}>{t("reg.nothing-to-do")}</span>
      )}
      {beside.map(({ command }) => (
        <Button key={command} variant="default" disabled={busy} onClick={() => onChoose(command)}>
          {t(`reg.cmd.${command}`)}
        </Button>
      ))}
      {bar.primary !== null && (
        <Button ref={primary} size="sm" loading={busy} onClick={() => choosePrimary(bar.primary)}>
          {t(`reg.cmd.${bar.primary.command}`)}
        </Button>
      )}
      {rest.length + bar.refused.length > 0 && (
        // Inside the landmark of the page, and with nothing but its own items: what axe asks of a menu.
        <Menu position="bottom-end" width={340} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t("reg.more")} title={t("reg.more")}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ command }) => (
              <Menu.Item key={command} onClick={() => onChoose(command)}>
                {t(`reg.cmd.${command}`)}
              </Menu.Item>
            ))}
            {bar.refused.length > 0 && <Menu.Label>{t("reg.refused-now")}</Menu.Label>}
            {bar.refused.map((choice) => (
              <Refused key={choice.command} choice={choice} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );

  function choosePrimary(choice: CommandChoice | null): void {
    if (choice !== null) onChoose(choice.command);
  }
}

/** A step that may not be taken, with the reason and its article; still reached by the keyboard. */
function Refused({ choice }: { readonly choice: CommandChoice }) {
  const { t, say, cite } = useText();
  const { command, refusal } = choice;
  const opener = useArticleOpener();
  if (refusal === null) return null;
  const article = refusal.article as LegalBasis | undefined;
  return (
    <Menu.Item
      aria-disabled
      className={css.refused}
      closeMenuOnClick={article !== undefined}
      onClick={() => article !== undefined && opener?.open(article)}
    >
      <strong>{t(`reg.cmd.${command}`)}</strong>
      <span className={css.dim}>
        {say({ key: refusal.messageKey, params: refusal.params })}
        {article !== undefined && ` (${cite(article)})`}
      </span>
    </Menu.Item>
  );
}

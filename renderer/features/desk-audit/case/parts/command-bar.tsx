import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../../../locales/use-text.ts";
import { useArticleOpener } from "../../../../ui/article-opener.ts";
import css from "../case.module.css";
import {
  type CaseCommand,
  type CommandChoice,
  commandBar,
  isAllowed,
  undecidedCount,
} from "../case-model.ts";

interface Props {
  readonly view: DeskAuditView;
  readonly onChoose: (command: CaseCommand) => void;
  /** Only these, where a screen serves one part of the case. */
  readonly only?: readonly CaseCommand[];
}

/** How many of the allowed steps stand beside the main one; the rest are in the menu. */
const BESIDE = 2;

/** The step that waits, what else may be done, and what may not and why. */
export function CommandBar({ view, onChoose, only }: Props) {
  const { t } = useText();
  const bar = commandBar(view.commands, only);
  const beside = bar.allowed.slice(0, BESIDE);
  const rest = bar.allowed.slice(BESIDE);
  const undecided = isAllowed(view.commands, "decideFinding") ? undecidedCount(view.findings) : 0;
  return (
    <>
      {bar.primary === null && beside.length === 0 && (
        <span className={css.quiet}>
          {undecided === 0 ? t("da.case.nothing-to-do") : t("da.case.undecided", { count: undecided })}
        </span>
      )}
      {beside.map(({ command }) => (
        <Button key={command} variant="default" onClick={() => onChoose(command)}>
          {t(`da.cmd.${command}`)}
        </Button>
      ))}
      {bar.primary !== null && <Primary choice={bar.primary} onChoose={onChoose} />}
      {rest.length + bar.refused.length > 0 && (
        // Inside the landmark of the page, and with nothing but its own items: what axe asks of a menu.
        <Menu position="bottom-end" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t("da.case.more")} title={t("da.case.more")}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ command }) => (
              <Menu.Item key={command} onClick={() => onChoose(command)}>
                {t(`da.cmd.${command}`)}
              </Menu.Item>
            ))}
            {bar.refused.length > 0 && <Menu.Label>{t("da.case.refused")}</Menu.Label>}
            {bar.refused.map((choice) => (
              <Refused key={choice.command} choice={choice} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

function Primary(props: {
  readonly choice: CommandChoice;
  readonly onChoose: (command: CaseCommand) => void;
}) {
  const { t } = useText();
  const { command } = props.choice;
  return <Button onClick={() => props.onChoose(command)}>{t(`da.cmd.${command}`)}</Button>;
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
      <strong>{t(`da.cmd.${command}`)}</strong>
      <span className={css.dim}>
        {say({ key: refusal.messageKey, params: refusal.params })}
        {article !== undefined && ` (${cite(article)})`}
      </span>
    </Menu.Item>
  );
}

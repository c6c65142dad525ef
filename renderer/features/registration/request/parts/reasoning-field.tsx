import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCore } from "../../../../app/client.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import type { Draft } from "../../../../ui/use-draft.ts";
import { useQueueCommand } from "../../queue/use-queue.ts";
import css from "../request.module.css";

interface Props {
  readonly draft: Draft;
  readonly use: "refuse" | "return";
  readonly label: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** A wording made of what was found. */
  readonly offered?: string;
}

/** A template's title in the list: the text's beginning. */
const TITLE = 80;

/** A reason in words, kept from the first keystroke; the office's templates at hand, and a way to make one of it. */
export function ReasoningField({ draft, use, label, error, autoFocus = false, offered = "" }: Props) {
  const { t, pick, language } = useText();
  const { queries } = useCore();
  const templates = useQuery(queries.registration.templates.queryOptions({ input: {}, staleTime: 60_000 }));
  const fitting = (templates.data ?? []).filter((template) => template.use === use);
  const text = draft.text.trim();
  const known = fitting.some((template) => pick(template.text) === text);
  const save = useQueueCommand((client, commandId) => {
    const both = (value: string) => (language === "ru" ? { ru: value, ky: "" } : { ru: "", ky: value });
    return client.saveTemplate({ commandId, use, title: both(text.slice(0, TITLE)), text: both(text) });
  });
  return (
    <div>
      <DraftTextarea
        draft={draft}
        label={label}
        error={error}
        minRows={3}
        maxRows={8}
        maxLength={4000}
        autoFocus={autoFocus}
      />
      <div className={css.templates}>
        <Menu position="bottom-start" width={420} withinPortal>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={fitting.length === 0}
            >
              {t("reg.template.insert")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {fitting.map((template) => (
              <Menu.Item key={template.templateId} onClick={() => draft.write(pick(template.text))}>
                {pick(template.title)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {offered !== "" && text === "" && (
          <Button variant="subtle" size="compact-sm" onClick={() => draft.write(offered)}>
            {t("reg.template.by-signs")}
          </Button>
        )}
        {text.length >= 3 && !known && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={save.isPending}
            onClick={() => save.mutate(undefined, { onSuccess: () => void templates.refetch() })}
          >
            {t("reg.template.save")}
          </Button>
        )}
      </div>
    </div>
  );
}

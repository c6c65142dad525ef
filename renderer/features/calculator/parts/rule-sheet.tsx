import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { RuleInput } from "#shared/contract/law-rules.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { PrintedPaper } from "../../desk-audit/printed-paper.tsx";
import css from "../calculator.module.css";

interface Props {
  readonly title: string;
  readonly asked: { readonly rule: string; readonly on: PlainDate; readonly input: RuleInput };
  readonly onClose: () => void;
}

/** The sheet of a computation in place of its form; Esc goes back. */
export function RuleSheet({ title, asked, onClose }: Props) {
  const { t } = useText();
  const { client, queries } = useCore();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      className={css.sheet}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className={css.sheetHead}>
        <Button
          ref={back}
          variant="default"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={onClose}
        >
          {t("calc.back")}
        </Button>
        <h2>{title}</h2>
      </header>
      <PrintedPaper
        name={title}
        keyOf={(language) => queries.lawRules.print.queryKey({ input: { ...asked, language } })}
        load={(language) => client.lawRules.print({ ...asked, language })}
      />
    </section>
  );
}

import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { RuleForm } from "#shared/contract/law-rules.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "../calculator.module.css";
import { shownGroups } from "../model.ts";

interface Props {
  readonly groups: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly rules: readonly RuleForm[];
  }[];
  readonly often: readonly string[];
  readonly recent: readonly string[];
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The computations by what they are about; «/» searches, arrows walk, Enter opens. */
export function RuleList({ groups, often, recent, chosen, onOpen }: Props) {
  const { t, pick } = useText();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent | globalThis.KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const typing = target.closest("input, textarea, select, [role=dialog]") !== null;
      // By the letter here: «/» stands elsewhere in the Russian layout, where the key gives a point.
      if (typing || event.ctrlKey || event.altKey || (event.key !== "/" && event.code !== "Slash")) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  // Opened from an article or by Ctrl+K, the computation may stand below the fold; in two groups, the first place counts.
  useEffect(() => {
    if (chosen === undefined) return;
    list.current?.querySelector("button[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button[data-rule]") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at + step < 0) search.current?.focus();
    else buttons[at + step]?.focus();
  };

  const shown = shownGroups(groups, query, recent, often);
  const first = shown[0]?.rules[0];
  return (
    <nav ref={list} className={css.list} aria-label={t("calc.rules")} onKeyDown={walk}>
      <TextInput
        ref={search}
        className={css.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t("calc.search")}
        placeholder={t("calc.search")}
        value={query}
        maxLength={100}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && query.trim() !== "" && first !== undefined) {
            onOpen(first.id);
            setQuery("");
          } else if (event.key === "Escape") setQuery("");
        }}
      />
      <div className={css.groups}>
        {shown.length === 0 && <p className={css.dim}>{t("calc.nothing")}</p>}
        {shown.map(({ id, title, rules }) => (
          <section key={id} aria-labelledby={`calc-group-${id}`}>
            <h2 id={`calc-group-${id}`} className={css.groupTitle}>
              {typeof title === "string" ? t(`calc.${title}`) : pick(title)}
            </h2>
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>
                  <button
                    type="button"
                    className={css.rule}
                    data-rule={rule.id}
                    aria-current={rule.id === chosen ? "true" : undefined}
                    onClick={() => onOpen(rule.id)}
                  >
                    {pick(rule.title)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useText } from "../../../locales/use-text.ts";
import { nextActive } from "../../../ui/data-table/active-row.ts";
import { type ContentsRow, chapterOf, contentsRows } from "../model.ts";
import css from "./contents.module.css";

interface Heading {
  readonly kind: "section" | "chapter" | "article";
  readonly number: string;
  readonly title: Bilingual;
  readonly repealed: boolean;
}

interface Props {
  readonly label: string;
  readonly headings: readonly Heading[];
  /** Whether the headings are the text's own words, which are Russian. */
  readonly ofText: boolean;
  readonly article: string | undefined;
  readonly onOpen: (article: string) => void;
}

const ROW_HEIGHT = 28;

/** Sections, chapters and articles: a tree walked by the arrows, only its rows in sight drawn. */
export function Contents({ label, headings, ofText, article, onOpen }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(-1);
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const chapter = article === undefined ? null : chapterOf(headings, article);
  const rows = useMemo(() => contentsRows(headings, open), [headings, open]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useEffect(() => {
    if (chapter !== null) setOpen((before) => (before.has(chapter) ? before : new Set([...before, chapter])));
  }, [chapter]);
  const shown = rows.findIndex(({ heading }) => heading.kind === "article" && heading.number === article);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chapter opened by hand does not move the list
  useEffect(() => {
    if (shown < 0) return;
    virtual.scrollToIndex(shown, { align: "auto" });
    setActive(shown);
  }, [article, shown < 0]);

  const toggle = (key: string): void =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const act = ({ heading, key, expanded }: ContentsRow<Heading>): void => {
    if (heading.kind === "article") onOpen(heading.number);
    else if (expanded !== null) toggle(key);
  };
  const goTo = (index: number): void => {
    setActive(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const next = nextActive(event.key, active, rows.length, page);
    if (next !== undefined) goTo(next);
    else if (row !== undefined && (event.key === "Enter" || event.key === " ")) act(row);
    else if (row !== undefined && event.key === "ArrowRight") {
      if (row.expanded === false) toggle(row.key);
      else if (rows[active + 1]?.parent === row.key) goTo(active + 1);
    } else if (row !== undefined && event.key === "ArrowLeft") {
      const above = rows.findIndex(({ key }) => key === row.parent);
      if (row.expanded === true) toggle(row.key);
      else if (above >= 0) goTo(above);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={css.tree}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={rows[active] === undefined ? undefined : `${idBase}-${active}`}
      onKeyDown={onKeyDown}
      onFocus={() => active < 0 && rows.length > 0 && setActive(Math.max(0, shown))}
    >
      <div role="none" style={{ position: "relative", height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <Row
                key={row.key}
                id={`${idBase}-${item.index}`}
                top={item.start}
                row={row}
                ofText={ofText}
                active={item.index === active}
                here={item.index === shown}
                onClick={() => {
                  setActive(item.index);
                  act(row);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function Row(props: {
  readonly id: string;
  readonly top: number;
  readonly row: ContentsRow<Heading>;
  readonly ofText: boolean;
  readonly active: boolean;
  readonly here: boolean;
  readonly onClick: () => void;
}) {
  const { t, pick } = useText();
  const { heading, level, expanded } = props.row;
  const { kind, number } = heading;
  const name = kind === "article" ? number : t(`code.${kind}`, { number });
  const title = pick(heading.title);
  const Chevron = expanded === true ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active item
    <div
      id={props.id}
      className={css.row}
      style={{ top: props.top, height: ROW_HEIGHT }}
      role="treeitem"
      aria-level={level}
      aria-expanded={expanded ?? undefined}
      aria-selected={props.here}
      data-kind={kind}
      data-level={level}
      data-active={props.active}
      data-repealed={heading.repealed}
      title={heading.repealed ? `${name}. ${title} (${t("code.repealed")})` : `${name}. ${title}`}
      onClick={props.onClick}
    >
      {kind === "chapter" && (
        <span className={css.chevron}>{expanded !== null && <Chevron size={14} aria-hidden />}</span>
      )}
      <span className={css.number}>{name}</span>
      <span className={css.title} lang={props.ofText ? "ru" : undefined}>
        {title}
      </span>
      {heading.repealed && <span className="visually-hidden">{t("code.repealed")}</span>}
    </div>
  );
}

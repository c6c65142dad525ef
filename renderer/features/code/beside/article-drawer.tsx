import { ActionIcon, CloseButton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useId, useLayoutEffect, useRef } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatDate } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { addressOfPlace, placeOf } from "../model.ts";
import { ArticleText } from "../parts/article-text.tsx";
import { Uses } from "../parts/uses.tsx";
import css from "./article-drawer.module.css";

interface Props {
  readonly place: LegalBasis | undefined;
  readonly onOpen: (place: string) => void;
  readonly onBack: (() => void) | undefined;
  readonly onClose: (returnFocus: boolean) => void;
}

/** An article beside the work: nothing behind it is blocked, Esc closes it and the focus goes back to the citation. */
export function ArticleDrawer(props: Props) {
  const { place, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isOpen = useRef(false);
  isOpen.current = place !== undefined;
  // Heard before any dialog or screen hears it: those listen later, and on the same window.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isOpen.current || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const inside = target !== null && frame.current?.contains(target) === true;
      // A dialog, a menu or a list of choices in hand is closed first.
      const other = target?.closest("[role=dialog], [role=menu], [role=listbox], [aria-expanded=true]");
      if (!inside && other) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onClose(true);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [onClose]);
  if (place === undefined) return null;
  return <Shown {...props} place={place} frame={frame} />;
}

function Shown(
  props: Props & { readonly place: LegalBasis; readonly frame: React.RefObject<HTMLDivElement | null> },
) {
  const { t, cite } = useText();
  const { queries } = useCore();
  const router = useRouter();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { place, onOpen, onBack, onClose } = props;
  const { article, part } = placeOf(place);
  const editions = useQuery(queries.code.status.queryOptions()).data?.editions ?? [];
  const asked = useQuery(queries.code.article.queryOptions({ input: { number: article } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each article opened is announced by its heading
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [place]);
  const text = asked.data?.text ?? null;
  const address = addressOfPlace(place);
  const [newest] = editions;
  const absent =
    newest === undefined
      ? t("code.no-text")
      : t("code.not-here", { date: formatDate(newest.edition), number: article });
  return (
    <div ref={props.frame} className={css.drawer} data-beside role="dialog" aria-labelledby={titleId}>
      <div className={css.head}>
        {onBack !== undefined && (
          <ActionIcon aria-label={t("code.beside.back")} title={t("code.beside.back")} onClick={onBack}>
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
        )}
        <h2 id={titleId} ref={title} tabIndex={-1} className={css.title}>
          {cite(place)}
        </h2>
        <a
          className={css.open}
          href={address}
          onClick={(event) => {
            event.preventDefault();
            onClose(false);
            router.history.push(address);
          }}
        >
          {t("code.beside.open")}
        </a>
        <CloseButton
          size="sm"
          aria-label={t("ui.close")}
          title={`${t("ui.close")} (Esc)`}
          onClick={() => onClose(true)}
        />
      </div>
      <section
        key={place}
        className={css.body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={t("code.article", { number: article })}
      >
        {asked.isError && <ProblemAlert error={asked.error} />}
        {asked.isPending && <LoadingRows />}
        {text !== null && (
          <>
            <h3 className={css.name} lang="ru">
              {text.title}
            </h3>
            <p className={css.dim}>
              {t("code.edition.of", { date: formatDate(text.edition) })}
              {text.repealed && (
                <>
                  {" · "}
                  <StatusMark tone="neutral">{t("code.repealed")}</StatusMark>
                </>
              )}
            </p>
            <ArticleText article={article} lines={text.lines} part={part} onOpen={onOpen} />
          </>
        )}
        {asked.isSuccess && text === null && <p className={css.dim}>{absent}</p>}
        <div className={css.uses}>
          <h3>{t("code.uses")}</h3>
          <Uses article={article} onPlace={onOpen} />
        </div>
      </section>
    </div>
  );
}

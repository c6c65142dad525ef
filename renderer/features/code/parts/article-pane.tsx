import { ActionIcon, Select } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatDate } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ScrollBody } from "../../../ui/scroll-body.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { placeOf } from "../model.ts";
import type { Code } from "../use-code.ts";
import css from "./article-pane.module.css";
import { ArticleText } from "./article-text.tsx";
import { Comparison } from "./comparison.tsx";
import { Uses } from "./uses.tsx";

interface Props {
  readonly article: string;
  readonly part: string | undefined;
  readonly code: Code;
  readonly onOpen: (place: string) => void;
  readonly onPart: (part: string | undefined) => void;
  readonly onCompare: (edition: string | undefined) => void;
}

/** The article, or its comparison, and beside it where the program uses it. */
export function ArticlePane(props: Props) {
  const { t } = useText();
  const { article, part, code, onOpen } = props;
  const { text, shown, other } = code;
  if (text.isError) return <ProblemAlert error={text.error} />;
  if (text.data === undefined) return <LoadingRows rows={12} />;
  const { number, text: found } = text.data;
  const [before, after] =
    shown !== null && other !== undefined && other < shown ? [other, shown] : [shown, other];
  return (
    <div className={css.pane} data-wide={other !== undefined}>
      {/* Another article begins at its beginning. */}
      <ScrollBody key={number} label={t("code.article", { number })}>
        <article className={css.article}>
          <Head {...props} number={number} />
          {before !== null && before !== undefined && after !== null && after !== undefined ? (
            <Comparison article={number} before={before} after={after} />
          ) : found === null ? (
            <Absent {...props} number={number} />
          ) : (
            <ArticleText article={number} lines={found.lines} part={part} onOpen={onOpen} />
          )}
        </article>
      </ScrollBody>
      {other === undefined && (
        <div className={css.uses}>
          <ScrollBody label={t("code.uses")}>
            <div className={css.padded}>
              <h2>{t("code.uses")}</h2>
              <Uses article={article} onPlace={(place) => props.onPart(placeOf(place).part)} />
            </div>
          </ScrollBody>
        </div>
      )}
    </div>
  );
}

function Head({ code, number, onOpen, onCompare }: Props & { readonly number: string }) {
  const { t } = useText();
  const { text, shown, editions, other } = code;
  const found = text.data?.text ?? null;
  const compareId = useId();
  const others = editions.filter(({ edition }) => edition !== shown);
  const where = [
    found?.section && `${t("code.section", { number: found.section.number })}. ${found.section.title}`,
    found?.chapter && `${t("code.chapter", { number: found.chapter.number })}. ${found.chapter.title}`,
  ].filter((part) => typeof part === "string");
  return (
    <header className={css.head}>
      {where.length > 0 && (
        <p className={css.where} lang="ru">
          {where.join(" / ")}
        </p>
      )}
      <div className={css.line}>
        <h2>
          {t("code.article", { number })}
          {found !== null && <span lang="ru">. {found.title}</span>}
        </h2>
        <span className={css.steps}>
          <Step direction="previous" to={found?.previous?.number} onOpen={onOpen} />
          <Step direction="next" to={found?.next?.number} onOpen={onOpen} />
        </span>
      </div>
      {(found?.repealed === true || others.length > 0) && (
        <div className={css.line}>
          {found?.repealed === true && <StatusMark tone="neutral">{t("code.repealed")}</StatusMark>}
          {others.length > 0 && (
            <div className={css.compare}>
              <span id={compareId}>{t("code.compare")}</span>
              <Select
                aria-labelledby={compareId}
                w={150}
                data={[
                  { value: "", label: t("code.compare.none") },
                  ...others.map(({ edition }) => ({ value: edition, label: formatDate(edition) })),
                ]}
                value={other ?? ""}
                onChange={(edition) => onCompare(edition === "" || edition === null ? undefined : edition)}
              />
            </div>
          )}
        </div>
      )}
    </header>
  );
}

function Step(props: {
  readonly direction: "previous" | "next";
  readonly to: string | undefined;
  readonly onOpen: (article: string) => void;
}) {
  const { t } = useText();
  const { to } = props;
  if (to === undefined) return null;
  const Icon = props.direction === "previous" ? IconChevronLeft : IconChevronRight;
  const name = t(`code.${props.direction}`, { number: to });
  return (
    <ActionIcon aria-label={name} title={name} onClick={() => props.onOpen(to)}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

/** The article is known by its number alone: there is no text, or this edition has no such article. */
function Absent({ code, number }: Props & { readonly number: string }) {
  const { t } = useText();
  const { can } = useSession();
  const { shown } = code;
  if (shown !== null)
    return <p className={css.where}>{t("code.not-here", { date: formatDate(shown), number })}</p>;
  return (
    <div className={css.where}>
      <p>{t("code.no-text")}.</p>
      <p>{can("data.import") ? t("code.no-text.admin") : t("code.no-text.other")}</p>
    </div>
  );
}

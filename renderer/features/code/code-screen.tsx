import { Select } from "@mantine/core";
import { useSession } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { LoadingRows } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { SearchField } from "../desk-audit/search-field.tsx";
import css from "./code.module.css";
import type { CodeSearch } from "./code-search.ts";
import { ArticlePane } from "./parts/article-pane.tsx";
import { Contents } from "./parts/contents.tsx";
import { Editions } from "./parts/editions.tsx";
import { Hits } from "./parts/hits.tsx";
import { LoadCode } from "./parts/load-code.tsx";
import { type Code, useCode, useCodeAddress } from "./use-code.ts";

interface Props {
  readonly article: string | undefined;
  readonly search: CodeSearch;
}

/** Кодекс: contents or hits on the left, the article in the middle, where the program uses it on the right. */
export function CodeScreen({ article, search }: Props) {
  const { t } = useText();
  const { can } = useSession();
  const code = useCode(article, search);
  const address = useCodeAddress(article, search);
  const { editions, shown } = code;
  return (
    <Page
      title={t("shell.area.code")}
      note={
        editions.length > 0 && (
          <Select
            aria-label={t("code.edition")}
            w={230}
            data={editions.map(({ edition }) => ({
              value: edition,
              label: t("code.edition.of", { date: formatDate(edition) }),
            }))}
            value={shown}
            onChange={(edition) => address.set({ edition: edition ?? undefined, with: undefined })}
          />
        )
      }
      actions={can("data.import") && <LoadCode primary={editions.length === 0} />}
    >
      <div className={css.panes}>
        <div className={css.side}>
          <div className={css.search}>
            <SearchField
              label={t("code.search")}
              value={search.q ?? ""}
              wide
              onChange={(q) => address.set({ q: q === "" ? undefined : q })}
            />
          </div>
          {code.query === "" ? (
            <Left code={code} article={article} onOpen={address.open} />
          ) : (
            <Hits query={code.query} found={code.found} article={article} onOpen={address.open} />
          )}
        </div>
        {article === undefined ? (
          <Home code={code} />
        ) : (
          <ArticlePane
            article={article}
            part={search.part}
            code={code}
            onOpen={address.open}
            onPart={(part) => address.set({ part })}
            onCompare={(other) => address.set({ with: other })}
          />
        )}
      </div>
    </Page>
  );
}

function Left(props: {
  readonly code: Code;
  readonly article: string | undefined;
  readonly onOpen: (article: string) => void;
}) {
  const { t } = useText();
  const { contents, shown } = props.code;
  if (contents.isError)
    return <ProblemAlert error={contents.error} onRetry={() => void contents.refetch()} />;
  if (contents.data === undefined) return <LoadingRows rows={12} />;
  return (
    <>
      {shown === null && <p className={css.known}>{t("code.contents.known")}</p>}
      <Contents
        label={t("code.contents")}
        headings={contents.data.headings}
        ofText={shown !== null}
        article={props.article}
        onOpen={props.onOpen}
      />
    </>
  );
}

/** No article yet: what is loaded, or how it is loaded. */
function Home({ code }: { readonly code: Code }) {
  const { t } = useText();
  const { status } = code;
  if (status.isError) return <ProblemAlert error={status.error} />;
  if (status.data === undefined) return <LoadingRows />;
  return (
    <div className={css.home}>
      {code.editions.length === 0 ? (
        <NoText readable={status.data.readable} />
      ) : (
        <>
          <EmptyState title={t("code.choose")} text={t("code.choose-text")} />
          <Editions editions={code.editions} />
        </>
      )}
    </div>
  );
}

function NoText({ readable }: { readonly readable: boolean }) {
  const { t } = useText();
  const { can } = useSession();
  if (!readable) return <EmptyState title={t("code.unreadable")} text={t("code.unreadable-text")} />;
  return (
    <EmptyState
      title={t("code.no-text")}
      text={can("data.import") ? t("code.no-text.admin") : t("code.no-text.other")}
    />
  );
}

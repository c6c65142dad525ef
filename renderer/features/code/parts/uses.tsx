import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Fragment } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { LAW_USE_KINDS } from "#shared/law/law-use.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatCount } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./uses.module.css";

/** Parts of an article in its own order: `234.2` before `234.10`. */
const BY_NUMBER = new Intl.Collator("ru", { numeric: true });

interface Use {
  readonly kind: (typeof LAW_USE_KINDS)[number];
  readonly id: string;
  readonly places: readonly LegalBasis[];
  readonly title: { readonly ru: string; readonly ky: string };
}

/** Where the program keeps the thing itself; others have no screen of their own. */
const homeOf = ({ kind, id }: Use): string | null => {
  if (kind === "rule") return `/law/calculator?rule=${id}`;
  if (kind === "reading") return `/law/readings#${id}`;
  return kind === "value" ? "/law/parameters" : null;
};

/** Where an article is used: rules, checks, terms, values, tables, papers and readings, and how much work rests on it. */
export function Uses(props: { readonly article: string; readonly onPlace: (place: string) => void }) {
  const { t } = useText();
  const { queries } = useCore();
  const used = useQuery(queries.code.usedBy.queryOptions({ input: { article: props.article } }));
  if (used.isError) return <ProblemAlert error={used.error} />;
  if (used.data === undefined) return <LoadingRows rows={6} />;
  const { uses, office } = used.data;
  return (
    <div className={css.uses}>
      {uses.length === 0 && <p className={css.dim}>{t("code.uses.none")}</p>}
      {office !== null && office.findings + office.cases + office.papers > 0 && (
        <div>
          <h3>{t("code.uses.office")}</h3>
          <dl className={css.counts}>
            {(["findings", "cases", "papers"] as const).map((name) => (
              <div key={name}>
                <dt>{t(`code.uses.${name}`)}</dt>
                <dd>{formatCount(office[name])}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {LAW_USE_KINDS.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          uses={uses.filter((use) => use.kind === kind)}
          article={props.article}
          onPlace={props.onPlace}
        />
      ))}
    </div>
  );
}

function Group(props: {
  readonly kind: Use["kind"];
  readonly uses: readonly Use[];
  readonly article: string;
  readonly onPlace: (place: string) => void;
}) {
  const { t, pick, cite } = useText();
  const router = useRouter();
  if (props.uses.length === 0) return null;
  /** `ст. 125 ч. 5` → `ч. 5`: the article stands above. */
  const within = (place: LegalBasis): string =>
    cite(place)
      .slice(cite(props.article as LegalBasis).length)
      .trim();
  return (
    <div>
      <h3>
        {t(`code.uses.${props.kind}`)} <span className={css.dim}>{props.uses.length}</span>
      </h3>
      <ul className={css.list}>
        {props.uses.map((use) => {
          const home = homeOf(use);
          const isNamed = use.kind !== "value" && use.kind !== "table" && use.kind !== "paper";
          return (
            <li key={use.id}>
              {isNamed && <span className={css.id}>{use.id} </span>}
              {home === null ? (
                pick(use.title)
              ) : (
                <a
                  href={home}
                  onClick={(event) => {
                    event.preventDefault();
                    router.history.push(home);
                  }}
                >
                  {pick(use.title)}
                </a>
              )}
              {use.places
                .filter((place) => within(place) !== "")
                .toSorted(BY_NUMBER.compare)
                .map((place) => (
                  <Fragment key={place}>
                    {" "}
                    <button
                      type="button"
                      className={css.place}
                      aria-label={cite(place)}
                      onClick={() => props.onPlace(place)}
                    >
                      {within(place)}
                    </button>
                  </Fragment>
                ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import {
  IconBook2,
  IconCalculator,
  IconCalendar,
  IconFileText,
  IconInbox,
  IconLock,
  IconScale,
  IconUser,
} from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { numberOrder } from "#shared/law/code-text/article-number.ts";
import { placeIn } from "#shared/law/code-text/search-text.ts";
import { addressOfPlace, basisOf } from "../../features/code/model.ts";
import { useText } from "../../locales/use-text.ts";
import { areasFor } from "../areas.ts";
import { useCore } from "../client.ts";
import { useSession } from "../session-context.tsx";
import { groupHits, type Hit } from "./hits.ts";
import { useSwitches } from "./use-switches.ts";

const ICONS = {
  areas: IconCalendar,
  commands: IconLock,
  taxpayers: IconUser,
  requests: IconInbox,
  cases: IconFileText,
  articles: IconScale,
  code: IconBook2,
  computations: IconCalculator,
} as const;
/** The hit the arrows stand on. */
const CHOSEN = ".mantine-Spotlight-action[data-selected]";
/** No article has more digits. */
const LAST_ARTICLE = 999;
/** Rows asked of each register: more is a search on its own screen. */
const FEW = 7;

/** Ctrl+K: a taxpayer by ИНН or name, a request or a case by number, an article, a computation, an area, a command. */
export function Palette() {
  const { t, pick, cite } = useText();
  const { session, can, lock } = useSession();
  const { queries } = useCore();
  const { chooseLanguage, chooseTheme } = useSwitches();
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 120);
  const on = asked.length >= 2;
  const taxpayers = useQuery(
    queries.taxpayers.search.queryOptions({
      input: { query: asked, limit: FEW },
      enabled: on && can("taxpayer.search"),
      placeholderData: keepPreviousData,
    }),
  );
  const requests = useQuery(
    queries.registration.list.queryOptions({
      input: { view: "all", search: asked, limit: FEW },
      enabled: on && can("registration.read"),
      placeholderData: keepPreviousData,
    }),
  );
  const cases = useQuery(
    queries.deskAudit.list.queryOptions({
      input: { search: asked, limit: FEW },
      enabled: on && can("desk-audit.read"),
      placeholderData: keepPreviousData,
    }),
  );
  const readings = useQuery(queries.law.readings.queryOptions({ enabled: on && can("law.read") }));

  const rules = useQuery(
    queries.lawRules.list.queryOptions({
      enabled: on && can("law.read"),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );

  const place = can("law.read") ? placeIn(query) : null;
  // A longer number is an ИНН.
  const article = place !== null && numberOrder(place.article).whole <= LAST_ARTICLE ? place : null;
  const go = (path: string) => () => router.history.push(path);
  const hits: readonly Hit[] = [
    ...areasFor(session.permissions).map((area, index) => ({
      group: "areas" as const,
      id: area.id,
      label: t(area.title),
      note: index < 9 ? `F${index + 1}` : "",
      keywords: "",
      open: go(area.path),
    })),
    ...(on ? (taxpayers.data?.items ?? []) : []).map((found) => ({
      group: "taxpayers" as const,
      id: found.inn,
      label: pick(found.name),
      note: found.inn,
      keywords: asked,
      open: go(`/taxpayers/${found.inn}`),
    })),
    ...(on ? (requests.data?.items ?? []) : []).map((found) => ({
      group: "requests" as const,
      id: found.requestId,
      label: found.number,
      note: found.organization?.nameClaimed ?? found.applicant.nameClaimed,
      keywords: asked,
      open: go(`/registration/${found.requestId}`),
    })),
    ...(on ? (cases.data?.items ?? []) : []).map((found) => ({
      group: "cases" as const,
      id: found.caseId,
      label: found.number,
      note: pick(found.taxpayerName),
      keywords: asked,
      open: go(`/desk-audit/cases/${found.caseId}`),
    })),
    ...(article === null
      ? []
      : [
          {
            group: "articles" as const,
            id: "article",
            label: cite(basisOf(article.article, article.part) as LegalBasis),
            note: t("shell.area.code"),
            keywords: query,
            open: go(addressOfPlace(basisOf(article.article, article.part))),
          },
        ]),
    ...(on ? (readings.data ?? []) : []).map((reading) => ({
      group: "articles" as const,
      id: reading.id,
      label: reading.articles.map(cite).join("; "),
      note: pick(reading.question),
      keywords: reading.articles.join(" "),
      open: go(`/law/readings#${reading.id}`),
    })),
    ...(on ? (rules.data?.groups ?? []) : []).flatMap(({ title, rules: known }) =>
      known.map((rule) => ({
        group: "computations" as const,
        id: rule.id,
        label: pick(rule.title),
        note: pick(title),
        keywords: rule.id,
        open: go(`/law/calculator?rule=${rule.id}`),
      })),
    ),
    ...(on && can("law.read") && article === null
      ? [
          {
            group: "code" as const,
            id: "code-search",
            label: t("code.search.in-code", { query: asked }),
            note: t("shell.area.code"),
            keywords: query,
            open: go(`/code?q=${encodeURIComponent(JSON.stringify(asked))}`),
          },
        ]
      : []),
    {
      group: "commands",
      id: "lock",
      label: t("shell.lock"),
      note: "Ctrl+L",
      keywords: "",
      open: () => lock("manual"),
    },
    {
      group: "commands",
      id: "ru",
      label: t("shell.language.ru"),
      note: t("shell.language"),
      keywords: "русский",
      open: () => chooseLanguage("ru"),
    },
    {
      group: "commands",
      id: "ky",
      label: t("shell.language.ky"),
      note: t("shell.language"),
      keywords: "кыргызча",
      open: () => chooseLanguage("ky"),
    },
    ...(["light", "dark", "contrast"] as const).map((theme) => ({
      group: "commands" as const,
      id: theme,
      label: t(`shell.theme.${theme}`),
      note: t("shell.theme"),
      keywords: "",
      open: () => chooseTheme(theme),
    })),
  ];
  const groups = groupHits(hits, query);
  return (
    <Spotlight.Root
      shortcut={null}
      attributes={{ content: { "aria-label": t("shell.search-short") } }}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight="26rem"
      size={640}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
    >
      <Spotlight.Search
        placeholder={t("shell.search")}
        aria-label={t("shell.search")}
        onKeyDown={(event) => {
          const first = groups[0]?.hits[0];
          // Without a choice by the arrows Enter takes the first hit.
          if (event.key !== "Enter" || first === undefined || document.querySelector(CHOSEN) !== null) return;
          event.preventDefault();
          first.open();
          spotlight.close();
        }}
      />
      <Spotlight.ActionsList>
        {groups.map(({ group, hits: found }) => {
          const Icon = ICONS[group];
          return (
            <Spotlight.ActionsGroup key={group} label={t(`shell.search.group.${group}`)}>
              {found.map((hit) => (
                <Spotlight.Action
                  key={hit.id}
                  label={hit.label}
                  description={hit.note}
                  leftSection={<Icon size={17} aria-hidden />}
                  onClick={() => {
                    hit.open();
                    spotlight.close();
                  }}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {groups.length === 0 && <Spotlight.Empty>{t("shell.search.empty")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

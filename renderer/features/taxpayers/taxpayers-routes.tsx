import { createRoute } from "@tanstack/react-router";
import { z } from "zod";
import { parseInn } from "#shared/kernel/inn.ts";
import { NotFound } from "../../app/not-found.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { CardScreen } from "./card/card-screen.tsx";
import { CARD_TABS } from "./card/model.ts";
import { CompareScreen } from "./compare/compare-screen.tsx";
import { SEARCHES } from "./search/model.ts";
import { SearchScreen } from "./search/search-screen.tsx";

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/taxpayers",
  validateSearch: z.object({
    by: z.enum(SEARCHES).default("name").catch("name"),
    q: z.string().max(200).default("").catch(""),
    contact: z.string().max(200).default("").catch(""),
  }),
  component: function Search() {
    const address = searchRoute.useSearch();
    const navigate = searchRoute.useNavigate();
    return (
      <SearchScreen
        address={address}
        onAddress={(next) =>
          void navigate({ search: (now) => ({ ...now, ...next }), replace: next.by === undefined })
        }
      />
    );
  },
});

const cardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/taxpayers/$inn",
  validateSearch: z.object({
    tab: z.enum(CARD_TABS).default("overview").catch("overview"),
    /** The return, paper or extract that is open. */
    open: z.string().optional().catch(undefined),
    side: z.enum(["issued", "received"]).default("issued").catch("issued"),
    month: z.string().optional().catch(undefined),
  }),
  component: function Card() {
    const parsed = parseInn(cardRoute.useParams().inn);
    const search = cardRoute.useSearch();
    const navigate = cardRoute.useNavigate();
    if (!parsed.ok) return <NotFound />;
    return (
      <CardScreen
        key={parsed.value}
        inn={parsed.value}
        search={search}
        onSearch={(next) =>
          void navigate({ search: { ...search, ...next }, replace: next.tab === undefined })
        }
      />
    );
  },
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/taxpayers/$inn/compare/$other",
  component: function Compare() {
    const params = compareRoute.useParams();
    const [inn, other] = [parseInn(params.inn), parseInn(params.other)];
    if (!inn.ok || !other.ok) return <NotFound />;
    return <CompareScreen key={`${inn.value}/${other.value}`} inn={inn.value} other={other.value} />;
  },
});

export const taxpayersRoutes = [searchRoute, cardRoute, compareRoute] as const;

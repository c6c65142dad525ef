import { createRoute } from "@tanstack/react-router";
import { NotFound } from "../../app/not-found.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { SECTION_NAMES } from "./sections.ts";
import { SyncScreen } from "./sync-screen.tsx";
import { syncSearch } from "./sync-search.ts";

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sync",
  component: function First() {
    return <SyncScreen section="state" search={{}} />;
  },
});

const sectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sync/$section",
  validateSearch: syncSearch,
  component: function Chosen() {
    const asked = sectionRoute.useParams().section;
    const search = sectionRoute.useSearch();
    const section = SECTION_NAMES.find((name) => name === asked);
    return section === undefined ? <NotFound /> : <SyncScreen section={section} search={search} />;
  },
});

/** One command set aside: a conflict or a refusal, side by side. */
const oneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sync/$section/$conflictId",
  validateSearch: syncSearch,
  component: function One() {
    const { section, conflictId } = oneRoute.useParams();
    const search = oneRoute.useSearch();
    if (section !== "conflicts" && section !== "refusals") return <NotFound />;
    return <SyncScreen section={section} search={search} shown={conflictId} />;
  },
});

export const syncRoutes = [firstRoute, sectionRoute, oneRoute] as const;

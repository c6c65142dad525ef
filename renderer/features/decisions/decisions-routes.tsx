import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { DecisionsScreen } from "./decisions-screen.tsx";
import { decisionsSearch } from "./decisions-search.ts";

const decisions = createRoute({
  getParentRoute: () => rootRoute,
  path: "/decisions",
  validateSearch: decisionsSearch,
  component: function Decisions() {
    return <DecisionsScreen search={decisions.useSearch()} />;
  },
});

export const decisionsRoutes = [decisions] as const;

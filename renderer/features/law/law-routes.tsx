import { createRoute } from "@tanstack/react-router";
import { NotFound } from "../../app/not-found.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { LawScreen } from "./law-screen.tsx";
import { LAW_VIEWS } from "./views.ts";

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/law",
  component: function First() {
    return <LawScreen view="term" />;
  },
});

const viewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/law/$view",
  component: function Chosen() {
    const asked = viewRoute.useParams().view;
    const view = LAW_VIEWS.find((known) => known === asked);
    return view === undefined ? <NotFound /> : <LawScreen view={view} />;
  },
});

export const lawRoutes = [firstRoute, viewRoute] as const;

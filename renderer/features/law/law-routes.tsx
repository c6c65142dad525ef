import { createRoute, redirect } from "@tanstack/react-router";
import { z } from "zod";
import { NotFound } from "../../app/not-found.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { LawScreen } from "./law-screen.tsx";
import { LAW_VIEWS } from "./views.ts";

/** The computation shown. */
const validateSearch = z.object({ rule: z.string().max(40).optional().catch(undefined) });

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/law",
  beforeLoad: () => {
    throw redirect({ to: "/law/$view", params: { view: LAW_VIEWS[0] }, replace: true });
  },
});

const viewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/law/$view",
  validateSearch,
  component: function Chosen() {
    const asked = viewRoute.useParams().view;
    const view = LAW_VIEWS.find((known) => known === asked);
    return view === undefined ? <NotFound /> : <LawScreen view={view} />;
  },
});

export const lawRoutes = [firstRoute, viewRoute] as const;

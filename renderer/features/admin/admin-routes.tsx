import { createRoute } from "@tanstack/react-router";
import { NotFound } from "../../app/not-found.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { useSession } from "../../app/session-context.tsx";
import { AdminScreen } from "./admin-screen.tsx";
import { SECTION_NAMES, sectionsFor } from "./sections.ts";

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin",
  component: function First() {
    const { session } = useSession();
    const [first] = sectionsFor(session.permissions);
    return first === undefined ? <NotFound /> : <AdminScreen section={first} />;
  },
});

const sectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/$section",
  component: function Chosen() {
    const asked = sectionRoute.useParams().section;
    const section = SECTION_NAMES.find((name) => name === asked);
    return section === undefined ? <NotFound /> : <AdminScreen section={section} />;
  },
});

export const adminRoutes = [firstRoute, sectionRoute] as const;

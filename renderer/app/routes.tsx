import { createRoute } from "@tanstack/react-router";
import { adminRoutes } from "../features/admin/admin-routes.tsx";
import { codeRoutes } from "../features/code/code-routes.tsx";
import { decisionsRoutes } from "../features/decisions/decisions-routes.tsx";
import { deliveryRoutes } from "../features/delivery/delivery-routes.tsx";
import { deskAuditRoutes } from "../features/desk-audit/desk-audit-routes.tsx";
import { lawRoutes } from "../features/law/law-routes.tsx";
import { myDayRoutes } from "../features/my-day/my-day-routes.tsx";
import { registrationRoutes } from "../features/registration/registration-routes.tsx";
import { syncRoutes } from "../features/sync/sync-routes.tsx";
import { taxpayersRoutes } from "../features/taxpayers/taxpayers-routes.tsx";
import { Home } from "./home.tsx";
import { rootRoute } from "./root-route.tsx";

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: Home });

/** Every address of the window. An area adds its routes here. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  ...myDayRoutes,
  ...registrationRoutes,
  ...taxpayersRoutes,
  ...deskAuditRoutes,
  ...decisionsRoutes,
  ...deliveryRoutes,
  ...adminRoutes,
  ...lawRoutes,
  ...codeRoutes,
  ...syncRoutes,
]);

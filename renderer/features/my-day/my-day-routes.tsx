import { createRoute } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../app/root-route.tsx";
import { DayScreen } from "./day/day-screen.tsx";

const searchSchema = z.object({ scope: z.enum(["mine", "team"]).default("mine").catch("mine") });

const dayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my-day",
  validateSearch: searchSchema,
  component: Day,
});

function Day() {
  const { scope } = dayRoute.useSearch();
  const navigate = dayRoute.useNavigate();
  return <DayScreen scope={scope} onScope={(next) => void navigate({ search: { scope: next } })} />;
}

export const myDayRoutes = [dayRoute] as const;

import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { QueueScreen } from "./queue/queue-screen.tsx";
import { ReceptionScreen } from "./reception/reception-screen.tsx";
import { queueSearch, receptionSearch, requestSearch, statisticsSearch } from "./registration-search.ts";
import { RequestScreen } from "./request/request-screen.tsx";
import { StatisticsScreen } from "./statistics/statistics-screen.tsx";

const queue = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registration",
  validateSearch: queueSearch,
  component: function Queue() {
    return <QueueScreen search={queue.useSearch()} />;
  },
});

const statistics = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registration/statistics",
  validateSearch: statisticsSearch,
  component: function Statistics() {
    return <StatisticsScreen search={statistics.useSearch()} />;
  },
});

const reception = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registration/reception",
  validateSearch: receptionSearch,
  component: function Reception() {
    return <ReceptionScreen search={reception.useSearch()} />;
  },
});

const request = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registration/$requestId",
  validateSearch: requestSearch,
  component: function Request() {
    const { requestId } = request.useParams();
    return <RequestScreen key={requestId} requestId={requestId} search={request.useSearch()} />;
  },
});

export const registrationRoutes = [queue, statistics, reception, request] as const;

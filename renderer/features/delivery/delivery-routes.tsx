import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { DeliveryScreen } from "./delivery-screen.tsx";
import { deliverySearch } from "./delivery-search.ts";

const delivery = createRoute({
  getParentRoute: () => rootRoute,
  path: "/delivery",
  validateSearch: deliverySearch,
  component: function Delivery() {
    return <DeliveryScreen search={delivery.useSearch()} />;
  },
});

export const deliveryRoutes = [delivery] as const;

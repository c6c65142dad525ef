import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { useText } from "../../locales/use-text.ts";
import { Page } from "../../ui/page.tsx";

const route = createRoute({ getParentRoute: () => rootRoute, path: "/my-day", component: Screen });

function Screen() {
  const { t } = useText();
  return <Page title={t("shell.area.my-day")}>{null}</Page>;
}

export const myDayRoutes = [route] as const;

import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { useText } from "../../locales/use-text.ts";
import { Page } from "../../ui/page.tsx";

const route = createRoute({ getParentRoute: () => rootRoute, path: "/law", component: Screen });

function Screen() {
  const { t } = useText();
  return <Page title={t("shell.area.law")}>{null}</Page>;
}

export const lawRoutes = [route] as const;

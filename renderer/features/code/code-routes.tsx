import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { CodeScreen } from "./code-screen.tsx";
import { codeSearch } from "./code-search.ts";

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/code",
  validateSearch: codeSearch,
  component: function Home() {
    return <CodeScreen article={undefined} search={home.useSearch()} />;
  },
});

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: "/code/$article",
  validateSearch: codeSearch,
  component: function One() {
    return <CodeScreen article={one.useParams().article} search={one.useSearch()} />;
  },
});

export const codeRoutes = [home, one] as const;

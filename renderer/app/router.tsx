import { createBrowserHistory, createRouter } from "@tanstack/react-router";
import { NotFound } from "./not-found.tsx";
import { routeTree } from "./routes.tsx";

/** The addresses of the window; the list state of a screen lives in its search parameters. */
export const makeRouter = () =>
  createRouter({
    routeTree,
    history: createBrowserHistory(),
    defaultPreload: false,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: false,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { UiServicesProvider } from "../ui/services.tsx";
import { areaOf, mayOpen } from "./areas.ts";
import { useCore } from "./client.ts";
import { makeRouter } from "./router.tsx";
import { useAppearance, useSession } from "./session-context.tsx";
import { useIdleLock } from "./use-idle-lock.ts";
import { useProgramServices } from "./use-program-services.ts";

/** What a signed-in person works in: the frame with the screens inside. */
export function Workplace() {
  const { session } = useSession();
  const { queries } = useCore();
  const { setLanguage, setTheme } = useAppearance();
  const preferences = useQuery(
    queries.session.preferences.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
  );
  const services = useProgramServices(preferences.data?.columns);
  const router = useMemo(() => {
    // Whoever signs in after another person does not start on that person's closed page.
    const left = areaOf(window.location.pathname);
    if (left !== undefined && !mayOpen(left, session.permissions)) window.history.replaceState(null, "", "/");
    return makeRouter();
  }, [session.permissions]);
  useIdleLock(session.idleLockMinutes);
  useEffect(() => {
    if (preferences.data === undefined) return;
    if (preferences.data.language !== null) setLanguage(preferences.data.language);
    if (preferences.data.theme !== null) setTheme(preferences.data.theme);
  }, [preferences.data, setLanguage, setTheme]);
  // Lists read their remembered columns once: they wait for them.
  if (preferences.isPending) return null;
  return (
    <UiServicesProvider services={services}>
      <RouterProvider router={router} />
    </UiServicesProvider>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";

/** The day's tasks, and for a supervisor the load of the team. */
export function useDay(scope: "mine" | "team") {
  const { queries } = useCore();
  const { can } = useSession();
  const tasks = useQuery(queries.myDay.tasks.queryOptions({ input: { scope }, refetchInterval: 60_000 }));
  const team = useQuery(queries.myDay.team.queryOptions({ enabled: scope === "team" && can("my-day.team") }));
  return { tasks, team };
}

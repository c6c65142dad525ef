import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { toProblem } from "../ui/problem.ts";
import type { Core } from "./client.ts";

/**
 * The cache of what the core answered. The core is on this machine: nothing waits for a network, and a refusal is an
 * answer, not a reason to ask again.
 */
export function makeQueryClient(core: Core): QueryClient {
  const onError = (error: unknown) => {
    // The session ended in the core (idle, restart, lock): the gate asks for its state and shows sign-in.
    if (toProblem(error).kind !== "session-over") return;
    void client.invalidateQueries({ queryKey: core.queries.session.state.key() });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: 2_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}

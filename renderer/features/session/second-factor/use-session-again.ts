import { useQueryClient } from "@tanstack/react-query";
import { useCore } from "../../../app/client.ts";

/** Reads the session again: what a person may do hangs on their second factor. */
export function useSessionAgain(): () => void {
  const { queries } = useCore();
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: queries.session.state.key() });
}

import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { areasFor } from "./areas.ts";
import { useSession } from "./session-context.tsx";

/** The start address: the first area this person may open. */
export function Home() {
  const { session } = useSession();
  const router = useRouter();
  useEffect(() => {
    const [first] = areasFor(session.permissions);
    if (first !== undefined) router.history.replace(first.path);
  }, [session.permissions, router]);
  return null;
}

import { spotlight } from "@mantine/spotlight";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { areasFor } from "../areas.ts";
import { useSession } from "../session-context.tsx";

/** Ctrl+K searches; opens an area by F1…F9 or Alt+1…9; Alt+← and Alt+→ go back and forward. */
export function useAreaKeys(): void {
  const { session } = useSession();
  const router = useRouter();
  useEffect(() => {
    const areas = areasFor(session.permissions);
    const listen = (event: KeyboardEvent) => {
      // By the key's place, not its letter: the layout is Russian or Kyrgyz more often than Latin.
      if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
        event.preventDefault();
        spotlight.open();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const index = areaIndex(event);
      const area = index === undefined ? undefined : areas[index];
      if (area !== undefined) {
        event.preventDefault();
        router.history.push(area.path);
      } else if (event.altKey && event.key === "ArrowLeft") router.history.back();
      else if (event.altKey && event.key === "ArrowRight") router.history.forward();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [session.permissions, router]);
}

/** The place in the navigation a key names, from 0. */
function areaIndex(event: KeyboardEvent): number | undefined {
  const key = event.altKey ? /^Digit([1-9])$/.exec(event.code) : /^F([1-9])$/.exec(event.key);
  return key === null ? undefined : Number(key[1]) - 1;
}

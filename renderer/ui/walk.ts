import { useEffect } from "react";

/** What stands before and after the one shown, in the list it was opened from. */
export interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Place from 1, and how many there are. */
  readonly place: number;
}

export function neighboursOf(ids: readonly string[], id: string): Neighbours | undefined {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : { before: ids[at - 1], after: ids[at + 1], place: at + 1 };
}

/** A walk through a list whose rows are shown one at a time. */
export interface ListWalk {
  readonly neighbours: Neighbours | undefined;
  readonly go: (id: string | undefined) => void;
  readonly leave: () => void;
}

/** J and K, or the arrows where nothing else needs them, walk the list; Esc goes back to it. */
export function useWalkKeys({ neighbours, go, leave }: ListWalk, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const busy = target.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox]");
      if (event.defaultPrevented || busy !== null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Lists and separators have arrows of their own.
      const arrows =
        target.closest("[role=grid], [role=separator], [role=radiogroup], section[tabindex]") === null;
      // By the key's place, not its letter: the layout is Russian or Kyrgyz more often than Latin.
      if (event.code === "KeyJ" || (event.code === "ArrowDown" && arrows)) go(neighbours?.after);
      else if (event.code === "KeyK" || (event.code === "ArrowUp" && arrows)) go(neighbours?.before);
      else if (event.code === "Escape") leave();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}

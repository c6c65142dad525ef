import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useSession } from "../../../app/session-context.tsx";
import { ArticleOpenerContext } from "../../../ui/article-opener.ts";
import { addressOfPlace } from "../model.ts";
import { ArticleDrawer } from "./article-drawer.tsx";

/** Gives every citation inside it a place to open: a drawer beside the work, which stays as it is. */
export function ArticleBeside({ children }: { readonly children: ReactNode }) {
  const { can } = useSession();
  /** Places opened one from another, the last one shown. */
  const [trail, setTrail] = useState<readonly LegalBasis[]>([]);
  /** What had the focus before the first of them. */
  const from = useRef<Element>(null);
  const open = useCallback((place: LegalBasis) => {
    from.current ??= document.activeElement;
    setTrail([place]);
  }, []);
  const close = useCallback((returnFocus: boolean) => {
    setTrail([]);
    // The link may have gone with its row; then there is nothing to go back to.
    if (returnFocus && from.current instanceof HTMLElement) from.current.focus();
    from.current = null;
  }, []);
  const opener = useMemo(() => (can("law.read") ? { open, addressOf: addressOfPlace } : null), [can, open]);
  const place = trail.at(-1);
  return (
    <ArticleOpenerContext value={opener}>
      {children}
      <ArticleDrawer
        place={place}
        onOpen={(next) => setTrail((before) => [...before, next as LegalBasis])}
        onBack={trail.length > 1 ? () => setTrail((before) => before.slice(0, -1)) : undefined}
        onClose={close}
      />
    </ArticleOpenerContext>
  );
}

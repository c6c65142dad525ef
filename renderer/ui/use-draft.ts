import { useCallback, useEffect, useRef, useState } from "react";
import { DRAFT_PAUSE, type DraftState, startingText } from "./draft.ts";
import { useUiServices } from "./services.tsx";

export interface Draft {
  readonly text: string;
  readonly status: DraftState;
  readonly write: (text: string) => void;
  /** Forgets the draft: what it was for is done. */
  readonly discard: () => void;
}

/**
 * Text kept from the first keystroke under `key` and given back when the field is opened again, after a lock, a
 * restart or a crash. A field that closes writes what is still unwritten.
 */
export function useDraft(key: string, initial = ""): Draft {
  const services = useUiServices();
  const [typed, setTyped] = useState<string>();
  const [kept, setKept] = useState<string | null>(null);
  const [status, setStatus] = useState<DraftState>({ state: "loading" });
  const pending = useRef<{ readonly text: string; readonly timer: number } | null>(null);

  const flush = useCallback(async () => {
    const waiting = pending.current;
    if (waiting === null) return;
    window.clearTimeout(waiting.timer);
    pending.current = null;
    try {
      const at = await services.saveDraft(key, waiting.text === "" ? null : waiting.text);
      setStatus({ state: "saved", at });
    } catch {
      setStatus({ state: "failed" });
    }
  }, [key, services]);

  useEffect(() => {
    let stale = false;
    setTyped(undefined);
    services.loadDraft(key).then(
      (draft) => {
        if (stale) return;
        setKept(draft?.content ?? null);
        setStatus(draft === null ? { state: "clean" } : { state: "restored", at: draft.savedAt });
      },
      () => !stale && setStatus({ state: "failed" }),
    );
    return () => {
      stale = true;
      void flush();
    };
  }, [key, services, flush]);

  const write = (text: string) => {
    setTyped(text);
    setStatus({ state: "saving" });
    if (pending.current !== null) window.clearTimeout(pending.current.timer);
    pending.current = { text, timer: window.setTimeout(() => void flush(), DRAFT_PAUSE) };
  };
  const discard = () => {
    if (pending.current !== null) window.clearTimeout(pending.current.timer);
    pending.current = null;
    setTyped(undefined);
    setKept(null);
    setStatus({ state: "clean" });
    services.saveDraft(key, null).catch(() => setStatus({ state: "failed" }));
  };
  return { text: startingText(typed, kept, initial), status, write, discard };
}

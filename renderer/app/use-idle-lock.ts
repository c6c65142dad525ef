import { useEffect } from "react";
import { onComputerLock } from "./bridge.ts";
import { useSession } from "./session-context.tsx";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const MINUTE = 60_000;
/** How often the clock is looked at; moving the mouse only notes the time. */
const LOOK = 5_000;

/** Locks the window after `minutes` without input, by Ctrl+L, and with the computer. */
export function useIdleLock(minutes: number): void {
  const { lock } = useSession();
  useEffect(() => {
    let last = Date.now();
    const alive = () => {
      last = Date.now();
    };
    const byKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.code !== "KeyL" || event.altKey || event.shiftKey) return;
      event.preventDefault();
      lock("manual");
    };
    const timer = window.setInterval(() => {
      if (Date.now() - last >= minutes * MINUTE) lock("idle");
    }, LOOK);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    window.addEventListener("keydown", byKey);
    const stopListening = onComputerLock(() => lock("manual"));
    return () => {
      stopListening();
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
      window.removeEventListener("keydown", byKey);
    };
  }, [minutes, lock]);
}

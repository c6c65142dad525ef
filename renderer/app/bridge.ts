import type { BridgeMessage, BridgeRequest, CoreState, PathKind } from "#shared/contract/bridge.ts";

/** The latest known state of the core behind the window. */
export type LinkState = CoreState | "connecting";

const isBridgeMessage = (data: unknown): data is BridgeMessage =>
  typeof data === "object" && data !== null && "type" in data
    ? data.type === "inspector:core" || data.type === "inspector:path" || data.type === "inspector:lock"
    : false;

const post = (request: BridgeRequest): void => window.postMessage(request, window.location.origin);

/**
 * Listens to the preload script and asks it for the core's port. `onPort` is called for every fresh port: the first
 * one and each after a restart of the core.
 */
export function connectToCore(
  onPort: (port: MessagePort) => void,
  onState: (state: LinkState) => void,
): () => void {
  const listen = (event: MessageEvent): void => {
    if (event.source !== window || !isBridgeMessage(event.data)) return;
    if (event.data.type !== "inspector:core") return;
    const port = event.ports[0];
    if (event.data.state === "ready" && port === undefined) return;
    if (port !== undefined) onPort(port);
    onState(event.data.state);
  };
  window.addEventListener("message", listen);
  post({ type: "inspector:connect" });
  return () => window.removeEventListener("message", listen);
}

/** Tells the main process the window's language, for its menu and the next start. */
export const announceLanguage = (language: "ru" | "ky"): void =>
  post({ type: "inspector:language", language });

/** Calls `lock` when the computer is locked or goes to sleep; answers how to stop. */
export function onComputerLock(lock: () => void): () => void {
  const listen = (event: MessageEvent): void => {
    if (event.source === window && isBridgeMessage(event.data) && event.data.type === "inspector:lock")
      lock();
  };
  window.addEventListener("message", listen);
  return () => window.removeEventListener("message", listen);
}

/** Opens the system's dialog for a path; null when the person changed their mind. */
export function choosePath(kind: PathKind): Promise<string | null> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      if (event.source !== window || !isBridgeMessage(event.data)) return;
      if (event.data.type !== "inspector:path" || event.data.kind !== kind) return;
      window.removeEventListener("message", listen);
      resolve(event.data.path);
    };
    window.addEventListener("message", listen);
    post({ type: "inspector:choose-path", kind });
  });
}

import type {
  BridgeMessage,
  BridgeRequest,
  CoreState,
  OfficeName,
  PathKind,
} from "#shared/contract/bridge.ts";

/** The latest known state of the core behind the window. */
export type LinkState = CoreState | "connecting";

const MESSAGES: ReadonlySet<unknown> = new Set<BridgeMessage["type"]>([
  "inspector:core",
  "inspector:path",
  "inspector:lock",
  "inspector:offices",
]);

const isBridgeMessage = (data: unknown): data is BridgeMessage =>
  typeof data === "object" && data !== null && "type" in data ? MESSAGES.has(data.type) : false;

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

export type OfficesHere = Extract<BridgeMessage, { type: "inspector:offices" }>;

/** Calls `hear` with the offices on this computer, now and whenever they change; answers how to stop. */
export function watchOffices(hear: (offices: OfficesHere) => void): () => void {
  const listen = (event: MessageEvent): void => {
    if (event.source === window && isBridgeMessage(event.data) && event.data.type === "inspector:offices")
      hear(event.data);
  };
  window.addEventListener("message", listen);
  post({ type: "inspector:list-offices" });
  return () => window.removeEventListener("message", listen);
}

/** Another office of this computer in place of the open one: the window is loaded anew. */
export const openOffice = (id: string): void => post({ type: "inspector:open-office", id });

/** One more office on this computer: the window is loaded anew on a file that is not there yet. */
export const addOffice = (): void => post({ type: "inspector:add-office" });

/** Tells what the open office is called, for the list of offices. */
export const nameOffice = (name: OfficeName): void => post({ type: "inspector:name-office", name });

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

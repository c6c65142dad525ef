/**
 * What passes between the window and the main process besides the core's port. The window posts a request to itself
 * (`window.postMessage(request, location.origin)`); the preload script, its only listener, forwards it; the answer comes
 * back as a message event on the window, with the port in `event.ports[0]` when the state is "ready".
 */
import type { Language } from "../kernel/legal-basis.ts";

/** A language the window speaks. */
export type WindowLanguage = Language;

/** Origin of the window's pages, served from the program's own files. */
export const WINDOW_ORIGIN = "app://inspector";

export type BridgeRequest =
  /** Asks for a fresh port to the core; an earlier port of this window falls silent. */
  | { readonly type: "inspector:connect" }
  /** The window's language, remembered for the menu and the next start. */
  | { readonly type: "inspector:language"; readonly language: WindowLanguage }
  /** Opens the system's dialog; the answer is `inspector:path`. */
  | { readonly type: "inspector:choose-path"; readonly kind: PathKind };

/** A folder or file to read (`folder`, `dataset-file`, `exchange-file`), or a file to write (`backup-file`). */
export type PathKind = (typeof PATH_KINDS)[number];
const PATH_KINDS = ["folder", "dataset-file", "exchange-file", "backup-file"] as const;

export type BridgeMessage =
  /** `ready` carries the port; `restarting`: the core stopped and is being started again; `failed`: it is not. */
  | { readonly type: "inspector:core"; readonly state: CoreState }
  /** The computer was locked or is going to sleep: the window locks itself too. */
  | { readonly type: "inspector:lock" }
  /** The path the person chose; null when they changed their mind. */
  | { readonly type: "inspector:path"; readonly kind: PathKind; readonly path: string | null };

export type CoreState = "ready" | "restarting" | "failed";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The request in `value`, built anew from its known fields; undefined when it is none. */
export function parseBridgeRequest(value: unknown): BridgeRequest | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.type) {
    case "inspector:connect":
      return { type: "inspector:connect" };
    case "inspector:language": {
      const language = value.language;
      return language === "ru" || language === "ky" ? { type: "inspector:language", language } : undefined;
    }
    case "inspector:choose-path": {
      const kind = PATH_KINDS.find((known) => known === value.kind);
      return kind === undefined ? undefined : { type: "inspector:choose-path", kind };
    }
    default:
      return undefined;
  }
}

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
  | { readonly type: "inspector:choose-path"; readonly kind: PathKind }
  /** Asks for the offices on this computer; the answer is `inspector:offices`. */
  | { readonly type: "inspector:list-offices" }
  /** Another of them in place of the open one: the core is started anew on its file. */
  | { readonly type: "inspector:open-office"; readonly id: string }
  /** One more, in a file that does not exist yet. */
  | { readonly type: "inspector:add-office" }
  /** What the open one is called, for the list. */
  | { readonly type: "inspector:name-office"; readonly name: OfficeName };

export interface OfficeName {
  readonly ru: string;
  readonly ky: string;
}

export interface OfficeOnComputer {
  readonly id: string;
  /** null before anybody has signed in to it. */
  readonly name: OfficeName | null;
}

/** A folder or file to read (`folder`, `dataset-file`, `exchange-file`, `code-file`), or a file to write (`backup-file`). */
export type PathKind = (typeof PATH_KINDS)[number];
const PATH_KINDS = ["folder", "dataset-file", "exchange-file", "code-file", "backup-file"] as const;

export type BridgeMessage =
  /** `ready` carries the port; `restarting`: the core stopped and is being started again; `failed`: it is not. */
  | { readonly type: "inspector:core"; readonly state: CoreState }
  /** The computer was locked or is going to sleep: the window locks itself too. */
  | { readonly type: "inspector:lock" }
  /** The path the person chose; null when they changed their mind. */
  | { readonly type: "inspector:path"; readonly kind: PathKind; readonly path: string | null }
  | {
      readonly type: "inspector:offices";
      readonly current: string;
      readonly offices: readonly OfficeOnComputer[];
    };

export type CoreState = "ready" | "restarting" | "failed";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const MOST_LETTERS = 300;

const officeName = (value: unknown): OfficeName | undefined => {
  if (!isRecord(value)) return undefined;
  const { ru, ky } = value;
  const fit = [ru, ky].every((text) => typeof text === "string" && text.length <= MOST_LETTERS);
  return fit ? { ru: String(ru), ky: String(ky) } : undefined;
};

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
    case "inspector:list-offices":
    case "inspector:add-office":
      return { type: value.type };
    case "inspector:open-office":
      return typeof value.id === "string" ? { type: "inspector:open-office", id: value.id } : undefined;
    case "inspector:name-office": {
      const name = officeName(value.name);
      return name === undefined ? undefined : { type: "inspector:name-office", name };
    }
    default:
      return undefined;
  }
}

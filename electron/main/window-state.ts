import { readFileSync, writeFileSync } from "node:fs";
import type { WindowLanguage } from "../../shared/contract/bridge.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the window remembers from one start to the next. */
export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  readonly language: WindowLanguage;
}

const DEFAULT_STATE: WindowState = { bounds: null, maximised: false, language: "ru" };
const MINIMUM = { width: 1024, height: 640 };
/** How much of the title bar must lie on some screen for the window to be reachable. */
const REACHABLE = { width: 120, height: 40 };

function boundsOf(value: unknown): Rectangle | null {
  if (typeof value !== "object" || value === null) return null;
  const { x, y, width, height } = value as Record<keyof Rectangle, unknown>;
  if (![x, y, width, height].every((side) => typeof side === "number" && Number.isInteger(side))) return null;
  const bounds = value as Rectangle;
  return bounds.width >= MINIMUM.width && bounds.height >= MINIMUM.height ? bounds : null;
}

/** The state in the file's text; whatever in it is damaged is replaced by the default. */
export function parseWindowState(text: string): WindowState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return DEFAULT_STATE;
  }
  if (typeof value !== "object" || value === null) return DEFAULT_STATE;
  const { bounds, maximised, language } = value as Record<keyof WindowState, unknown>;
  return {
    bounds: boundsOf(bounds),
    maximised: maximised === true,
    language: language === "ky" ? "ky" : "ru",
  };
}

/** The saved bounds when they can still be reached on one of the screens, else null: a screen may be gone. */
export function reachableBounds(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const visible = screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const inside = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - REACHABLE.height;
    return inside && across >= REACHABLE.width;
  });
  return visible ? bounds : null;
}

/** The state with the language that the environment names, if it names one. */
export function withLanguage(state: WindowState, language: string | undefined): WindowState {
  return language === "ru" || language === "ky" ? { ...state, language } : state;
}

export function readWindowState(file: string): WindowState {
  try {
    return parseWindowState(readFileSync(file, "utf8"));
  } catch {
    return DEFAULT_STATE;
  }
}

/** Saving is best effort: a read-only profile must not stop the program. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens with the default size.
  }
}

import { createContext, useContext } from "react";
import type { SessionView } from "#shared/contract/session.ts";
import type { Permission } from "#shared/domain/access/permission.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";

export type Theme = "light" | "dark" | "contrast";

/** Why the window is locked, for a word on the sign-in screen. */
export type LockReason = "idle" | "manual" | "elsewhere";

/** The signed-in person and what the frame lets them do. */
export interface SessionTools {
  readonly session: SessionView;
  readonly can: (permission: Permission) => boolean;
  readonly lock: (reason: LockReason) => void;
}

export const SessionContext = createContext<SessionTools | null>(null);

/** The session of whoever is signed in; only inside the frame. */
export function useSession(): SessionTools {
  const tools = useContext(SessionContext);
  if (tools === null) throw new Error("nobody is signed in around this component");
  return tools;
}

/** Language and theme of the window, switched at once. */
export interface Appearance {
  readonly language: Language;
  readonly theme: Theme;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}

export const AppearanceContext = createContext<Appearance | null>(null);

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (appearance === null) throw new Error("no appearance around this component");
  return appearance;
}

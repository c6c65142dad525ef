import type { Language } from "#shared/kernel/legal-basis.ts";
import { useCore } from "../client.ts";
import { type Theme, useAppearance } from "../session-context.tsx";

/** Switches language and theme at once and remembers them for the person. */
export function useSwitches() {
  const { client } = useCore();
  const { language, setLanguage, setTheme } = useAppearance();
  const remember = (preference: { language: Language } | { theme: Theme }) =>
    // Not remembering a taste is no reason to show an error: the switch itself has happened.
    void client.session.setPreferences(preference).catch(() => undefined);
  return {
    language,
    chooseLanguage: (next: Language) => {
      setLanguage(next);
      remember({ language: next });
    },
    chooseTheme: (next: Theme) => {
      setTheme(next);
      remember({ theme: next });
    },
  };
}

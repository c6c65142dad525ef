import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { makeI18n } from "../locales/i18n.ts";
import { useText } from "../locales/use-text.ts";
import { announceLanguage } from "./bridge.ts";
import { type Core, CoreContext } from "./client.ts";
import { Gate } from "./gate.tsx";
import { makeQueryClient } from "./query-client.ts";
import { AppearanceContext, type Theme } from "./session-context.tsx";
import { theme as mantineTheme, themeVariables } from "./theme.ts";

/** The window: providers around the gate that shows sign-in or the frame. */
export function App({ core }: { readonly core: Core }) {
  const queryClient = useMemo(() => makeQueryClient(core), [core]);
  return (
    <CoreContext.Provider value={core}>
      <QueryClientProvider client={queryClient}>
        <Dressed>
          <Gate />
        </Dressed>
      </QueryClientProvider>
    </CoreContext.Provider>
  );
}

/** Language and theme, from the page the main process served until a session says otherwise. */
function Dressed({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    document.documentElement.lang === "ky" ? "ky" : "ru",
  );
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const [i18n] = useState(() => makeI18n(language));
  useEffect(() => {
    i18n.activate(language);
    document.documentElement.lang = language;
    announceLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const appearance = useMemo(() => ({ language, theme, setLanguage, setTheme }), [language, theme]);
  return (
    <AppearanceContext.Provider value={appearance}>
      <I18nProvider i18n={i18n}>
        <MantineProvider
          theme={mantineTheme}
          cssVariablesResolver={themeVariables}
          forceColorScheme={theme === "light" ? "light" : "dark"}
        >
          <NotificationArea />
          {children}
        </MantineProvider>
      </I18nProvider>
    </AppearanceContext.Provider>
  );
}

const initialTheme = (): Theme => {
  if (window.matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
};

/** Short words of success in the corner, inside a landmark of their own. */
function NotificationArea() {
  const { t } = useText();
  return (
    <aside aria-label={t("shell.notifications")}>
      <Notifications position="bottom-right" autoClose={5000} transitionDuration={0} withinPortal={false} />
    </aside>
  );
}

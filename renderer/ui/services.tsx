import { createContext, type ReactNode, useContext } from "react";

/** A draft as it was kept. */
interface KeptDraft {
  readonly content: string;
  readonly savedAt: string;
}

/** What the widgets need from the program around them; they know no other door. */
export interface UiServices {
  /** Columns a person chose for a list, or the remembered measures of a split view, by the widget's id. */
  readonly remembered: (id: string) => readonly string[] | undefined;
  readonly remember: (id: string, value: readonly string[] | undefined) => void;
  readonly loadDraft: (key: string) => Promise<KeptDraft | null>;
  /** Keeps a draft, or removes it with null; answers when it was kept. */
  readonly saveDraft: (key: string, content: string | null) => Promise<string>;
  /** The work reason already given for a subject in this session. */
  readonly reasonFor: (subject: string) => string | undefined;
  readonly giveReason: (subject: string, reason: string) => void;
}

const ServicesContext = createContext<UiServices | null>(null);

export function UiServicesProvider(props: { readonly services: UiServices; readonly children: ReactNode }) {
  return <ServicesContext.Provider value={props.services}>{props.children}</ServicesContext.Provider>;
}

/** The services of the program around a widget. */
export function useUiServices(): UiServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("no services around this widget");
  return services;
}

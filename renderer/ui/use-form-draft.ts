import type { DraftState } from "./draft.ts";
import { type Draft, useDraft } from "./use-draft.ts";

/** A form whose every field is kept from the first keystroke, as one draft. */
export interface FormDraft<Form extends object> {
  readonly value: Form;
  readonly status: DraftState;
  readonly change: (part: Partial<Form>) => void;
  /** Forgets what was typed: the step is done. */
  readonly discard: () => void;
  /** One field of the form as a draft text, for {@link DraftTextarea}. */
  readonly text: (field: TextField<Form>) => Draft;
}

type TextField<Form> = { [Key in keyof Form]: Form[Key] extends string ? Key : never }[keyof Form];

/** What a kept draft says, laid over the form as it begins; a draft of another shape counts for nothing. */
export function readForm<Form extends object>(text: string, initial: Form): Form {
  if (text === "") return initial;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null && !Array.isArray(kept)
      ? { ...initial, ...kept }
      : initial;
  } catch {
    return initial;
  }
}

export function useFormDraft<Form extends object>(key: string, initial: Form): FormDraft<Form> {
  const draft = useDraft(key);
  const value = readForm(draft.text, initial);
  const change = (part: Partial<Form>) => draft.write(JSON.stringify({ ...value, ...part }));
  return {
    value,
    status: draft.status,
    change,
    discard: draft.discard,
    text: (field) => ({
      text: String(value[field]),
      status: draft.status,
      write: (text) => change({ [field]: text } as unknown as Partial<Form>),
      discard: draft.discard,
    }),
  };
}

import { useState } from "react";
import { useText } from "../../../../locales/use-text.ts";
import { type FormDraft, useFormDraft } from "../../../../ui/use-form-draft.ts";
import type { StepProps } from "./step-shell.tsx";

/** The least a text may be, as the contract has it. */
export const SHORTEST = 3;

/** The fields of a step, kept as a draft of this request, and what is missing in them once it was asked for. */
export function useStepForm<Form extends object>(
  { view, command }: Pick<StepProps, "view" | "command">,
  initial: Form,
): {
  readonly form: FormDraft<Form>;
  readonly asked: boolean;
  readonly ask: () => void;
  readonly textError: (text: string) => string | undefined;
  readonly valueError: (value: unknown) => string | undefined;
} {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const form = useFormDraft(`registration/${view.requestId}/${command}`, initial);
  return {
    form,
    asked,
    ask: () => setAsked(true),
    textError: (text) => (asked && !isText(text) ? t("ui.too-short", { min: SHORTEST }) : undefined),
    valueError: (value) => (asked && (value === null || value === "") ? t("ui.required") : undefined),
  };
}

export const isText = (text: string): boolean => text.trim().length >= SHORTEST;

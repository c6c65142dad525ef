import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RuleAnswer, RuleForm, RuleInput } from "#shared/contract/law-rules.ts";
import { inputOfDraft } from "#shared/law/forms/input-of-draft.ts";
import { useCore } from "../../app/client.ts";
import { useSession } from "../../app/session-context.tsx";
import { useUiServices } from "../../ui/services.tsx";
import { useFormDraft } from "../../ui/use-form-draft.ts";
import { withRecent } from "./model.ts";

/** The forms of all computations; they change with the program and the day. */
export function useForms() {
  const { queries } = useCore();
  const { session } = useSession();
  return useQuery({
    ...queries.lawRules.list.queryOptions(),
    queryKey: [...queries.lawRules.list.queryKey(), session.today],
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const RECENT = "calculator:recent";

/** The computations a person opened last, the latest first. */
export function useRecent() {
  const services = useUiServices();
  const [recent, setRecent] = useState(() => services.remembered(RECENT) ?? []);
  const opened = (id: string) => {
    const next = withRecent(services.remembered(RECENT) ?? [], id);
    services.remember(RECENT, next);
    setRecent(next);
  };
  return { recent, opened };
}

/** Milliseconds without a keystroke after which the answer is worked out anew. */
const REST = 150;

export interface Calculation {
  readonly draft: RuleInput;
  readonly change: (part: RuleInput) => void;
  readonly clear: () => void;
  /** What goes to the rule. */
  readonly input: RuleInput;
  readonly answer: RuleAnswer | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** The answer is to what was typed before the last keystrokes. */
  readonly stale: boolean;
}

/** One computation: its draft, kept from the first keystroke, and its answer as the person types. */
export function useCalculation(form: RuleForm): Calculation {
  const { queries } = useCore();
  const { session } = useSession();
  const draft = useFormDraft<RuleInput>(`calculator:${form.id}`, form.default);
  const input = inputOfDraft(form.fields, draft.value) as RuleInput;
  const [rested] = useDebouncedValue(JSON.stringify(input), REST);
  const answer = useQuery(
    queries.lawRules.compute.queryOptions({
      input: { rule: form.id, on: session.today, input: JSON.parse(rested) as RuleInput },
      enabled: draft.status.state !== "loading",
      placeholderData: keepPreviousData,
    }),
  );
  return {
    draft: draft.value,
    change: draft.change,
    clear: draft.discard,
    input,
    answer: answer.data,
    error: answer.isError ? answer.error : null,
    retry: () => void answer.refetch(),
    stale: answer.isPlaceholderData || rested !== JSON.stringify(input),
  };
}

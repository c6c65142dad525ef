import type { ReactNode } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { type CaseCommand, effectNumbers, isBinding, isSigned } from "../case-model.ts";
import { type CaseAction, useCaseCommand } from "../use-case.ts";

/** What every step's form is given. */
export interface StepProps {
  readonly view: DeskAuditView;
  readonly reason: string;
  readonly command: CaseCommand;
  readonly onClose: () => void;
  readonly onDone: (after: DeskAuditView) => void;
}

interface Props extends StepProps {
  /** The command with what was filled in; null while something is missing, which the fields then say. */
  readonly action: (password: string) => CaseAction | null;
  /** Called when the step was asked for with something missing. */
  readonly onMissing?: () => void;
  /** Called when the step is done: drafts are forgotten. */
  readonly onTaken?: () => void;
  readonly children?: ReactNode;
}

/** The frame of a step: what will happen, by which norm, what is due after it; then the fields; then the step. */
export function StepShell(props: Props) {
  const { view, command } = props;
  const { t, say } = useText();
  const run = useCaseCommand(view, props.reason);
  const known = view.commands.find((one) => one.command === command);
  return (
    <ConfirmBinding
      opened
      title={t(`da.cmd.${command}`)}
      effects={effectNumbers(command).map((number) => t(`da.effect.${command}.${number}` as "ui.yes"))}
      articles={known?.article ? [known.article] : []}
      until={known?.next ? { date: known.next.dueOn, what: say(known.next.title) } : undefined}
      action={t(`da.do.${command}`)}
      irreversible={isBinding(command)}
      withPassword={isSigned(command)}
      busy={run.isPending}
      error={run.error}
      onClose={props.onClose}
      onConfirm={(password) => {
        const action = props.action(password);
        if (action === null) {
          props.onMissing?.();
          return;
        }
        run.mutate(action, {
          onSuccess: (result) => {
            props.onTaken?.();
            props.onDone(result.case);
          },
        });
      }}
    >
      {props.children}
    </ConfirmBinding>
  );
}

import type { ReactNode } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { formatDate } from "../../../../ui/format.ts";
import { isBinding, isSigned, type RequestCommand } from "../request-model.ts";
import { type RequestAction, useRequestCommand } from "../use-request.ts";
import { effectKeys, entersRegister } from "./step-effects.ts";

/** What every step's form is given. */
export interface StepProps {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly command: RequestCommand;
  readonly onClose: () => void;
  readonly onDone: (after: RegistrationView) => void;
}

interface Props extends StepProps {
  /** The command with what was filled in; null while something is missing, which the fields then say. */
  readonly action: (password: string) => RequestAction | null;
  /** Called when the step was asked for with something missing. */
  readonly onMissing?: () => void;
  /** Called when the step is done: drafts are forgotten. */
  readonly onTaken?: () => void;
  readonly children?: ReactNode;
}

/** The frame of a step: what will happen and by which norm; then its fields; then the step. */
export function StepShell(props: Props) {
  const { view, command } = props;
  const { t, say } = useText();
  const run = useRequestCommand(view, props.reason);
  const known = view.commands.find((one) => one.command === command);
  const entries = entersRegister(command) ? view.effects : [];
  const articles = [...(known?.article ? [known.article] : []), ...entries.map((entry) => entry.article)];
  return (
    <ConfirmBinding
      opened
      title={t(`reg.cmd.${command}`)}
      effects={[
        ...effectKeys(command).map((key) => t(key)),
        ...entries.map((entry) =>
          entry.from === null
            ? say(entry.message)
            : `${say(entry.message)} ${t("reg.effects.from", { date: formatDate(entry.from) })}`,
        ),
      ]}
      articles={[...new Set(articles)]}
      action={t(`reg.do.${command}`)}
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
            props.onDone(result.request);
          },
        });
      }}
    >
      {props.children}
    </ConfirmBinding>
  );
}

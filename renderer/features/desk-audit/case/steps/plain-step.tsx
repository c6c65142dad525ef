import type { CaseCommand } from "../case-model.ts";
import type { CaseAction } from "../use-case.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";

/** The steps that ask for nothing but the person's word. */
const ACTIONS: Partial<Readonly<Record<CaseCommand, (password: string) => CaseAction>>> = {
  drawUpReport: (password) => (client, envelope) => client.drawUpReport({ ...envelope, password }),
  drawUpAcceptanceNotice: (password) => (client, envelope) =>
    client.drawUpAcceptanceNotice({ ...envelope, password }),
  signDecision: (password) => (client, envelope) => client.signDecision({ ...envelope, password }),
  recordSilence: () => (client, envelope) => client.recordSilence(envelope),
  submitDecision: () => (client, envelope) => client.submitDecision(envelope),
  approveDecision: () => (client, envelope) => client.approveDecision(envelope),
};

export function PlainStep(props: StepProps) {
  return <StepShell {...props} action={(password) => ACTIONS[props.command]?.(password) ?? null} />;
}

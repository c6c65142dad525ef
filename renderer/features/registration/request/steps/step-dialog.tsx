import type { ComponentType } from "react";
import type { RequestCommand } from "../request-model.ts";
import { CorrectionStep } from "./correction-step.tsx";
import { DispatchStep } from "./dispatch-step.tsx";
import { DuplicateStep } from "./duplicate-step.tsx";
import { HandOverStep } from "./hand-over-step.tsx";
import { IdentityStep } from "./identity-step.tsx";
import { ControlResultStep, ControlStartStep, ForwardStep, ReconciliationStep } from "./record-steps.tsx";
import { RefuseStep } from "./refuse-step.tsx";
import { ServiceStep } from "./service-step.tsx";
import type { AskingCommand } from "./step-effects.ts";
import type { StepProps } from "./step-shell.tsx";
import {
  ApproveStep,
  GrantStep,
  ProposeStep,
  ReturnStep,
  SendBackStep,
  WithdrawStep,
} from "./text-steps.tsx";

const FORMS: Readonly<Record<AskingCommand, ComponentType<StepProps>>> = {
  grant: GrantStep,
  approve: ApproveStep,
  propose: ProposeStep,
  refuse: RefuseStep,
  returnForCorrection: ReturnStep,
  recordCorrection: CorrectionStep,
  sendBack: SendBackStep,
  withdraw: WithdrawStep,
  forward: ForwardStep,
  closeAsDuplicate: DuplicateStep,
  handOver: HandOverStep,
  confirmIdentity: IdentityStep,
  startControl: ControlStartStep,
  recordControl: ControlResultStep,
  recordReconciliation: ReconciliationStep,
  dispatchActs: DispatchStep,
  recordService: ServiceStep,
};

/** The dialog of whichever step was chosen; none while none is, or where nothing is asked. */
export function StepDialog(props: Omit<StepProps, "command"> & { readonly command: RequestCommand | null }) {
  const { command } = props;
  if (command === null || !(command in FORMS)) return null;
  const Form = FORMS[command as AskingCommand];
  return <Form {...props} command={command} key={command} />;
}

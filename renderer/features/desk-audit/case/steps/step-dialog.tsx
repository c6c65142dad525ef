import type { ComponentType } from "react";
import type { CaseCommand } from "../case-model.ts";
import { ConsiderStep } from "./consider-step.tsx";
import { CorrectionStep } from "./correction-step.tsx";
import { DispatchStep } from "./dispatch-step.tsx";
import { DraftStep } from "./draft-step.tsx";
import { ObjectionStep } from "./objection-step.tsx";
import { PlainStep } from "./plain-step.tsx";
import { ReassignStep } from "./reassign-step.tsx";
import { ServiceStep } from "./service-step.tsx";
import type { StepProps } from "./step-shell.tsx";
import {
  AppealStep,
  CloseCleanStep,
  CloseCorrectedStep,
  PerformanceStep,
  SendBackStep,
} from "./text-steps.tsx";

const FORMS: Readonly<Record<CaseCommand, ComponentType<StepProps>>> = {
  drawUpReport: PlainStep,
  drawUpAcceptanceNotice: PlainStep,
  recordSilence: PlainStep,
  submitDecision: PlainStep,
  approveDecision: PlainStep,
  signDecision: PlainStep,
  closeClean: CloseCleanStep,
  closeCorrected: CloseCorrectedStep,
  sendBackDecision: SendBackStep,
  recordPerformance: PerformanceStep,
  recordAppeal: AppealStep,
  recordCorrection: CorrectionStep,
  recordObjection: ObjectionStep,
  considerObjection: ConsiderStep,
  draftDecision: DraftStep,
  dispatchActs: DispatchStep,
  recordService: ServiceStep,
  reassign: ReassignStep,
};

/** The dialog of whichever step was chosen; none while none is. */
export function StepDialog(props: Omit<StepProps, "command"> & { readonly command: CaseCommand | null }) {
  if (props.command === null) return null;
  const Form = FORMS[props.command];
  return <Form {...props} command={props.command} key={props.command} />;
}

/** What people, and the clock, ask of a case. */
import type { FindingId, OfficialActId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ArgumentOutcome, CaseFinding, PartlyCorrected, ServiceMethod } from "./types.ts";

interface Inputs {
  open: {
    readonly inn: Inn;
    readonly periodFrom: Month;
    readonly periodTo: Month;
    readonly findings: readonly CaseFinding[];
  };
  decideFinding: {
    readonly findingId: FindingId;
    readonly verdict: "accepted" | "dismissed";
    readonly reason: string;
  };
  closeClean: { readonly reason: string };
  reassign: { readonly inspectorId: UserId; readonly reason: string };
  drawUpReport: Record<never, never>;
  recordCorrection: {
    readonly filedOn: PlainDate;
    readonly returnId: string | null;
    readonly correctedFindingIds: readonly FindingId[];
    readonly partly?: readonly PartlyCorrected[];
    readonly remark: string;
  };
  recordObjection: {
    readonly receivedOn: PlainDate;
    readonly text: string;
    readonly documents: readonly string[];
  };
  recordSilence: Record<never, never>;
  considerObjection: { readonly outcomes: readonly ArgumentOutcome[] };
  drawUpAcceptanceNotice: Record<never, never>;
  closeCorrected: { readonly reason: string };
  draftDecision: { readonly decisionOn: PlainDate; readonly reasoning: string };
  submitDecision: Record<never, never>;
  sendBackDecision: { readonly remarks: string };
  approveDecision: Record<never, never>;
  signDecision: Record<never, never>;
  dispatchActs: {
    readonly actIds: readonly OfficialActId[];
    readonly method: ServiceMethod;
    readonly dispatchedOn: PlainDate;
    readonly proof: string;
  };
  recordService: {
    readonly actIds: readonly OfficialActId[];
    readonly outcome: "received" | "refused" | "returned";
    readonly on: PlainDate;
    readonly proof: string;
  };
  recordPerformance: { readonly performedOn: PlainDate; readonly remark: string };
  recordAppeal: { readonly filedOn: PlainDate; readonly remark: string };
  /** The day moved on: electronic documents become served, passed terms leave their trace. */
  passTime: Record<never, never>;
}

export type DeskAuditCommandType = keyof Inputs;
export type DeskAuditCommand = {
  [Type in DeskAuditCommandType]: { readonly type: Type; readonly input: Inputs[Type] };
}[DeskAuditCommandType];
export type CommandOf<Type extends DeskAuditCommandType> = Extract<DeskAuditCommand, { type: Type }>;

export const DESK_AUDIT_COMMANDS = [
  "open",
  "decideFinding",
  "closeClean",
  "reassign",
  "drawUpReport",
  "recordCorrection",
  "recordObjection",
  "recordSilence",
  "considerObjection",
  "drawUpAcceptanceNotice",
  "closeCorrected",
  "draftDecision",
  "submitDecision",
  "sendBackDecision",
  "approveDecision",
  "signDecision",
  "dispatchActs",
  "recordService",
  "recordPerformance",
  "recordAppeal",
  "passTime",
] as const satisfies readonly DeskAuditCommandType[];

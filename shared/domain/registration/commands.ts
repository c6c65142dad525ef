/** What people, and the clock, ask of a request. */
import type { Passport, RequestDetails } from "../../contract/registration/request.ts";
import type { OfficialActId, RegistrationId, UserId } from "../../kernel/id.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type {
  Applicant,
  CheckItem,
  ClaimedOrganization,
  ReceivedDocument,
  RegistrationBasis,
  RegistrationChannel,
  ServiceMethod,
  SignatureVerdict,
} from "./types.ts";

export interface Received {
  readonly sourceId: string | null;
  readonly basis: RegistrationBasis;
  readonly channel: RegistrationChannel;
  readonly applicant: Applicant;
  readonly organization: ClaimedOrganization | null;
  readonly office: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly details: RequestDetails;
  readonly documents: readonly ReceivedDocument[];
  readonly passportClaimed: Passport | null;
  /** It came with an electronic signature. */
  readonly signed: boolean;
  /** What checking it on arrival gave; null where there is none. */
  readonly signature: SignatureVerdict | null;
  readonly submittedAt: Instant;
}

interface Inputs {
  receive: Received;
  claim: Record<never, never>;
  release: Record<never, never>;
  handOver: { readonly inspectorId: UserId; readonly reason: string };
  recordCheck: { readonly item: CheckItem; readonly met: boolean; readonly note: string };
  confirmIdentity: { readonly passport: Passport; readonly samePerson: boolean };
  confirmSignature: {
    readonly verdict: SignatureVerdict;
    /** The provider whose word the verdict is; absent where the request's own signature was checked. */
    readonly provider?: string;
  };
  /** A photograph of the passport's page, kept where the office's policy allows it. */
  keepPassportPage: { readonly sha256: string };
  erasePassportPage: { readonly reason: string };
  awaitIdentity: Record<never, never>;
  returnForCorrection: { readonly text: string };
  recordCorrection: {
    readonly applicant: Applicant;
    readonly organization: ClaimedOrganization | null;
    readonly phone: string | null;
    readonly details: RequestDetails;
    readonly documents: readonly ReceivedDocument[];
    readonly passportClaimed: Passport | null;
    readonly remark: string;
  };
  startControl: { readonly control: "survey" | "unplanned-audit"; readonly number: string };
  recordControl: { readonly endedOn: PlainDate; readonly result: string };
  recordReconciliation: { readonly number: string; readonly on: PlainDate };
  grant: Record<never, never>;
  propose: { readonly reasoning: string };
  sendBack: { readonly remarks: string };
  approve: Record<never, never>;
  refuse: { readonly grounds: readonly string[]; readonly reasoning: string };
  forward: { readonly office: string; readonly reason: string };
  withdraw: { readonly reason: string };
  closeAsDuplicate: { readonly ofRequestId: RegistrationId; readonly reason: string };
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
  /** The day moved on: electronic documents become served, passed terms leave their trace. */
  passTime: Record<never, never>;
}

export type RegistrationCommandType = keyof Inputs;
export type RegistrationCommand = {
  [Type in RegistrationCommandType]: { readonly type: Type; readonly input: Inputs[Type] };
}[RegistrationCommandType];
export type RegistrationCommandOf<Type extends RegistrationCommandType> = Extract<
  RegistrationCommand,
  { type: Type }
>;

export const REGISTRATION_COMMANDS = [
  "receive",
  "claim",
  "release",
  "handOver",
  "recordCheck",
  "confirmIdentity",
  "confirmSignature",
  "keepPassportPage",
  "erasePassportPage",
  "awaitIdentity",
  "returnForCorrection",
  "recordCorrection",
  "startControl",
  "recordControl",
  "recordReconciliation",
  "grant",
  "propose",
  "sendBack",
  "approve",
  "refuse",
  "forward",
  "withdraw",
  "closeAsDuplicate",
  "dispatchActs",
  "recordService",
  "passTime",
] as const satisfies readonly RegistrationCommandType[];

import type {
  ComparedField,
  RegistrationAct,
  RegistrationCheck,
  RegistrationSign,
  RegistrationSummary,
} from "#shared/contract/registration/view.ts";
import type { TextKey } from "../../locales/texts.ts";
import type { Tone } from "../../ui/status-mark.tsx";
import { isContact } from "./request/request-model.ts";

type RequestStatus = RegistrationSummary["status"];

/** How a stage looks in a list: work of the office, waiting for others, or an end. */
const STATUS_TONES: Readonly<Record<RequestStatus, Tone>> = {
  received: "active",
  "in-review": "active",
  "awaiting-identity": "neutral",
  returned: "neutral",
  "awaiting-control": "neutral",
  proposed: "active",
  granted: "done",
  refused: "missed",
  closed: "neutral",
};
/** The end of a request is told by its outcome. */
export const statusTone = (row: Pick<RegistrationSummary, "status" | "outcome">): Tone =>
  row.outcome === "granted" ? "done" : STATUS_TONES[row.status];
export const statusKey = (row: Pick<RegistrationSummary, "status" | "outcome">): TextKey =>
  row.status === "closed" && row.outcome !== null ? `reg.outcome.${row.outcome}` : `reg.status.${row.status}`;

const WEIGHT_TONES: Readonly<Record<RegistrationSign["weight"], Tone>> = {
  blocks: "missed",
  differs: "active",
  notice: "neutral",
};
export const weightTone = (weight: RegistrationSign["weight"]): Tone => WEIGHT_TONES[weight];

const VERDICT_TONES: Readonly<Record<ComparedField["verdict"], Tone>> = {
  same: "done",
  alike: "active",
  differs: "missed",
  unknown: "neutral",
};
/** A telephone or an address that differs is to be known, not to be feared. */
export const verdictTone = (field: Pick<ComparedField, "field" | "verdict">): Tone =>
  isContact(field) && field.verdict === "differs" ? "neutral" : VERDICT_TONES[field.verdict];

const CHECK_TONES: Readonly<Record<RegistrationCheck["status"], Tone>> = {
  met: "done",
  failed: "missed",
  open: "active",
  "not-needed": "neutral",
};
export const checkTone = (status: RegistrationCheck["status"]): Tone => CHECK_TONES[status];

export const paperKey = (kind: RegistrationAct["kind"]): TextKey => `reg.paper.${kind}`;

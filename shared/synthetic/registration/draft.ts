/** A request before it is written down: what the applicant claims, and which signs of it were planted. */
import type { z } from "zod";
import type {
  REPRESENTATIVE_ROLES,
  REQUEST_CHANNELS,
  REQUEST_KINDS,
} from "../../contract/exchange/values.ts";
import type {
  attachedDocumentSchema,
  Passport,
  requestDetailsSchema,
} from "../../contract/registration/request.ts";
import type { REGISTRATION_SIGNS, SIGN_WEIGHTS } from "../../contract/registration/values.ts";

type RequestKind = (typeof REQUEST_KINDS)[number];
export type LinkRole = (typeof REPRESENTATIVE_ROLES)[number];
export type Attached = z.input<typeof attachedDocumentSchema>;
export type Details = z.input<typeof requestDetailsSchema>;

/** A row of planted-requests.ndjson: a sign the inspector has to be shown, and how heavy. */
export interface PlantedRequest {
  /** `request_id` of registration_requests.csv. */
  readonly request: string;
  readonly sign: (typeof REGISTRATION_SIGNS)[number];
  readonly weight: (typeof SIGN_WEIGHTS)[number];
  /** What of its kind it is: the damage of a paper, the way a name differs. */
  readonly variant?: string;
}
export type PlantedSign = Omit<PlantedRequest, "request">;

/** What makes a signature worthless, by the code the check answers with; `none` is a good one. */
export type SignatureFlaw =
  | "none"
  | "content-differs"
  | "malformed"
  | "revoked"
  | "certificate-expired"
  | "untrusted-root";

/** Whose certificate signs, and what is wrong with it. */
export interface DraftSignature {
  readonly signer: { readonly inn: string; readonly name: string };
  readonly flaw: SignatureFlaw;
}

export interface Draft {
  readonly kind: RequestKind;
  readonly channel: (typeof REQUEST_CHANNELS)[number];
  readonly inn: string;
  readonly name: string;
  readonly role: "self" | LinkRole;
  readonly organization: { readonly inn: string; readonly name: string } | null;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly details: Details;
  readonly passport: Passport;
  readonly documents: readonly Attached[];
  readonly signature: DraftSignature | null;
  /** Share of the days of reception that pass before it is sent, 0…1. */
  readonly sentAt: number;
  readonly planted: readonly PlantedSign[];
}

/** Everything a decision about a request may look at besides the request itself: clock, actor, registers, other requests. */
import type { IdSource, RegistrationId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { Tyiyn } from "../../kernel/money.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { RiskSign } from "../../law/registration/risk-signs.ts";
import type { RuleContext } from "../../law/rule.ts";
import type { Permission } from "../access/permission.ts";
import type { RegistrationContent } from "./content.ts";
import type { ConfirmedIdentity, RegistrationKind, RegistrationStatus } from "./types.ts";

type Signatory = RegistrationContent["preparedBy"];

/** An entry of the register, as it stands. */
export interface RegisteredEntry {
  readonly inn: Inn;
  readonly name: Bilingual;
  readonly kind: string;
  readonly office: string;
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly activityGroup: string;
  readonly edocConsent: boolean;
  readonly regimes: readonly {
    readonly regime: string;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
  }[];
  readonly vat: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
}

/** A link of a person to an organization in the register of representatives. */
export interface KnownLink {
  readonly role: "head" | "accountant" | "representative";
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly authority: string | null;
}

/** Another request, as far as duplicates ask. */
export interface OtherRequest {
  readonly requestId: RegistrationId;
  readonly number: string;
  readonly kind: RegistrationKind;
  readonly status: RegistrationStatus;
  readonly applicantInn: Inn;
  readonly organizationInn: Inn | null;
  readonly submittedAt: Instant;
}

/** What annulment asks about the taxpayer (115, 117(5)(2), 124). */
export interface AnnulmentFacts {
  /** Налоговая задолженность by the account, tyiyn; null when the account is not at hand. */
  readonly debt: Tyiyn | null;
  readonly finalReturnFiled: boolean | null;
  /** Null when none was filed. */
  readonly onlyZeroReturns: boolean | null;
  /** Factors of 118(5) the last finished sweep saw; null when there was none. */
  readonly riskFactors: number | null;
  /** Last return of any form; null when there is none. */
  readonly lastReturnOn: PlainDate | null;
}

export interface RegistrationFacts {
  readonly applicant: RegisteredEntry | null;
  readonly organization: RegisteredEntry | null;
  /** Links of the applicant to the organization, ended ones too. */
  readonly links: readonly KnownLink[];
  /** How surely the office knows the applicant from before. */
  readonly identity: ConfirmedIdentity | null;
  readonly others: readonly OtherRequest[];
  /** Different applicants of other requests with the same phone. */
  readonly applicantsOfPhone: readonly OtherRequest[];
  /** Requests of other applicants that name the same passport. */
  readonly applicantsOfPassport: readonly OtherRequest[];
  /** An open login of this applicant for the same taxpayer. */
  readonly cabinet: { readonly login: string; readonly openedOn: PlainDate } | null;
  /** Every open login of the taxpayer's cabinet. */
  readonly logins: readonly string[];
  readonly annulment: AnnulmentFacts | null;
  /** Signs of the risk system (110(6)(2)); none where the kind is not looked at by it. */
  readonly risk: readonly RiskSign[];
}

interface RegistrationSeal {
  readonly contentHash: string;
  readonly signature: string;
  readonly signerKey: string;
}

export interface RegistrationContext extends RuleContext {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly actor: {
    readonly userId: UserId;
    readonly permissions: readonly Permission[];
    /** Recused from this taxpayer or applicant, or being one of them (63). */
    readonly conflict: boolean;
  };
  readonly ids: IdSource;
  readonly office: {
    readonly code: string;
    readonly name: Bilingual;
    readonly address: string | null;
    readonly phone: string | null;
  };
  readonly personOf: (userId: UserId) => Signatory;
  /** Who is to take it over; null when no such active officer may prepare registrations. */
  readonly assignee: { readonly userId: UserId; readonly conflict: boolean } | null;
  readonly facts: RegistrationFacts;
  readonly contentOf: (actId: string) => RegistrationContent | null;
  /** The next number of a kind (of a paper, a request, a login); null when the office's block is used up. */
  readonly nextNumber: (kind: string) => string | null;
  readonly seal: ((content: RegistrationContent) => RegistrationSeal) | null;
}

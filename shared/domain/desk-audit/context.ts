/** Everything a decision about a case may look at besides the case itself: the clock, the actor, the office's data. */
import type { Derivation } from "../../kernel/derivation.ts";
import type { DeskAuditId, IdSource, OfficialActId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { Tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { Result } from "../../kernel/result.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { RuleContext } from "../../law/rule.ts";
import type { Permission } from "../access/permission.ts";
import type { ActContent, Requisites, Signatory } from "../official-act/content.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { PeriodAccount } from "./account-cover.ts";
import type { CaseFinding } from "./types.ts";

interface Actor {
  readonly userId: UserId;
  readonly permissions: readonly Permission[];
  /** Recused from this taxpayer, or the taxpayer in person (art. 63). */
  readonly conflict: boolean;
}

interface TaxpayerFacts {
  readonly inn: Inn;
  readonly name: Bilingual;
  readonly kind: string;
  readonly address: string | null;
  /** Consent to electronic documents (97(1)(3)). */
  readonly edocConsent: boolean;
}

/** A field audit of the taxpayer that bars a desk audit of the same months (117(8)); `tax` may be all of them. */
interface BarringAudit {
  readonly tax: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Another case of the taxpayer that is still open and what it is about. */
interface OpenCase {
  readonly caseId: DeskAuditId;
  readonly number: string;
  readonly subjects: readonly { readonly tax: string; readonly period: string }[];
}

/** A return in force: what it leaves payable, or carries on. */
export interface DeclaredPosition {
  readonly period: Period;
  /** Payable, or minus the excess (сумма превышения НДС, 326(1)). */
  readonly net: Tyiyn;
  /** Excess the return brought forward from the period before. */
  readonly broughtForward: Tyiyn;
}

/** What an earlier case of the taxpayer has already decided on. */
interface DecidedCase {
  readonly number: string;
  readonly findings: readonly Pick<CaseFinding, "check" | "tax" | "period" | "evidence">[];
}

/** What the signer's own key says of a content. */
export interface Seal {
  readonly contentHash: string;
  readonly signature: string;
  readonly signerKey: string;
}

export interface DeskAuditContext extends RuleContext {
  readonly now: Instant;
  /** The civil date in Bishkek. */
  readonly today: PlainDate;
  readonly actor: Actor;
  readonly ids: IdSource;
  readonly taxpayer: TaxpayerFacts;
  readonly office: {
    readonly code: string;
    readonly name: Bilingual;
    readonly address: string | null;
    readonly phone: string | null;
  };
  readonly personOf: (userId: UserId) => Signatory;
  /** Who is to take the case over; null when no such active officer may prepare cases. */
  readonly assignee: { readonly userId: UserId; readonly conflict: boolean } | null;
  readonly barringAudits: readonly BarringAudit[];
  /** Days the taxpayer works in a trade zone of special regime (109(4)); `to` null while it lasts. */
  readonly tradeZones: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
  readonly openCases: readonly OpenCase[];
  readonly decidedCases: readonly DecidedCase[];
  /** The day the tax of a period was to be paid, moved by art. 18(6), with the working. */
  readonly dueDayOf: (
    tax: string,
    period: string,
  ) => Result<{ readonly due: PlainDate; readonly derivation: Derivation }, DomainRefusal>;
  /** Payments of the tax and period, and what of them the taxpayer already owed without the findings. */
  readonly accountOf: (tax: string, period: Period) => PeriodAccount;
  /** What the returns in force say of a tax whose excess is carried on (VAT), by period; none for other taxes. */
  readonly positionsOf: (tax: string) => readonly DeclaredPosition[];
  readonly requisitesOf: (tax: string) => Omit<Requisites, "tax" | "taxTitle">;
  /** The text of a paper of this case as last recorded. */
  readonly contentOf: (actId: OfficialActId) => ActContent | null;
  /** The next registration number of a kind of paper or of a case; null when the office's block is used up. */
  readonly nextNumber: (kind: string) => string | null;
  /** Signs under the actor's own key; null until the actor confirmed by password. */
  readonly seal: ((content: ActContent) => Seal) | null;
}

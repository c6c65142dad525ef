/** What the office asks of a system that knows people: requests of its cabinet, who a person is, where an answer goes. */
import type { DatasetProblem } from "#shared/contract/exchange/problem.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { ProviderError } from "./error.ts";
import type { RequestOutcome } from "./request-outcome.ts";

type ProviderId = "cabinet" | "one-id";

/** A row of registration_requests.csv (`office-dataset/1`), as the applicant claims it. */
export interface RequestRow {
  readonly requestId: string;
  readonly submittedAt: Instant;
  readonly channel: string;
  readonly request: string;
  readonly personType: string;
  readonly inn: Inn;
  readonly nameClaimed: string;
  readonly organizationInn: Inn | null;
  readonly organizationNameClaimed: string | null;
  readonly roleClaimed: string | null;
  readonly office: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly assurance: string | null;
  /** JSON text. */
  readonly payload: string | null;
}

/** Names what was handed over, so that the provider may put it away once the office has it. */
export type Receipt = string & { readonly __brand: "ProviderReceipt" };

export interface RequestPage {
  readonly requests: readonly RequestRow[];
  /** Rows nobody could read, by line and column; the page's other rows are whole. */
  readonly problems: readonly DatasetProblem[];
  /** Files set aside with their reasons, by name. */
  readonly setAside: readonly string[];
  /** Where the next page begins, asked for once this one is settled; null: all there is was taken. */
  readonly next: string | null;
  readonly receipt: Receipt;
}

interface ClaimedPassport {
  readonly series: string;
  readonly number: string;
}

interface LinkedOrganization {
  readonly inn: Inn;
  readonly name: string;
  readonly role: "head" | "accountant" | "representative";
}

/** Who the provider says the person is. */
export interface PersonAssertion {
  readonly provider: ProviderId;
  readonly inn: Inn;
  readonly fullName: string;
  readonly passport: ClaimedPassport | null;
  readonly confirmedBySignature: boolean;
  /** Empty for a person not confirmed: an organization comes only through a confirmed person. */
  readonly organizations: readonly LinkedOrganization[];
  /** Organizations the provider named for a person it did not confirm. */
  readonly withheldOrganizations: number;
}

/** The code a person brought back from the provider's page, with what proves that the page was opened here. */
export interface AuthorizationCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly codeVerifier: string | null;
}

type Answer<T> = Promise<Result<T, ProviderError>>;

/** Every call takes the signal that ends it: `AbortSignal.timeout(…)` or the one of a person who gave up. */
export interface IdentityProvider {
  readonly id: ProviderId;
  /** Requests after the cursor. Repeating gives the same until `settle`: the office tells repeats by request_id. */
  readonly fetchRequests: (since: string | null, signal: AbortSignal) => Answer<RequestPage>;
  /** Exchanges the code for claims of the person. A code is good once. */
  readonly fetchAssertion: (
    code: AuthorizationCode,
    signal: AbortSignal,
  ) => Answer<{ readonly assertion: PersonAssertion; readonly receipt: Receipt }>;
  /** What was fetched is safe in the office's database. */
  readonly settle: (receipt: Receipt, signal: AbortSignal) => Answer<null>;
  /** Hands the outcome of a request back. Repeating the same outcome changes nothing. */
  readonly acknowledge: (outcome: RequestOutcome, signal: AbortSignal) => Answer<null>;
}

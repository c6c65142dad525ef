/** What goes wrong with a provider, as values: what to try again and what to tell an administrator. */
import { err, type Result } from "#shared/kernel/result.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";

/** `true`: the same call may succeed later. */
export const PROVIDER_ERRORS = {
  unreachable: true,
  timeout: true,
  cancelled: true,
  busy: true,
  "server-error": true,
  "folder-unavailable": true,
  "assertion-missing": true,
  unauthorized: false,
  refused: false,
  redirected: false,
  "insecure-address": false,
  "too-large": false,
  "bad-answer": false,
  "damaged-file": false,
  "code-invalid": false,
  "outcome-conflict": false,
  "outcome-invalid": false,
  "not-offered": false,
} as const;
export type ProviderErrorCode = keyof typeof PROVIDER_ERRORS;

export interface ProviderError {
  readonly code: ProviderErrorCode;
  readonly retriable: boolean;
  /** Seconds the provider asks to wait. */
  readonly retryAfter: number | null;
  readonly params: TextParams;
}

export const providerError = (
  code: ProviderErrorCode,
  params: TextParams = {},
  retryAfter: number | null = null,
): Result<never, ProviderError> => err({ code, retriable: PROVIDER_ERRORS[code], retryAfter, params });

export const notOffered = async (): Promise<Result<never, ProviderError>> => providerError("not-offered");

/** The error for people. */
export const providerMessage = ({ code, params }: ProviderError): Message => ({
  key: `identity.provider.${code}`,
  params,
});

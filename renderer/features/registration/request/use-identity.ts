import { useQuery } from "@tanstack/react-query";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useCore } from "../../../app/client.ts";
import { keepsPage } from "./page-model.ts";

/** Milliseconds the office's settings are taken as read. */
const FRESH = 30_000;

/** A OneID-like provider the office has set up. */
export interface IdentityProvider {
  readonly providerId: string;
  readonly title: string;
}

const NONE: readonly IdentityProvider[] = [];

/** The providers that may vouch for a person, and whether the office keeps photographs of passports. */
export function useIdentityOptions(): {
  readonly providers: readonly IdentityProvider[];
  readonly keepsPages: boolean;
} {
  const { queries } = useCore();
  const { data } = useQuery(
    queries.registration.exchangeOptions.queryOptions({ input: {}, staleTime: FRESH }),
  );
  return {
    providers: data?.providers.filter(({ provider }) => provider === "one-id") ?? NONE,
    keepsPages: data?.passportPage === "encrypted",
  };
}

/** Whether a photograph may come with the passport: the office keeps them, and this request has none yet. */
export const useTakesPage = (view: RegistrationView): boolean =>
  useIdentityOptions().keepsPages && !keepsPage(view);

/** The page itself: a secret, read anew each time it is asked for and forgotten once it is put away. */
export function usePassportPage(view: RegistrationView, reason: string) {
  const { queries } = useCore();
  return useQuery(
    queries.registration.passportPage.queryOptions({
      input: { requestId: view.requestId, reason },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
}

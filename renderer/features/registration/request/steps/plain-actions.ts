import type { RequestCommand } from "../request-model.ts";
import type { RequestAction } from "../use-request.ts";

/** Steps taken at once: nothing is asked, and nothing of law follows that could not be undone. */
export const PLAIN_ACTIONS: Partial<Readonly<Record<RequestCommand, RequestAction>>> = {
  claim: (client, envelope) => client.claim(envelope),
  release: (client, envelope) => client.release(envelope),
  confirmSignature: (client, envelope) => client.confirmSignature(envelope),
  awaitIdentity: (client, envelope) => client.awaitIdentity(envelope),
};

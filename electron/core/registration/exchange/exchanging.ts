import type { OfficeProvider } from "#shared/contract/providers.ts";
import type { SessionContext } from "../../context.ts";
import type { IdentityProvider } from "../../identity/provider/port.ts";

/** One exchange with one provider under way. */
export interface Exchanging {
  readonly context: SessionContext;
  readonly settings: OfficeProvider;
  readonly provider: IdentityProvider;
  /** Folder or address of the provider. */
  readonly address: string;
  /** A new one for each call: it ends the call by time, or when the office is locked. */
  readonly signal: () => AbortSignal;
}

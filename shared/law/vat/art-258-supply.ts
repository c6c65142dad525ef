import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";

type Supply = "goods" | "services" | "import" | "none";

/** What was done, and what it is to VAT: a supply of goods or of services, a part of an import, or no supply at all. */
const DEEDS = {
  "ownership-passed": { supply: "goods", place: "258.1.1" },
  "goods-as-wages": { supply: "goods", place: "258.1.1" },
  "pledge-for-debt": { supply: "goods", place: "258.1.1" },
  "given-free": { supply: "goods", place: "251..2" },
  "finance-lease": { supply: "goods", place: "258.1.2" },
  "power-gas-heat-water": { supply: "goods", place: "258.1.3" },
  "returned-by-reimport": { supply: "goods", place: "258.1.4" },
  "paid-activity": { supply: "services", place: "258.2" },
  lease: { supply: "services", place: "258.2.1" },
  "services-as-wages": { supply: "services", place: "258.2.2" },
  "service-with-goods": { supply: "goods", place: "258.3" },
  "goods-with-service": { supply: "services", place: "258.4" },
  "service-with-import": { supply: "import", place: "258.5" },
  "into-partnership": { supply: "none", place: "258.8" },
  "into-trust": { supply: "none", place: "258.8" },
  "ownership-kept": { supply: "none", place: "258.8" },
  reorganization: { supply: "none", place: "258.8" },
  "natural-loss": { supply: "none", place: "258.9" },
  "technological-loss": { supply: "none", place: "258.9" },
  "force-majeure-loss": { supply: "none", place: "258.9" },
  "waste-within-norms": { supply: "none", place: "258.10" },
  "virtual-asset": { supply: "none", place: "257.2" },
} as const satisfies Record<string, { readonly supply: Supply; readonly place: string }>;
export type Deed = keyof typeof DEEDS;
export const VAT_DEEDS = Object.keys(DEEDS) as Deed[];

export interface SupplyOrNot {
  readonly supply: Supply;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/** Whether something is a supply, and of what (arts. 251(2), 257(2), 258); breaking another law changes nothing (258(6)). */
export const decideSupply = (deed: Deed, on: PlainDate): Result<SupplyOrNot, never> => {
  const { supply, place } = DEEDS[deed];
  return ok({
    supply,
    article: tc(place),
    derivation: [workingStep(`vat.deed.${supply}`, null, {}, day(on), place, "S-01")],
  });
};

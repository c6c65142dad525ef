import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type Exact, exactOf, type Tyiyn, ZERO } from "../../kernel/money.ts";

/** How an asset comes into a group, each with its item; the value is that of the item. */
export const ADDITIONS = {
  "capital-contribution": tc("227.1.1"),
  "from-conservation": tc("227.1.2"),
  "returned-from-free-use": tc("227.1.3"),
  "after-reconstruction": tc("227.1.4"),
  "received-free": tc("227.1.5"),
  acquired: tc("227.1.6"),
} as const satisfies Record<string, LegalBasis>;
export type AdditionKind = keyof typeof ADDITIONS;

/** How an asset leaves a group, each with its item and what is taken off. */
export const DISPOSALS = {
  /** Sale, or handing over by a financial lease: the sale value. */
  "sold-or-leased": tc("227.2.1"),
  /** Value of art. 224. */
  "contributed-to-capital": tc("227.2.2"),
  /** Without an insurance contract: nothing is taken off. */
  "lost-uninsured": tc("227.2.3"),
  /** The insurance paid. */
  insured: tc("227.2.4"),
  /** Book value. */
  "given-or-conserved": tc("227.2.5"),
  "liquidated-and-sold": tc("227.2.6"),
  /** Value of the stocks it became. */
  "liquidated-to-stocks": tc("227.2.7"),
  /** Book value. */
  "written-off": tc("227.2.8"),
} as const satisfies Record<string, LegalBasis>;
export type DisposalKind = keyof typeof DISPOSALS;

export interface Addition {
  readonly kind: AdditionKind;
  readonly value: Tyiyn;
}

export interface Disposal {
  readonly kind: DisposalKind;
  readonly value: Tyiyn;
}

/** What a disposal takes off the group. */
export const disposedValue = ({ kind, value }: Disposal): Tyiyn => (kind === "lost-uninsured" ? ZERO : value);

/** An asset bought below the floor is no depreciable one: its cost is deducted in the year (225(5)). */
export const isSmallAsset = ({ kind, value }: Addition, floor: Exact): boolean =>
  kind === "acquired" && exactOf(value).lessThan(floor);

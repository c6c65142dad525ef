import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import type { Reading } from "./reading.ts";

type Alternatives = readonly [string, string, ...string[]];

const placesOf = ([first, ...rest]: readonly [string, ...string[]]): readonly [
  LegalBasis,
  ...LegalBasis[],
] => [tc(first), ...rest.map(tc)];

export const reading = <Id extends string, const Keys extends Alternatives>(
  id: Id,
  norms: readonly [string, ...string[]],
  alternatives: Keys,
  byDefault: Keys[number],
  choosable = false,
) => ({ id, norms: placesOf(norms), alternatives, byDefault, choosable }) satisfies Reading;

/** A question asked under two ids: it is settled under the first one, and the second follows. */
export const sameReading = <Id extends string, const Keys extends Alternatives>(
  id: Id,
  sameAs: string,
  norms: readonly [string, ...string[]],
  alternatives: Keys,
  byDefault: Keys[number],
) => ({ ...reading(id, norms, alternatives, byDefault), sameAs }) satisfies Reading;

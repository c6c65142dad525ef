import type { Tyiyn } from "../../kernel/money.ts";

/** A group of three digits and the power of a thousand it stands for: 0 units, 1 thousands, 2 millions… */
export interface DigitGroup {
  readonly value: number;
  readonly power: number;
}

/** An amount taken apart for speaking: sign, whole som, tyiyn 0–99. */
export interface SpokenAmount {
  readonly negative: boolean;
  readonly som: number;
  readonly tyiyn: number;
}

const THOUSAND = 1000;
const TYIYN_IN_SOM = 100;

/** Groups that are not zero, from the highest; none for zero. The value is a whole number of at least zero. */
export const groupsOf = (value: number): readonly DigitGroup[] => {
  const groups: DigitGroup[] = [];
  let rest = value;
  for (let power = 0; rest > 0; power += 1) {
    const group = rest % THOUSAND;
    if (group > 0) groups.unshift({ value: group, power });
    rest = Math.floor(rest / THOUSAND);
  }
  return groups;
};

export const takeApart = (amount: Tyiyn): SpokenAmount => {
  const absolute = Math.abs(amount);
  return {
    negative: amount < 0,
    som: Math.floor(absolute / TYIYN_IN_SOM),
    tyiyn: absolute % TYIYN_IN_SOM,
  };
};

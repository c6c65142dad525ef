/** An invariant does not hold. */
export class Violation extends Error {
  readonly invariant: string;
  constructor(invariant: string, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

export const must = (holds: boolean, invariant: string, what: () => string): void => {
  if (!holds) throw new Violation(invariant, what());
};

/** How many calls of one office a process works on at once: a heavy office waits for itself, not others for it. */

export interface OfficeGate {
  /** Null when the office has its share already; else what gives the place back. */
  readonly enter: (office: string) => (() => void) | null;
  readonly inside: (office: string) => number;
}

export const officeGate = (share: number): OfficeGate => {
  const inside = new Map<string, number>();
  const count = (office: string): number => inside.get(office) ?? 0;
  return {
    inside: count,
    enter: (office) => {
      if (count(office) >= share) return null;
      inside.set(office, count(office) + 1);
      return () => {
        const left = count(office) - 1;
        if (left === 0) inside.delete(office);
        else inside.set(office, left);
      };
    },
  };
};

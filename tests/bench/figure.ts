/** How every benchmark prints: one figure a line, the baseline it is measured against in the same run, the ratio. */
export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: "ms" | "rows/s" | "events/s" | "MiB" | "pages/s" | "share" | "count";
  readonly baseline?: { readonly name: string; readonly value: number };
  /** What the project aims at, in words. */
  readonly aim?: string;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Ratio is value/baseline for times and memory, so that more is worse; baseline/value for rates. */
export const ratioOf = (figure: Figure): number | undefined => {
  if (figure.baseline === undefined) return undefined;
  const { value } = figure.baseline;
  return rounded(figure.unit.endsWith("/s") ? value / figure.value : figure.value / value);
};

export const printFigure = (figure: Figure): void => {
  const ratio = ratioOf(figure);
  console.log(
    JSON.stringify({
      ...figure,
      value: rounded(figure.value),
      ...(figure.baseline ? { baseline: { ...figure.baseline, value: rounded(figure.baseline.value) } } : {}),
      ...(ratio === undefined ? {} : { ratio }),
    }),
  );
};

/** The value below which the share `p` (0…1) of the sorted samples lies. */
export const percentile = (samples: readonly number[], p: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
};

/** Milliseconds of one run. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Peak resident memory of this process so far, MiB. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

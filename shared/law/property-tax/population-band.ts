/** First thousand of people of each band of art. 404(2) and 409(1)(1), largest first; a band ends below the next. */
const BANDS = [500, 200, 100, 50, 20, 10, 5, 0] as const;

/** The band of a settlement as the tables key it. */
export const populationBand = (persons: number): string =>
  String(BANDS.find((thousands) => persons >= thousands * 1000) ?? 0);

/** The band land outside any settlement is valued by (art. 404(3)). */
export const OUTSIDE_SETTLEMENTS = "5";

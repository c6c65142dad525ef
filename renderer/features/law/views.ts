/** The parts of «Закон и расчёты». */
export const LAW_VIEWS = ["calculator", "calendar", "readings", "parameters"] as const;
export type LawView = (typeof LAW_VIEWS)[number];

import { reading } from "./define-reading.ts";

/** Doubtful norms found while the registration of taxpayers was coded. */
export const REGISTRATION_READINGS = [
  reading("R-01", ["110.6", "108.8"], ["every-registration", "tax-registration"], "every-registration", true),
  reading("R-02", ["420.3.1", "420.5.1", "44.2"], ["day-in-time", "day-before"], "day-in-time", true),
  reading("R-03", ["255.1", "255.2"], ["after-application", "ground-day"], "after-application", true),
  reading("R-04", ["256.4", "256.3"], ["after-application", "proceedings-day"], "after-application", true),
  reading("R-05", ["113.3"], ["earlier-number", "later-number"], "earlier-number"),
  reading("R-06", ["256.2.2", "436.6", "450.6"], ["next-month", "application-day"], "next-month", true),
  reading("R-07", ["420.2"], ["registration-day", "next-month"], "registration-day", true),
  reading("R-08", ["416.5"], ["month", "patent-term"], "month"),
] as const;

import { ofCode } from "../value-of-the-code.ts";

/**
 * Values of the excise. A rate the Cabinet lowers (art. 336(2)) is the office's to enter as `excise.cabinet-rate`, by the row
 * of the goods.
 */
export const EXCISE_PARAMETERS = [
  /** Least share of raw tobacco in the net weight of tobacco for a hookah. */
  ofCode("excise.hookah-raw-tobacco-floor", "0.2", "336.5"),
] as const;

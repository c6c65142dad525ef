import { ofCode } from "../value-of-the-code.ts";

/** Values of the bonus. Its rates are the Cabinet's (art. 353), the office's to enter as `bonus.rate` by their row. */
export const SUBSOIL_PARAMETERS = [
  /** Days from the document of the right. */
  ofCode("bonus.granted.calendar-days", "30", "355.1"),
] as const;

/** Lines of the return forms and the periods they may be filed for. */

import type { Period } from "../../kernel/period.ts";
import type { FormCode } from "../../law/finding.ts";

const numbered = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines);

/**
 * Known lines by form, without the form's prefix. A form that is not here has no line model: any line is taken.
 */
const LINES: Partial<Readonly<Record<FormCode, ReadonlySet<string>>>> = {
  VAT: numbered(
    ..."010 011 020 021 030 040 041 050 051 060 070 075 080 081 090".split(" "),
    ..."100 101 102 103 104 105 110 111 112 120 130 131 140 150 180 190 200".split(" "),
  ),
  IND: numbered(..."010 020 030 040 050 060 070 080".split(" ")),
  ST: numbered(
    ..."010 011 020 021 030 031 040 041 050 051 055 056 057 058 060 061 065 066".split(" "),
    ..."070 071 080 081 085 086 090 095 100 110".split(" "),
  ),
  PIT: numbered(..."010 015 020 025 030 035 040 050 051 052 055 056 060 070".split(" ")),
  ADV: numbered(..."010 015 020 030 040 050 060".split(" ")),
  END: numbered(
    ..."P010 P020 P030 P040 P045 P050 P080 P090 P095 P100 P110 P120 P130 P140 P150 P160".split(" "),
    ..."P165 P175 P180 P190 P195 P200 P210 P215 P220 P230 S010".split(" "),
  ),
  PRB: numbered(..."010 020 030 031 032 040 050 060 070 080".split(" ")),
  PRL: numbered(..."010 020 030 031 032 040 050 080".split(" ")),
  UNI: numbered(..."010 020 025 030 035 040 045 050 055 060 070 080 085 090 100 110 120".split(" ")),
};

/** Whether the form has the line. */
export const formHasLine = (form: string, line: string): boolean => {
  const lines = LINES[form as FormCode];
  return lines === undefined || lines.has(line);
};

/** Lines that are a share of the year, months / 12, with any number of places. */
export const isShareOfYear = (form: string, line: string): boolean => form === "PRB" && line === "060";

type PeriodKind = "month" | "quarter" | "year";
/** The forms whose period is fixed by the Code: arts. 188, 210, 243, 313, 320, 384. Other forms depend on the payer. */
const PERIODS: Partial<Readonly<Record<FormCode, readonly PeriodKind[]>>> = {
  // Foreign organizations report electronic services by the quarter (art. 313).
  VAT: ["month", "quarter"],
  IND: ["month"],
  ST: ["month", "quarter"],
  PIT: ["month"],
  ADV: ["quarter"],
  END: ["year"],
  PRB: ["year"],
  PRL: ["year"],
  UNI: ["month", "quarter"],
};

const kindOf = (period: Period): PeriodKind =>
  period.length === 4 ? "year" : period.includes("Q") ? "quarter" : "month";

/** Whether a return of the form may be for the period. */
export const periodFitsForm = (form: string, period: string): boolean =>
  PERIODS[form as FormCode]?.includes(kindOf(period as Period)) ?? true;

import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const GAMBLING_UNITS = ["casino-table", "machine", "betting-point"] as const;
export type GamblingUnit = (typeof GAMBLING_UNITS)[number];

const UNIT = ["unit"] as const;
const IN_2022 = { to: plainDate("2022-12-31") };
const IN_2023 = { from: plainDate("2023-01-01"), to: plainDate("2023-12-31") };
const SINCE_2024 = { from: plainDate("2024-01-01") };

/** Art. 453(1): som a month for a table, a machine or a desk that takes bets. */
export const GAMBLING_RATES: LawTable<"unit"> = {
  id: "gambling.rate",
  title: "law.table.gambling.rate",
  dimensions: UNIT,
  unit: "som-per-unit",
  rows: rowsAt(UNIT, "code", ENTRY_OF_THE_CODE, [
    [["casino-table"], "750000", tc("453.1.1"), IN_2022],
    [["casino-table"], "1000000", tc("453.1.1"), IN_2023],
    [["casino-table"], "1250000", tc("453.1.1"), SINCE_2024],
    [["machine"], "50000", tc("453.1.2"), IN_2022],
    [["machine"], "75000", tc("453.1.2"), IN_2023],
    [["machine"], "100000", tc("453.1.2"), SINCE_2024],
    [["betting-point"], "200000", tc("453.1.3"), IN_2022],
    [["betting-point"], "350000", tc("453.1.3"), IN_2023],
    [["betting-point"], "500000", tc("453.1.3"), SINCE_2024],
  ]),
};

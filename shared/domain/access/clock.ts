import type { UserId } from "../../kernel/id.ts";

/** No person: the day itself, in whose name passed terms leave their trace. */
export const CLOCK_USER = "00000000-0000-7000-8000-000000000000" as UserId;
export const CLOCK_ROLE = "clock";

/** UUIDv7 by the machine's clock and chance. */
import { randomFillSync } from "node:crypto";
import type { IdSource } from "#shared/kernel/id.ts";
import { uuid7Source } from "#shared/kernel/uuid7.ts";

export const systemIds = (): IdSource => uuid7Source(Date.now, (bytes) => randomFillSync(bytes));

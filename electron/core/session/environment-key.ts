/** The database's key from `INSPECTOR_DB_KEY`, for work without a window. */
import { existsSync } from "node:fs";
import { readKeyRing } from "#db/key-ring/file.ts";
import { rawKeyOf, unlockByEnvironment } from "#db/key-ring/key-ring.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";

/** @returns the key, which the caller zeroes, or what to tell the operator */
export const environmentKey = async (
  file: string,
  text: string | undefined,
): Promise<Result<Buffer, Message>> => {
  if (text === undefined || text === "") return err({ key: "access.no-environment-key" });
  if (!existsSync(file)) return err({ key: "store.database-missing", params: { file } });
  const ring = readKeyRing(file);
  // The key itself needs no ring: a file whose ring is lost can still be checked and copied.
  if (!ring.ok) {
    const raw = rawKeyOf(text);
    return raw === null ? err({ key: `access.${ring.error}` }) : ok(raw);
  }
  const key = await unlockByEnvironment(ring.value, text);
  return key === null ? err({ key: "store.wrong-key" }) : ok(key);
};

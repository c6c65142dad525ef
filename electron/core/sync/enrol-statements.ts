/** What the centre states under its key, believed only when the key that was pinned at enrolment signed it. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { publicKeyOf, verifyWith } from "#db/device.ts";
import { fingerprint } from "#shared/sync/one-time-code.ts";
import type { Statement } from "#shared/sync/statement.ts";

/** @param centreKey 32 bytes, base64. @returns null when another key signed it, or it is of another kind */
export const readStatement = <Schema extends z.ZodType>(
  schema: Schema,
  centreKey: string,
  { content, signature }: Statement,
): z.output<Schema> | null => {
  const key = publicKeyOf(Buffer.from(centreKey, "base64"));
  if (!verifyWith(key, Buffer.from(content), Buffer.from(signature, "base64"))) return null;
  const parsed = schema.safeParse(jsonOf(content));
  return parsed.success ? parsed.data : null;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** As it stands on the slip with the code. */
export const fingerprintOf = (centreKey: string): string =>
  fingerprint(createHash("sha256").update(Buffer.from(centreKey, "base64")).digest());

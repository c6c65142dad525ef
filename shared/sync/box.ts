/** A box closed by a password or a key, as the key ring and the centre's vault hold it. */
import { z } from "zod";

/** Base64 of exactly so many bytes. */
export const bytesSchema = (bytes: number) => {
  const digits = Math.ceil((bytes * 8) / 6);
  const padding = "=".repeat((3 - (bytes % 3)) % 3);
  return z.string().regex(new RegExp(`^[A-Za-z0-9+/]{${digits}}${padding}$`), `not-${bytes}-bytes`);
};

/** Bounded, so that a forged one cannot make the program take all memory. */
export const kdfSchema = z.strictObject({
  algorithm: z.literal("argon2id"),
  memoryKiB: z.number().int().min(1_024).max(1_048_576),
  passes: z.number().int().min(1).max(20),
  salt: bytesSchema(16),
});
export type Kdf = z.output<typeof kdfSchema>;

/** AES-256-GCM; what the box belongs to is authenticated with it. */
export const boxSchema = z.strictObject({
  nonce: bytesSchema(12),
  data: z.base64().max(10_000),
  tag: bytesSchema(16),
});
export type Box = z.output<typeof boxSchema>;

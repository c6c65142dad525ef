/** Confirmation by password: the only way to the user's own signing key. */
import { createHash } from "node:crypto";
import { privateKeyOf, publicKeyOf, signWith, verifyWith } from "#db/device.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { SessionContext } from "../context.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { openUserBox } from "./unlock.ts";

/** Signs in the name of one user, within one procedure. */
export interface Signer {
  readonly userId: UserId;
  /** Ed25519, 32 bytes, base64: as the journal knows it. */
  readonly publicKey: string;
  /** @param hash SHA-256 of the signed content, hex. @returns the signature, base64 */
  readonly sign: (hash: string) => string;
}

/**
 * Opens the signed-in user's signing key by the password; a wrong one is refused and counted. Ask before the
 * transaction: deriving the key takes a while.
 */
export const confirmByPassword = async (context: SessionContext, password: string): Promise<Signer> => {
  const { core, user } = context;
  const unlocked = orRefuse(await core.inTurn(() => openUserBox(core, user.login, password)));
  unlocked.key.fill(0);
  const key = privateKeyOf(unlocked.signingSeed);
  unlocked.signingSeed.fill(0);
  // Possible after a ring restored from an older copy: a signature nobody could verify must not be made.
  const probe = createHash("sha256").update(user.userId).digest();
  if (!verifyWith(publicKeyOf(user.signingPublicKey), probe, signWith(key, probe)))
    refuse({ code: "signing-key-mismatch", messageKey: "access.signing-key-mismatch" });
  return {
    userId: user.userId,
    publicKey: user.signingPublicKey.toString("base64"),
    sign: (hash) => signWith(key, Buffer.from(hash, "hex")).toString("base64"),
  };
};

/** Whether `signature` was made over `hash` by the holder of the public key. Encodings as in `Signer`. */
export const isSignedBy = (publicKey: string, hash: string, signature: string): boolean =>
  verifyWith(
    publicKeyOf(Buffer.from(publicKey, "base64")),
    Buffer.from(hash, "hex"),
    Buffer.from(signature, "base64"),
  );

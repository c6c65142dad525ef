/** Signatures of people under papers: made by the actor's own key over the very content. */
import { hash } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CentralUser } from "../store/office-store.ts";
import type { Verify } from "./signatures.ts";
import type { ReadEvent } from "./visit.ts";

export interface Seal {
  readonly contentHash: string;
  readonly signature: string;
  readonly signerKey: string;
}

/** The signature under a paper is not the actor's. */
export class SealInvalid extends Error {}
/** The paper came out differently than what was signed. */
export class ContentDiffers extends Error {}

const isText = (value: unknown): value is string => typeof value === "string";

const sealIn = ({ payload }: ReadEvent): readonly Seal[] => {
  if (typeof payload !== "object" || payload === null) return [];
  const { contentHash, signature, signerKey } = payload as Record<string, unknown>;
  return isText(contentHash) && isText(signature) && isText(signerKey)
    ? [{ contentHash, signature, signerKey }]
    : [];
};

export const contentHashOf = (content: unknown): string => hash("sha256", canonicalJson(content), "hex");

const isOwn = async (seal: Seal, signer: CentralUser, verify: Verify): Promise<boolean> =>
  signer.signingKeys.includes(seal.signerKey) &&
  (await verify(seal.signerKey, Buffer.from(seal.contentHash, "hex"), seal.signature));

/**
 * The seals a command brings, those of the signer alone.
 * @returns null where it brings none: what needs a signature is then refused as not confirmed
 */
export const sealsOf = async (
  events: readonly ReadEvent[],
  signer: CentralUser | null,
  verify: Verify,
): Promise<((content: unknown) => Seal) | null> => {
  const brought = events.flatMap(sealIn);
  if (brought.length === 0) return null;
  const good = new Map<string, Seal>();
  for (const seal of brought)
    if (signer !== null && (await isOwn(seal, signer, verify))) good.set(seal.contentHash, seal);
  return (content) => {
    const wanted = contentHashOf(content);
    const seal = good.get(wanted);
    if (seal !== undefined) return seal;
    throw brought.some(({ contentHash }) => contentHash === wanted)
      ? new SealInvalid("the signature is not the actor's")
      : new ContentDiffers("the content is not what was signed");
  };
};

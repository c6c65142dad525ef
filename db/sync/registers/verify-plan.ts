/** Whether what the device is told to fetch is the centre's own word, and fits what the device has. */
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  type PageRef,
  pagesOfDelta,
  pagesOfManifest,
  type RegisterDelta,
  type RegisterManifest,
  type RegisterPlan,
  registerDeltaSchema,
  registerManifestSchema,
} from "#shared/sync/registers/manifest.ts";
import type { Statement } from "#shared/sync/statement.ts";
import { publicKeyOf, verifyWith } from "../../device.ts";

export type PlanFault = "wrong-signature" | "not-a-statement" | "other-office" | "broken-chain";

/** What is to be loaded, believed. */
export interface TrustedPlan {
  readonly manifest: RegisterManifest;
  readonly statement: Statement;
  /** One after another from the version in force; empty: everything is loaded. */
  readonly deltas: readonly RegisterDelta[];
  readonly keys: ReadonlyMap<string, Buffer>;
}

interface Standing {
  readonly office: string;
  /** Ed25519 of the centre, base64. */
  readonly centreKey: string;
  /** Version in force; 0 when none. */
  readonly version: number;
}

const isOf = (centreKey: string, { content, signature }: Statement): boolean => {
  const key = Buffer.from(centreKey, "base64");
  return (
    key.length === 32 && verifyWith(publicKeyOf(key), Buffer.from(content), Buffer.from(signature, "base64"))
  );
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const isChain = (deltas: readonly RegisterDelta[], from: number, to: number): boolean =>
  deltas.every((delta, i) => delta.from === from + i && delta.to === delta.from + 1) &&
  deltas.at(-1)?.to === to;

export const trustPlan = (plan: RegisterPlan, standing: Standing): Result<TrustedPlan, PlanFault> => {
  if (![plan.manifest, ...plan.deltas].every((statement) => isOf(standing.centreKey, statement)))
    return err("wrong-signature");
  const manifest = registerManifestSchema.safeParse(jsonOf(plan.manifest.content)).data;
  const deltas = plan.deltas.map(({ content }) => registerDeltaSchema.safeParse(jsonOf(content)).data);
  const known = deltas.filter((delta) => delta !== undefined);
  if (manifest === undefined || known.length < deltas.length) return err("not-a-statement");
  if (![manifest, ...known].every(({ office }) => office === standing.office)) return err("other-office");
  if (manifest.version !== plan.version) return err("broken-chain");
  if (known.length > 0 && !isChain(known, standing.version, manifest.version)) return err("broken-chain");
  return ok({
    manifest,
    statement: plan.manifest,
    deltas: known,
    keys: new Map(plan.keys.map(({ keyId, key }) => [keyId, Buffer.from(key, "base64")])),
  });
};

/** The pages to fetch, each once. */
export const pagesOfPlan = ({ manifest, deltas }: TrustedPlan): readonly PageRef[] => {
  const pages = deltas.length > 0 ? deltas.flatMap(pagesOfDelta) : pagesOfManifest(manifest);
  return [...new Map(pages.map((page) => [page.sha256, page])).values()];
};

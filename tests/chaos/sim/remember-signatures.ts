/**
 * Checking an Ed25519 signature is a fourth of a simulation's time, and every device checks the same ones. It is a pure
 * function: asked the same again it answers the same, from memory.
 */
import crypto, { type KeyObject } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** Answers kept of one key before they are forgotten. */
const MOST = 20_000;

const bytesOf = (data: Uint8Array): string => Buffer.from(data).toString("latin1");

export const rememberSignatures = (): void => {
  const { verify } = crypto;
  const known = new WeakMap<KeyObject, Map<string, boolean>>();
  const remembered = (
    algorithm: null,
    data: Uint8Array,
    key: KeyObject,
    signature: Uint8Array,
    ...callback: readonly unknown[]
  ): boolean => {
    if (callback.length > 0) throw new Error("a simulation waits for no other thread");
    const answers = known.get(key) ?? new Map<string, boolean>();
    known.set(key, answers);
    const question = bytesOf(signature) + bytesOf(data);
    let answer = answers.get(question);
    if (answer === undefined) {
      if (answers.size >= MOST) answers.clear();
      answer = verify(algorithm, data, key, signature);
      answers.set(question, answer);
    }
    return answer;
  };
  crypto.verify = remembered as typeof crypto.verify;
  syncBuiltinESMExports();
};

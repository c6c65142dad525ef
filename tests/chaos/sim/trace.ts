/** What happened, line by line: its hash shows that a seed replays, its end is what a failing seed prints. */
import { createHash } from "node:crypto";

const KEPT = 60;

export interface Trace {
  readonly line: (text: string) => void;
  readonly last: () => readonly string[];
  /** SHA-256 of all lines so far, hex. */
  readonly digest: () => string;
}

/** @param echo prints each line as it comes */
export const newTrace = (echo: boolean): Trace => {
  const hash = createHash("sha256");
  const kept: string[] = [];
  return {
    line: (text) => {
      hash.update(text);
      hash.update("\n");
      kept.push(text);
      if (kept.length > KEPT) kept.shift();
      if (echo) console.log(text);
    },
    last: () => kept,
    digest: () => hash.copy().digest("hex"),
  };
};

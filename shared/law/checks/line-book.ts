import type { Tyiyn } from "../../kernel/money.ts";
import { tyiyn } from "../../kernel/money.ts";
import { isMaterial } from "./tolerance.ts";
import type { ReturnLines } from "./vat/facts.ts";

/** One formula of a return: what the line says, what it should say, and whether they differ past rounding. */
export interface LineCheck {
  readonly line: string;
  readonly declared: Tyiyn | null;
  readonly computed: Tyiyn;
  readonly broken: boolean;
}

/**
 * A return being recomputed from its own lines. A line within one som of its formula keeps the declared amount, so that
 * rounding never travels into the result; a total the return leaves out is taken from its parts.
 */
export interface LineBook {
  /** The stated amount, zero where there is none. */
  readonly of: (line: string) => Tyiyn;
  readonly sum: (...lines: readonly string[]) => Tyiyn;
  /** The stated amount; of a line the return leaves out, what its own lines before it make, right or wrong. */
  readonly stated: (line: string, left: Tyiyn) => Tyiyn;
  /**
   * The amount to go on with: as declared where it fits the formula or is left out, else as computed. A stated total none of
   * whose `parts` is stated proves nothing: it is kept, and the parts are missing.
   */
  readonly settle: (line: string, computed: Tyiyn, parts?: readonly string[]) => Tyiyn;
  /** The amount to go on with of a line that has a ceiling and no formula. */
  readonly ceiling: (line: string, most: Tyiyn) => Tyiyn;
  readonly checks: () => readonly LineCheck[];
  /** Lines the return leaves out although its others cannot be judged without them. */
  readonly missing: () => readonly string[];
  /** The amounts gone on with so far, and the stated ones of lines without a formula. */
  readonly amounts: () => ReturnLines;
}

export const lineBook = (lines: ReturnLines): LineBook => {
  const checks: LineCheck[] = [];
  const missing: string[] = [];
  const amounts: Record<string, number> = { ...lines };
  const keep = (line: string, amount: Tyiyn): Tyiyn => {
    amounts[line] = amount;
    return amount;
  };
  const of = (line: string): Tyiyn => tyiyn(lines[line] ?? 0);
  const found = (line: string): Tyiyn | null => (lines[line] === undefined ? null : of(line));
  return {
    of,
    stated: (line, left) => found(line) ?? left,
    sum: (...names) => tyiyn(names.reduce((total, line) => total + of(line), 0)),
    settle: (line, computed, parts = []) => {
      const declared = found(line);
      const differs = declared !== null && isMaterial(declared - computed);
      const unproven = differs && parts.length > 0 && parts.every((part) => found(part) === null);
      if (unproven) missing.push(...parts);
      const broken = differs && !unproven;
      checks.push({ line, declared, computed, broken });
      return keep(line, declared === null || broken ? computed : declared);
    },
    ceiling: (line, most) => {
      const declared = of(line);
      const broken = declared > most && isMaterial(declared - most);
      checks.push({ line, declared: found(line), computed: broken ? most : declared, broken });
      return keep(line, broken ? most : declared);
    },
    checks: () => checks,
    missing: () => missing,
    amounts: () => amounts,
  };
};

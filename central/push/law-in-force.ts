/** The law a command was decided by; the same for command after command, so it is laid out once. */
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { lawOf } from "#shared/sync/witness.ts";
import type { WitnessedLaw } from "#shared/sync/work.ts";

type Law = Result<RuleContext, "law-contradicts-itself">;

/** Offices and their calendars at work at once. */
const MOST_LAWS = 500;
const laws = new Map<string, Law>();

export const lawInForce = (witnessed: WitnessedLaw): Law => {
  const key = canonicalJson(witnessed);
  const known = laws.get(key);
  if (known !== undefined) return known;
  const law = lawOf(witnessed);
  if (laws.size >= MOST_LAWS) laws.clear();
  laws.set(key, law);
  return law;
};

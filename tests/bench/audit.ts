/**
 * How well the audit finds what was planted: one line a check, recall and exactness over several seeds. Plants stand in
 * the dataset's months and a few long before them.
 */
import { type Accuracy, accuracyOf } from "#tests/fixtures/audit-accuracy.ts";
import { auditSynthetic } from "#tests/fixtures/synthetic-audit.ts";

const SEEDS = [1, 2, 3];
/** Reaches back to a January: some checks of a year need all of its documents. */
const SIZE = { taxpayers: 600, months: 21 };
const YEARS = ["2019", "2020", "2025", "2026"];

const totals = new Map<string, Accuracy>();
for (const seed of SEEDS) {
  const { planted, lines } = await auditSynthetic({ seed, ...SIZE }, YEARS);
  const accuracy = accuracyOf(planted, lines);
  for (const plant of accuracy.missed) console.error(`missed, seed ${seed}: ${JSON.stringify(plant)}`);
  for (const mine of accuracy.byCheck) {
    const held = totals.get(mine.check);
    totals.set(mine.check, {
      check: mine.check,
      planted: mine.planted + (held?.planted ?? 0),
      found: mine.found + (held?.found ?? 0),
      exact: mine.exact + (held?.exact ?? 0),
      falsePositives: mine.falsePositives + (held?.falsePositives ?? 0),
      beside: mine.beside + (held?.beside ?? 0),
    });
  }
}
const sum = (pick: (accuracy: Accuracy) => number): number =>
  [...totals.values()].reduce((total, accuracy) => total + pick(accuracy), 0);
for (const accuracy of [...totals.values()].sort((a, b) => (a.check < b.check ? -1 : 1)))
  console.log(JSON.stringify({ bench: "audit", ...accuracy }));
const all = {
  planted: sum((accuracy) => accuracy.planted),
  found: sum((accuracy) => accuracy.found),
  exact: sum((accuracy) => accuracy.exact),
  falsePositives: sum((accuracy) => accuracy.falsePositives),
};
console.log(JSON.stringify({ bench: "audit", check: "all", ...all, recall: all.found / all.planted }));
process.exitCode = all.exact === all.planted && all.falsePositives === 0 ? 0 : 1;

/** Discrepancies of the advances of the profit tax and of patents. */
import { dayOf } from "../calendar.ts";
import { som } from "../emit.ts";
import { line, type PlantClass } from "../plant.ts";

/** The tax of the half-year is below its own profit; what is due follows. */
const advanceArithmetic: PlantClass = {
  check: "N-02",
  pool: "retail",
  onAdvance: true,
  advance: (scene, lines) => {
    const right = line(lines, "060");
    const less = Math.min(right, scene.amount(2, 9));
    if (less === 0) return;
    for (const key of ["020", "040", "060"]) lines.set(key, line(lines, key) - less);
    const period = `${scene.month.slice(0, 4)}-Q2`;
    scene.plant({
      tax: "ADV",
      period,
      difference: som(less),
      evidence: [{ file: "returns.csv", id: `ADV-${scene.payer.inn}-${period}-0` }],
    });
  },
};

/** Another regime on days of a patent (art. 416(4)(4)). */
const otherRegime: PlantClass = {
  check: "P-03",
  pool: "patent",
  papers: (scene) => {
    const { run, payer, month } = scene;
    const from = dayOf(month, 1);
    run.emit("regimes.csv", [payer.inn, "single-tax", from, dayOf(month, 20), ""]);
    scene.plant({
      tax: "PAT",
      kind: "risk",
      difference: "0.00",
      evidence: [{ file: "regimes.csv", id: `${payer.inn}:single-tax:${from}` }],
    });
  },
};

export const PROFIT_PLANTS: readonly PlantClass[] = [advanceArithmetic, otherRegime];

/** Discrepancies of the taxes on mining and e-commerce. */
import { shareOf } from "../book.ts";
import { endsQuarter, quarterOf } from "../calendar.ts";
import { som } from "../emit.ts";
import { line, type PlantClass } from "../plant.ts";

/** Half the rate of art. 439. */
const halfRate: PlantClass = {
  check: "X-09",
  pool: "untouched-retail",
  sideline: "mining",
  sidelineLines: (scene, lines) => {
    const half = shareOf(line(lines, "010"), 500);
    lines.set("020", half);
    const evidence = [{ file: "returns.csv", id: scene.returnId("MIN") }];
    scene.plant({ tax: "MIN", difference: som(half), evidence });
  },
};

/** The tax on the commissions, where more of the buyers' money stayed (art. 445(2)). */
const commissionsOnly: PlantClass = {
  check: "X-10",
  pool: "untouched-retail",
  sideline: "e-commerce",
  fits: endsQuarter,
  sidelineLines: (scene, lines) => {
    const commission = line(lines, "010");
    const more = scene.amount(100, 400);
    lines.set("015", commission + more);
    lines.set("020", commission);
    lines.set("030", shareOf(commission, 200));
    const period = quarterOf(scene.month);
    const evidence = [{ file: "returns.csv", id: `ECM-${scene.payer.inn}-${period}-0` }];
    scene.plant({ tax: "ECM", period, difference: som(shareOf(more, 200)), evidence });
  },
};

export const SIDELINE_PLANTS: readonly PlantClass[] = [halfRate, commissionsOnly];

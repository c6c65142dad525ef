/** Discrepancies between wages, the returns of the agent's income tax and its payments. */
import { shareOf } from "../book.ts";
import { following } from "../calendar.ts";
import { som } from "../emit.ts";
import { fileReturn, payInTime } from "../filing.ts";
import { emitWage, employeeInn, taxOnWage } from "../payroll.ts";
import { type Draft, line, type PlantClass, type Scene } from "../plant.ts";
import { AVERAGE_WAGES } from "../registers.ts";

const pool = "employers";

const returnEvidence = (scene: Scene) => ({ file: "returns.csv", id: scene.returnId("PIT") });

const payrollEvidence = (scene: Scene, employee: string) => ({
  file: "payroll.csv",
  id: `${scene.payer.inn}:${employee}:${scene.month}`,
});

/** Somebody is paid whom the return leaves out. */
const omittedEmployee: PlantClass = {
  check: "I-01",
  pool,
  papers: (scene) => {
    const { run, payer, month } = scene;
    const inn = employeeInn(run.random, 9, payer.index);
    const income = scene.amount(620, 1_200) / 10;
    emitWage(run, payer, month, { inn, income, dependants: 0 });
    scene.plant({
      tax: "PIT",
      difference: som(taxOnWage(income)),
      evidence: [returnEvidence(scene), payrollEvidence(scene, inn)],
    });
  },
};

/** The first employee of the return, with the tax it states. */
const firstEmployee = ({ wages }: Draft): { readonly employee: string; readonly tax: number } | null => {
  const key = [...(wages?.keys() ?? [])].find((name) => name.startsWith("050 "));
  return wages === null || key === undefined ? null : { employee: key.slice(4), tax: line(wages, key) };
};

/** Less tax than the wage gives; the total of the return follows. */
const understated = (
  check: "I-04" | "I-05",
  statedOf: (tax: number, scene: Scene) => number,
): PlantClass => ({
  check,
  pool,
  returns: (scene, draft) => {
    const found = firstEmployee(draft);
    if (found === null || draft.wages === null) return;
    const stated = statedOf(found.tax, scene);
    for (const key of [`050 ${found.employee}`, `051 ${found.employee}`]) draft.wages.set(key, stated);
    draft.wages.set("060", line(draft.wages, "060") - found.tax + stated);
    scene.plant({
      tax: "PIT",
      difference: som(found.tax - stated),
      evidence: [returnEvidence(scene), payrollEvidence(scene, found.employee)],
    });
  },
});

/** The stated tax goes to the budget a month after its term. */
const paidLate: PlantClass = {
  check: "I-06",
  pool,
  returns: (scene, draft) => {
    draft.wagesPaidLate = true;
    scene.plant({ tax: "PIT", kind: "formal", difference: "0.00", evidence: [returnEvidence(scene)] });
  },
};

const HALF = 5_000;

export const WAGE_PLANTS: readonly PlantClass[] = [
  omittedEmployee,
  understated("I-04", (tax, { run }) => tax - run.random.whole(3, 9) * 10_000 - 1_100),
  // The rate of 5 % where the payroll gives no ground of it (art. 197(2)).
  understated("I-05", (tax) => shareOf(tax, HALF)),
  { ...paidLate, needsNext: true },
];

/** Less than the average wage of any year. */
const LOW_WAGE = 2_000_000;
/** 20 000 − 2 000 of contributions − 650 = 17 350 som; a tenth of it. */
const TAX_ON_LOW_WAGE = 173_500;

/** One month's help, taxed on the wage although the average one is more: a tenth of that is due. */
const belowAverage = (check: string, terms: Pick<PlantClass, "pool" | "group">): PlantClass => ({
  check,
  ...terms,
  papers: (scene) => {
    const { run, payer, month } = scene;
    const inn = employeeInn(run.random, 6, payer.index);
    emitWage(run, payer, month, { inn, income: LOW_WAGE, dependants: 0 });
    const lines = new Map([
      [`010 ${inn}`, LOW_WAGE],
      [`020 ${inn}`, 200_000],
      [`025 ${inn}`, 65_000],
      [`030 ${inn}`, 1_735_000],
      [`040 ${inn}`, 1_735_000],
      [`050 ${inn}`, TAX_ON_LOW_WAGE],
      [`051 ${inn}`, TAX_ON_LOW_WAGE],
      ["060", TAX_ON_LOW_WAGE],
      ["070", 100],
    ]);
    fileReturn(run, { payer, form: "PIT", period: month, filedIn: following(month, 1), lines });
    payInTime(run, payer, "PIT", month, TAX_ON_LOW_WAGE, month);
    const tenthOfAverage = (AVERAGE_WAGES[month.slice(0, 4)] ?? 0) * 10;
    scene.plant({
      tax: "PIT",
      difference: som(tenthOfAverage - TAX_ON_LOW_WAGE),
      evidence: [returnEvidence(scene), payrollEvidence(scene, inn)],
    });
  },
});

/** Art. 200(5): the average wage as the floor. */
export const WAGE_PLANTS_APART: readonly PlantClass[] = [belowAverage("I-02", { pool: "untouched-retail" })];
/** Art. 200(8): the fixed sum of a sewing shop, whatever the wage is. */
export const WAGE_PLANTS_LAST: readonly PlantClass[] = [
  belowAverage("I-09", { pool: "workshops", group: "sewing" }),
];

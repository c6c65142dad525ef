/** The limitation of a tax paid in parts: each part has a term of its own to pay, so a time of its own (68(1)(1), 396, 404(10)). */
import { tc } from "../../kernel/legal-basis.ts";
import { addMoney, formatSom, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { isTimeBarred, type Limitation, paymentLimitation } from "../art-068-limitation.ts";
import type { DuePart, Finding } from "../finding.ts";
import type { CheckContext } from "./check.ts";
import { date, som, step } from "./claim.ts";

interface BarredPart extends DuePart {
  readonly limitation: Limitation;
}

/** The parts that make the difference and can no longer be charged or given back; those against it still count. */
const barredParts = ({ dueParts = [], difference }: Finding, context: CheckContext): readonly BarredPart[] =>
  dueParts.flatMap((part) => {
    const computed = paymentLimitation(part.due, false, context);
    return Math.sign(part.amount) === Math.sign(difference) &&
      computed.ok &&
      isTimeBarred(computed.value, context.today)
      ? [{ ...part, limitation: computed.value }]
      : [];
  });

const sumOf = (parts: readonly DuePart[]): Tyiyn => addMoney(ZERO, ...parts.map(({ amount }) => amount));

/**
 * The finding of what is left when the parts whose time has run out fall away, each of them in its working; a risk where
 * nothing is left of it.
 */
export const withoutBarredParts = (finding: Finding, context: CheckContext): Finding => {
  const barred = barredParts(finding, context);
  if (barred.length === 0) return finding;
  const told: Finding = {
    ...finding,
    articles: [...finding.articles, tc("68.1")],
    derivation: [
      ...finding.derivation,
      ...barred.map(({ amount, limitation: { firstDay, lastDay } }) =>
        step(
          "gate.G-01.part",
          null,
          { "first-day": date(firstDay), "last-day": date(lastDay) },
          som(amount),
          "68.1",
          { reading: "S-10" },
        ),
      ),
    ],
    readings: [...finding.readings, "S-10"],
  };
  const difference = subtractMoney(finding.difference, sumOf(barred));
  if (Math.sign(difference) !== Math.sign(finding.difference)) return { ...told, kind: "risk" };
  const days = new Set(barred.map(({ due }) => due));
  const { key, params } = finding.explanation;
  return {
    ...told,
    difference,
    computed: finding.computed === null ? null : subtractMoney(finding.computed, sumOf(barred)),
    dueParts: (finding.dueParts ?? []).filter(({ due }) => !days.has(due)),
    explanation: { key, params: { ...params, difference: formatSom(difference) } },
  };
};

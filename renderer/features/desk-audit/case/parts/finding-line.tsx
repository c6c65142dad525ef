import { useText } from "../../../../locales/use-text.ts";
import { formatMoney, formatPeriod } from "../../../../ui/format.ts";
import type { CaseFinding } from "../../wording.ts";

/** A finding in one line: check, period, amount. */
export function FindingLine({ finding }: { readonly finding: CaseFinding }) {
  const { say, language } = useText();
  return (
    <>
      {finding.check} · {say({ key: `check.${finding.check}.title` })},{" "}
      {formatPeriod(finding.period, language)}: {formatMoney(finding.difference)}
    </>
  );
}

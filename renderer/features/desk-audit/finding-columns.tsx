import { useMemo } from "react";
import type { FindingView } from "#shared/contract/finding.ts";
import { useText } from "../../locales/use-text.ts";
import { MoneyText } from "../../ui/amounts.tsx";
import type { TableColumn } from "../../ui/data-table/column.ts";
import { formatMoney, formatPeriod } from "../../ui/format.ts";
import { kindKey } from "./wording.ts";

/** A finding in a row: which check, which period, how much, of what kind. */
export function useFindingColumns(): readonly TableColumn<FindingView>[] {
  const { t, say, language } = useText();
  return useMemo(
    (): readonly TableColumn<FindingView>[] => [
      {
        id: "check",
        title: t("da.col.check"),
        width: 110,
        grow: 3,
        value: (finding) => `${finding.check} ${say({ key: `check.${finding.check}.title` })}`,
      },
      {
        id: "period",
        title: t("da.col.period"),
        width: 88,
        grow: 0,
        value: (finding) => finding.period,
        text: (finding) => formatPeriod(finding.period, language),
      },
      {
        id: "difference",
        title: t("da.col.difference"),
        width: 104,
        grow: 0,
        align: "end",
        value: (finding) => finding.difference,
        text: (finding) => formatMoney(finding.difference),
        cell: (finding) => <MoneyText amount={finding.difference} />,
      },
      {
        id: "kind",
        title: t("da.col.kind"),
        width: 106,
        grow: 0,
        value: (finding) => t(kindKey(finding.kind)),
      },
    ],
    [t, say, language],
  );
}

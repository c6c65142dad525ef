import { useMemo } from "react";
import type { ContactHit, TaxpayerHit } from "#shared/contract/taxpayers.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DateText } from "../../../../ui/amounts.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { formatDate } from "../../../../ui/format.ts";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { useWords } from "../../use-words.ts";

type Hit = TaxpayerHit | ContactHit;

/** «12.05.2021»; of one struck off, «12.05.2021 – 01.03.2024». */
const spanOf = ({ registeredOn, closedOn }: Hit): string =>
  closedOn === null ? formatDate(registeredOn) : `${formatDate(registeredOn)} – ${formatDate(closedOn)}`;

/** Columns of found taxpayers: open data, and how each was found, shown at first where the question does not tell it. */
export function useHitColumns(shown: { readonly match: boolean }): readonly TableColumn<Hit>[] {
  const { t, pick } = useText();
  const word = useWords();
  return useMemo(
    () => [
      { id: "inn", title: t("tp.inn"), width: 138, grow: 0, sortable: false, value: (row) => row.inn },
      {
        id: "name",
        title: t("tp.name"),
        width: 240,
        grow: 3,
        sortable: false,
        value: (row) => pick(row.name),
      },
      {
        id: "kind",
        title: t("tp.kind"),
        width: 116,
        grow: 1,
        sortable: false,
        value: (row) => word("kind-short", row.kind),
      },
      {
        id: "regime",
        title: t("tp.regime"),
        width: 130,
        grow: 1,
        sortable: false,
        value: (row) => word("regime", row.regime),
      },
      {
        id: "vat",
        title: t("tp.vat"),
        width: 100,
        grow: 0,
        sortable: false,
        value: (row) => (row.vatPayer ? t("tp.vat.payer") : t("tp.vat.not")),
      },
      {
        id: "activity",
        title: t("tp.activity"),
        width: 170,
        grow: 1,
        sortable: false,
        hidden: shown.match,
        value: (row) => word("activity", row.activityGroup),
      },
      {
        id: "territory",
        title: t("tp.territory"),
        width: 160,
        grow: 1,
        sortable: false,
        hidden: true,
        value: (row) => row.territory,
      },
      {
        id: "match",
        title: t("tp.match"),
        width: 170,
        grow: 0,
        sortable: false,
        hidden: !shown.match,
        value: (row) => t(`tp.match.${row.match}`),
      },
      {
        id: "registered",
        title: t("tp.active"),
        width: 200,
        grow: 0,
        sortable: false,
        value: (row) => row.registeredOn,
        text: spanOf,
        cell: (row) =>
          row.closedOn === null ? (
            <DateText date={row.registeredOn} />
          ) : (
            <StatusMark tone="neutral">{spanOf(row)}</StatusMark>
          ),
      },
    ],
    [t, pick, word, shown.match],
  );
}

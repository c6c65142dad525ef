import { SegmentedControl, Select } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { MoneyText } from "../../../../ui/amounts.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatMoney, formatPeriod } from "../../../../ui/format.ts";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { useWords } from "../../use-words.ts";
import { type CardSearch, monthsBack } from "../model.ts";
import { useInvoices } from "../use-card.ts";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
  readonly side: "issued" | "received";
  readonly month: string | undefined;
  readonly onSearch: (search: Partial<CardSearch>) => void;
}

interface InvoiceRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly supplyOn: PlainDate;
  readonly counterparty: { readonly inn: Inn; readonly name: Bilingual } | null;
  readonly supply: string;
  readonly net: Tyiyn;
  readonly vat: Tyiyn;
  readonly payment: string;
  readonly status: string;
}

/** Months offered for choice: the terms of a desk audit reach no further back. */
const MONTHS_OFFERED = 36;
const ANY = "any";

/** Invoices issued or received, by month of supply. */
export function InvoicesTab({ inn, reason, side, month, onSearch }: Props) {
  const { t, language } = useText();
  const { session } = useSession();
  const router = useRouter();
  const invoices = useInvoices(inn, side, month, reason);
  const columns = useInvoiceColumns();
  const months = [
    { value: ANY, label: t("tp.invoices.any-month") },
    ...monthsBack(session.today.slice(0, 7), MONTHS_OFFERED).map((value) => ({
      value,
      label: formatPeriod(value, language),
    })),
  ];
  return (
    <>
      {invoices.error !== null && <ProblemAlert error={invoices.error} />}
      <DataTable
        key={side}
        id="taxpayer.invoices"
        label={t(`tp.invoices.${side}`)}
        rows={invoices.rows}
        total={invoices.total}
        onEndReached={invoices.more}
        columns={columns}
        rowKey={(row) => row.invoiceId}
        onOpen={(row) =>
          row.counterparty !== null && router.history.push(`/taxpayers/${row.counterparty.inn}?tab=invoices`)
        }
        loading={invoices.isPending}
        manual
        toolbar={
          <>
            <SegmentedControl
              aria-label={t("tp.invoices.side")}
              value={side}
              onChange={(value) => onSearch({ side: value === "received" ? "received" : "issued" })}
              data={[
                { value: "issued", label: t("tp.invoices.issued") },
                { value: "received", label: t("tp.invoices.received") },
              ]}
            />
            <Select
              aria-label={t("tp.invoices.month")}
              data={months}
              value={month ?? ANY}
              onChange={(value) => onSearch({ month: value === null || value === ANY ? undefined : value })}
              w={190}
              searchable
            />
          </>
        }
        empty={<EmptyState title={t("tp.invoices.empty")} />}
      />
    </>
  );
}

function useInvoiceColumns(): readonly TableColumn<InvoiceRow>[] {
  const { t, pick } = useText();
  const word = useWords();
  return useMemo(() => {
    const money = (id: "net" | "vat"): TableColumn<InvoiceRow> => ({
      id,
      title: t(`tp.invoice.${id}`),
      width: 125,
      grow: 0,
      align: "end",
      sortable: false,
      value: (row) => row[id],
      text: (row) => formatMoney(row[id]),
      cell: (row) => <MoneyText amount={row[id]} />,
    });
    const plain = { sortable: false, grow: 0 } as const;
    return [
      { id: "number", title: t("tp.invoice.number"), width: 130, ...plain, value: (row) => row.number },
      {
        id: "issued",
        title: t("tp.invoice.issued"),
        width: 95,
        ...plain,
        value: (row) => row.issuedOn,
        text: (row) => formatDate(row.issuedOn),
      },
      {
        id: "supply-on",
        title: t("tp.invoice.supply-on"),
        width: 95,
        ...plain,
        value: (row) => row.supplyOn,
        text: (row) => formatDate(row.supplyOn),
      },
      {
        id: "counterparty",
        title: t("tp.invoice.counterparty"),
        width: 200,
        grow: 2,
        sortable: false,
        value: (row) => (row.counterparty === null ? t("tp.invoice.public") : pick(row.counterparty.name)),
      },
      {
        id: "inn",
        title: t("tp.inn"),
        width: 135,
        ...plain,
        value: (row) => row.counterparty?.inn ?? null,
      },
      {
        id: "supply",
        title: t("tp.invoice.supply"),
        width: 140,
        ...plain,
        value: (row) => word("supply", row.supply),
      },
      money("net"),
      money("vat"),
      {
        id: "payment",
        title: t("tp.invoice.payment"),
        width: 110,
        ...plain,
        value: (row) => word("payment", row.payment),
      },
      {
        id: "status",
        title: t("tp.invoice.status"),
        width: 150,
        ...plain,
        value: (row) => word("status", row.status),
        cell: (row) => (
          <StatusMark tone={row.status === "valid" ? "done" : "neutral"}>
            {word("status", row.status)}
          </StatusMark>
        ),
      },
    ];
  }, [t, pick, word]);
}

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { OfficeProvider } from "#shared/contract/providers.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./exchange.module.css";
import { ProviderDialog } from "./provider-dialog.tsx";

export interface ProviderRow {
  readonly settings: OfficeProvider;
  readonly hasSecret: boolean;
  readonly exchangedAt: Instant | null;
  readonly error: Message | null;
  readonly waiting: number;
}

/** Systems that bring requests or vouch for people, and how the last exchange with each went. */
export function ProvidersPart(props: { readonly rows: readonly ProviderRow[]; readonly loading: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const shown = props.rows.find(({ settings }) => settings.providerId === open);
  return (
    <Section
      title={t("admin.exchange.providers")}
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {t("admin.exchange.add")}
        </Button>
      }
    >
      <p className={css.dim}>{t("admin.exchange.providers-text")}</p>
      <DataTable
        id="admin.exchange.providers"
        label={t("admin.exchange.providers")}
        rows={props.rows}
        columns={columns}
        rowKey={({ settings }) => settings.providerId}
        onOpen={({ settings }) => setOpen(settings.providerId)}
        loading={props.loading}
        empty={<EmptyState title={t("admin.exchange.none")} />}
        plain
        fit
      />
      {(adding || shown !== undefined) && (
        <ProviderDialog
          provider={shown?.settings ?? null}
          all={props.rows.map(({ settings }) => settings)}
          hasSecret={shown?.hasSecret ?? false}
          onClose={() => {
            setAdding(false);
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}

const addressOf = (settings: OfficeProvider): string =>
  settings.transport === "folder" ? settings.folder : settings.baseUrl;

function useColumns(): readonly TableColumn<ProviderRow>[] {
  const { t, say } = useText();
  return useMemo(() => {
    const state = ({ error, exchangedAt }: ProviderRow) =>
      error !== null
        ? say(error)
        : exchangedAt === null
          ? t("admin.exchange.never")
          : t("admin.exchange.done", { time: formatInstant(exchangedAt) });
    return [
      {
        id: "title",
        title: t("admin.exchange.title"),
        width: 190,
        grow: 1,
        value: (row) => row.settings.title,
      },
      {
        id: "kind",
        title: t("admin.exchange.kind"),
        width: 170,
        grow: 0,
        value: (row) => t(`admin.exchange.kind.${row.settings.provider}`),
      },
      {
        id: "address",
        title: t("admin.exchange.address"),
        width: 240,
        grow: 2,
        value: (row) => addressOf(row.settings),
      },
      {
        id: "waiting",
        title: t("admin.exchange.waiting"),
        width: 120,
        grow: 0,
        align: "end",
        value: (row) => row.waiting,
        text: (row) => formatCount(row.waiting),
      },
      {
        id: "state",
        title: t("admin.exchange.last"),
        width: 300,
        grow: 2,
        value: state,
        cell: (row) => (
          <StatusMark tone={row.error !== null ? "missed" : row.exchangedAt === null ? "neutral" : "done"}>
            {state(row)}
          </StatusMark>
        ),
      },
    ];
  }, [t, say]);
}

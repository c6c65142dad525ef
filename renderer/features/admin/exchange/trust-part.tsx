import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark, type Tone } from "../../../ui/status-mark.tsx";
import css from "./exchange.module.css";

interface TrustRow {
  readonly id: string;
  readonly kind: "anchor" | "intermediate" | "list";
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Numbers revoked; null of a certificate. */
  readonly revoked: number | null;
  readonly status: "valid" | "expired" | "not-yet-valid" | "stale";
}

const TONES: Readonly<Record<TrustRow["status"], Tone>> = {
  valid: "done",
  "not-yet-valid": "soon",
  expired: "missed",
  stale: "missed",
};

/** Root certificates, authorities and revocation lists of the office's folder, and the files that give nothing. */
export function TrustPart() {
  const { t } = useText();
  const { queries } = useCore();
  // Whoever put a file there looks here at once.
  const trust = useQuery(queries.admin.trust.queryOptions({ staleTime: 0 }));
  const columns = useColumns();
  const rows = useMemo(() => (trust.data === undefined ? NONE : rowsOf(trust.data)), [trust.data]);
  if (trust.isError) return <ProblemAlert error={trust.error} onRetry={() => void trust.refetch()} />;
  const damaged = trust.data?.damaged ?? [];
  return (
    <Section title={t("admin.exchange.trust")}>
      <p className={css.dim}>{t("admin.exchange.trust-text")}</p>
      {trust.data !== undefined && <p className={css.path}>{trust.data.folder}</p>}
      <DataTable
        id="admin.exchange.trust"
        label={t("admin.exchange.trust")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        loading={trust.isPending}
        empty={
          <EmptyState title={t("admin.exchange.trust-none")} text={t("admin.exchange.trust-none-text")} />
        }
        plain
        fit
      />
      {damaged.length > 0 && (
        <ul className={css.damaged} aria-label={t("admin.exchange.damaged")}>
          {damaged.map((file) => (
            <li key={file}>
              <StatusMark tone="missed">{t("admin.exchange.damaged-file", { file })}</StatusMark>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const NONE: readonly TrustRow[] = [];

interface Certificate {
  readonly subject: string;
  readonly thumbprint: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly status: TrustRow["status"];
}
interface Trust {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly lists: readonly {
    readonly issuer: string;
    readonly thisUpdate: Instant;
    readonly nextUpdate: Instant | null;
    readonly revoked: number;
    readonly status: TrustRow["status"];
  }[];
}

const ofCertificate =
  (kind: "anchor" | "intermediate") =>
  ({ subject, thumbprint, notBefore, notAfter, status }: Certificate): TrustRow => ({
    id: `${kind} ${thumbprint}`,
    kind,
    name: subject,
    from: notBefore,
    to: notAfter,
    revoked: null,
    status,
  });

const rowsOf = ({ anchors, intermediates, lists }: Trust): readonly TrustRow[] => [
  ...anchors.map(ofCertificate("anchor")),
  ...intermediates.map(ofCertificate("intermediate")),
  ...lists.map(
    (list, at): TrustRow => ({
      id: `list ${at}`,
      kind: "list",
      name: list.issuer,
      from: list.thisUpdate,
      to: list.nextUpdate,
      revoked: list.revoked,
      status: list.status,
    }),
  ),
];

function useColumns(): readonly TableColumn<TrustRow>[] {
  const { t } = useText();
  return useMemo(
    () => [
      { id: "name", title: t("admin.exchange.trust-name"), width: 240, grow: 2, value: (row) => row.name },
      {
        id: "kind",
        title: t("admin.exchange.trust-kind"),
        width: 260,
        grow: 0,
        value: (row) => t(`admin.exchange.trust-kind.${row.kind}`),
      },
      {
        id: "from",
        title: t("admin.exchange.from"),
        width: 140,
        grow: 0,
        value: (row) => row.from,
        text: (row) => formatInstant(row.from),
      },
      {
        id: "to",
        title: t("admin.exchange.to"),
        width: 140,
        grow: 0,
        value: (row) => row.to,
        text: (row) => (row.to === null ? "" : formatInstant(row.to)),
      },
      {
        id: "revoked",
        title: t("admin.exchange.revoked"),
        width: 100,
        grow: 0,
        align: "end",
        value: (row) => row.revoked,
        text: (row) => (row.revoked === null ? "" : formatCount(row.revoked)),
      },
      {
        id: "status",
        title: t("admin.exchange.status"),
        width: 170,
        grow: 0,
        value: (row) => t(`admin.exchange.status.${row.status}`),
        cell: (row) => (
          <StatusMark tone={TONES[row.status]}>{t(`admin.exchange.status.${row.status}`)}</StatusMark>
        ),
      },
    ],
    [t],
  );
}

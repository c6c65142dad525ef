import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "#shared/kernel/id.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { useCore } from "../../../../app/client.ts";
import type { TextKey } from "../../../../locales/texts.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatCount, formatDate, formatInstant, formatMoney, formatPeriod } from "../../../../ui/format.ts";
import { LoadingRows } from "../../../../ui/loading.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import css from "../case.module.css";
import {
  type EvidenceField,
  type EvidenceTable,
  type EvidenceValue,
  evidenceTables,
  fieldKind,
  monthOfNumber,
} from "../evidence-model.ts";

interface Props {
  readonly caseId: string;
  readonly findingId: string;
  readonly reason: string;
}

/** Rows of a register shown at once; the rest on demand. */
const FEW = 25;

/** What the registers hold behind a finding, register by register. */
export function Evidence({ caseId, findingId, reason }: Props) {
  const { t } = useText();
  const { queries } = useCore();
  const rows = useQuery(
    queries.deskAudit.evidence.queryOptions({
      input: { caseId: caseId as Id<"DeskAudit">, findingId: findingId as Id<"Finding">, reason },
      staleTime: 60_000,
    }),
  );
  if (rows.isPending) return <LoadingRows rows={3} />;
  if (rows.isError) return <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data.length === 0) return <p className={css.dim}>{t("da.evidence.gone")}</p>;
  return (
    <div className={css.evidence}>
      {evidenceTables(rows.data).map((table) => (
        <Register key={table.file} table={table} />
      ))}
    </div>
  );
}

const fileKey = (file: string): TextKey => `da.file.${file.replace(".csv", "")}` as TextKey;

function Register({ table }: { readonly table: EvidenceTable }) {
  const { t } = useText();
  const write = useFieldText();
  const [all, setAll] = useState(false);
  const shown = all ? table.rows : table.rows.slice(0, FEW);
  const title = t(fileKey(table.file));
  return (
    <div>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={title}>
        <table className={css.table}>
          <thead>
            <tr>
              {table.fields.map((field) => (
                <th key={field} scope="col" data-align={alignOf(field)}>
                  {t(`da.field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a register may hold equal rows
              <tr key={index}>
                {table.fields.map((field) => (
                  <td key={field} data-align={alignOf(field)}>
                    {write(field, row.fields[field] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < table.rows.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t("da.finding.evidence.more", { shown: shown.length, total: table.rows.length })}
        </Button>
      )}
    </div>
  );
}

const alignOf = (field: EvidenceField): "end" | undefined =>
  fieldKind(field) === "money" || fieldKind(field) === "count" ? "end" : undefined;

/** How a value of a register is written. */
function useFieldText(): (field: EvidenceField, value: EvidenceValue) => string {
  const { t, language } = useText();
  return (field, value) => {
    if (value === null || value === "") return "—";
    switch (fieldKind(field)) {
      case "money":
        return typeof value === "number" ? formatMoney(tyiyn(value)) : value;
      case "date":
        return formatDate(String(value));
      case "instant":
        return formatInstant(String(value));
      case "inn":
        return String(value).padStart(14, "0");
      case "period":
        return formatPeriod(String(value), language);
      case "month-number":
        return formatPeriod(monthOfNumber(value), language);
      case "count":
        return formatCount(Number(value));
      case "code":
        return t(`da.value.${field}.${value}` as TextKey);
      case "text":
        return String(value);
    }
  };
}

import { Select } from "@mantine/core";
import {
  REGISTRATION_KINDS,
  REGISTRATION_SIGNS,
  REGISTRATION_STATUSES,
} from "#shared/contract/registration/values.ts";
import { useText } from "../../../locales/use-text.ts";
import { SearchField } from "../../desk-audit/search-field.tsx";
import { QUEUE_SORTS, type QueueSearch } from "../registration-search.ts";
import type { QueueView } from "./queue-model.ts";
import { useOfficers } from "./use-queue.ts";

interface Props {
  readonly search: QueueSearch;
  readonly view: QueueView;
  readonly onNarrow: (part: Partial<QueueSearch>) => void;
}

/** What the queue is narrowed to and how it is ordered; all of it stands in the address. */
export function QueueToolbar({ search, view, onNarrow }: Props) {
  const { t, pick } = useText();
  const officers = useOfficers();
  const manyOwners = view !== "new" && view !== "mine";
  return (
    <>
      <SearchField
        label={t("reg.search")}
        value={search.search ?? ""}
        onChange={(text) => onNarrow({ search: text || undefined })}
      />
      <Choice
        label={t("reg.col.kind")}
        value={search.kind}
        choices={REGISTRATION_KINDS.map((kind) => ({ value: kind, label: t(`reg.kind.${kind}`) }))}
        onChange={(value) => onNarrow({ kind: REGISTRATION_KINDS.find((one) => one === value) })}
      />
      <Choice
        label={t("reg.col.sign")}
        value={search.sign}
        choices={REGISTRATION_SIGNS.map((sign) => ({ value: sign, label: t(`reg.sign.${sign}`) }))}
        onChange={(value) => onNarrow({ sign: REGISTRATION_SIGNS.find((one) => one === value) })}
      />
      {manyOwners && (
        <Choice
          label={t("reg.col.status")}
          value={search.status}
          choices={REGISTRATION_STATUSES.map((status) => ({
            value: status,
            label: t(`reg.status.${status}`),
          }))}
          onChange={(value) => onNarrow({ status: REGISTRATION_STATUSES.find((one) => one === value) })}
        />
      )}
      {manyOwners && (
        <Choice
          label={t("reg.col.inspector")}
          value={search.inspector}
          choices={(officers.data ?? []).map((one) => ({ value: one.userId, label: pick(one.fullName) }))}
          onChange={(value) => onNarrow({ inspector: value ?? undefined })}
        />
      )}
      <Select
        w={160}
        aria-label={t("reg.sort")}
        value={search.sort ?? "due"}
        onChange={(value) => onNarrow({ sort: QUEUE_SORTS.find((one) => one === value && one !== "due") })}
        data={QUEUE_SORTS.map((sort) => ({ value: sort as string, label: t(`reg.sort.${sort}`) }))}
      />
    </>
  );
}

/** One thing the queue may be narrowed to; while it is not, its name stands in its place. */
function Choice(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useText();
  return (
    <Select
      w={132}
      aria-label={props.label}
      placeholder={props.label}
      value={props.value ?? null}
      onChange={props.onChange}
      data={[...props.choices]}
      clearable
      clearButtonProps={{ "aria-label": t("ui.table.filter-clear") }}
      comboboxProps={{ width: 280, position: "bottom-start" }}
    />
  );
}

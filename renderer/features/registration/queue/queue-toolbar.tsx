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

const ANY = "any";

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
      <Select
        w={176}
        aria-label={t("reg.col.kind")}
        value={search.kind ?? ANY}
        onChange={(value) => onNarrow({ kind: REGISTRATION_KINDS.find((one) => one === value) })}
        data={[
          { value: ANY, label: t("reg.any.kind") },
          ...REGISTRATION_KINDS.map((kind) => ({ value: kind as string, label: t(`reg.kind.${kind}`) })),
        ]}
        comboboxProps={{ width: 280, position: "bottom-start" }}
      />
      <Select
        w={158}
        aria-label={t("reg.col.signs")}
        value={search.sign ?? ANY}
        onChange={(value) => onNarrow({ sign: REGISTRATION_SIGNS.find((one) => one === value) })}
        data={[
          { value: ANY, label: t("reg.any.sign") },
          ...REGISTRATION_SIGNS.map((sign) => ({ value: sign as string, label: t(`reg.sign.${sign}`) })),
        ]}
        comboboxProps={{ width: 280, position: "bottom-start" }}
      />
      {manyOwners && (
        <Select
          w={158}
          aria-label={t("reg.col.status")}
          value={search.status ?? ANY}
          onChange={(value) => onNarrow({ status: REGISTRATION_STATUSES.find((one) => one === value) })}
          data={[
            { value: ANY, label: t("reg.any.status") },
            ...REGISTRATION_STATUSES.map((status) => ({
              value: status as string,
              label: t(`reg.status.${status}`),
            })),
          ]}
        />
      )}
      {manyOwners && (
        <Select
          w={158}
          aria-label={t("reg.col.inspector")}
          value={search.inspector ?? ANY}
          onChange={(value) => onNarrow({ inspector: value === ANY ? undefined : (value ?? undefined) })}
          data={[
            { value: ANY, label: t("reg.any.inspector") },
            ...(officers.data ?? []).map((one) => ({
              value: one.userId as string,
              label: pick(one.fullName),
            })),
          ]}
          comboboxProps={{ width: 280, position: "bottom-start" }}
        />
      )}
      <Select
        w={150}
        aria-label={t("reg.sort")}
        value={search.sort ?? "due"}
        onChange={(value) => onNarrow({ sort: QUEUE_SORTS.find((one) => one === value && one !== "due") })}
        data={QUEUE_SORTS.map((sort) => ({ value: sort as string, label: t(`reg.sort.${sort}`) }))}
      />
    </>
  );
}

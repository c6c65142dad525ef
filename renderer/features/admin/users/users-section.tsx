import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatInstant, formatTime } from "../../../ui/format.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import type { AdminUser } from "./model.ts";
import { NewUserDialog } from "./new-user-dialog.tsx";
import { SignInPolicyDialog } from "./sign-in-policy-dialog.tsx";
import { UserDialog } from "./user-dialog.tsx";

/** The people of the office, their roles and whether they may sign in. */
export function UsersSection() {
  const { t } = useText();
  const { queries } = useCore();
  const users = useQuery(queries.admin.users.queryOptions());
  const [adding, setAdding] = useState(false);
  const [ruling, setRuling] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const columns = useColumns();
  if (users.isError) return <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />;
  const shown = users.data?.find((user) => user.userId === openId);
  return (
    <>
      <DataTable
        id="admin.users"
        label={t("admin.users")}
        rows={users.data ?? NONE}
        columns={columns}
        rowKey={(user) => user.userId}
        onOpen={(user) => setOpenId(user.userId)}
        loading={users.isPending}
        actions={
          <>
            <Button variant="default" onClick={() => setRuling(true)}>
              {t("admin.policy")}
            </Button>
            <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
              {t("admin.user.add")}
            </Button>
          </>
        }
        empty={<EmptyState title={t("admin.user.empty")} />}
      />
      <NewUserDialog opened={adding} onClose={() => setAdding(false)} />
      <SignInPolicyDialog opened={ruling} onClose={() => setRuling(false)} />
      {shown !== undefined && <UserDialog user={shown} onClose={() => setOpenId(undefined)} />}
    </>
  );
}

const NONE: readonly AdminUser[] = [];

function useColumns(): readonly TableColumn<AdminUser>[] {
  const { t, pick } = useText();
  return useMemo(() => {
    const state = (user: AdminUser) =>
      !user.active
        ? t("admin.user.inactive")
        : user.lockedUntil === null
          ? t("admin.user.active")
          : t("admin.user.locked", { time: formatTime(user.lockedUntil) });
    return [
      { id: "name", title: t("admin.user.name"), width: 220, grow: 2, value: (user) => pick(user.fullName) },
      {
        id: "position",
        title: t("admin.user.position"),
        width: 200,
        grow: 2,
        value: (user) => pick(user.position),
      },
      { id: "login", title: t("admin.user.login"), width: 120, grow: 0, value: (user) => user.login },
      {
        id: "roles",
        title: t("admin.user.roles"),
        width: 190,
        grow: 1,
        value: (user) => user.roles.map((role) => t(`shell.role.${role}`)).join(", "),
      },
      { id: "inn", title: t("admin.user.inn"), width: 130, grow: 0, hidden: true, value: (user) => user.inn },
      {
        id: "state",
        title: t("admin.user.state"),
        width: 170,
        grow: 0,
        value: state,
        cell: (user) => (
          <StatusMark tone={!user.active ? "neutral" : user.lockedUntil === null ? "done" : "soon"}>
            {state(user)}
          </StatusMark>
        ),
      },
      {
        id: "last",
        title: t("admin.user.last"),
        width: 140,
        grow: 0,
        value: (user) => user.lastSignInAt,
        text: (user) => (user.lastSignInAt === null ? "" : formatInstant(user.lastSignInAt)),
      },
    ];
  }, [t, pick]);
}

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Role } from "#shared/domain/access/permission.ts";
import type { Id } from "#shared/kernel/id.ts";
import { type CoreClient, newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { Section } from "../../../ui/page.tsx";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import type { AdminUser } from "./model.ts";
import { RolesField } from "./roles-field.tsx";
import css from "./users.module.css";

interface Props {
  readonly user: AdminUser;
  readonly onClose: () => void;
}

const PASSWORD_LEAST = 8;

/** One person: roles, access, a new password. Each part is a command of its own and says what it will do. */
export function UserDialog({ user, onClose }: Props) {
  const { t, pick } = useText();
  const [roles, setRoles] = useState<readonly Role[]>(user.roles);
  const [password, setPassword] = useState("");
  const { run, busy, error } = useUserCommand();
  const short = password !== "" && password.length < PASSWORD_LEAST;
  return (
    <Dialog opened onClose={onClose} title={pick(user.fullName)} size={520}>
      <div className={css.form}>
        <RolesField
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? t("admin.user.roles-needed") : undefined}
        />
        <div className={css.buttons}>
          <Button
            disabled={roles.length === 0 || busy || roles.join() === user.roles.join()}
            onClick={() =>
              run((client, commandId) =>
                client.admin.setRoles({ commandId, userId: user.userId, roles: [...roles] }),
              )
            }
          >
            {t("admin.user.save-roles")}
          </Button>
        </div>
        <Section title={t("admin.user.reset")}>
          <p className={css.dim}>{t("admin.user.reset-what")}</p>
          <PasswordField
            label={t("admin.user.password")}
            kind="new-password"
            value={password}
            onChange={setPassword}
            error={short ? t("ui.too-short", { min: PASSWORD_LEAST }) : undefined}
          />
          <div className={css.buttons}>
            <Button
              variant="default"
              disabled={password.length < PASSWORD_LEAST || busy}
              onClick={() =>
                run((client, commandId) =>
                  client.admin.resetPassword({ commandId, userId: user.userId, password }),
                )
              }
            >
              {t("admin.user.reset")}
            </Button>
          </div>
        </Section>
        <Section title={user.active ? t("admin.user.deactivate") : t("admin.user.activate")}>
          <p className={css.dim}>
            {user.active ? t("admin.user.deactivate-what") : t("admin.user.activate-what")}
          </p>
          <div className={css.buttons}>
            <Button
              variant="default"
              disabled={busy}
              onClick={() =>
                run((client, commandId) =>
                  client.admin.setActive({ commandId, userId: user.userId, active: !user.active }),
                )
              }
            >
              {user.active ? t("admin.user.deactivate") : t("admin.user.activate")}
            </Button>
          </div>
        </Section>
        {error !== null && <ProblemAlert error={error} />}
      </div>
    </Dialog>
  );
}

type UserCommand = (client: CoreClient, commandId: Id<"Command">) => Promise<unknown>;

/** Runs a command about a person and shows the list anew. */
function useUserCommand() {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const command = useMutation({
    mutationFn: (given: UserCommand) => given(client, newCommandId()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.admin.key() });
      notifications.show({ message: t("admin.user.saved") });
    },
  });
  return { run: command.mutate, busy: command.isPending, error: command.error };
}

import { Button, NumberInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { SignInPolicy } from "#shared/domain/access/sign-in-policy.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { RolesField } from "./roles-field.tsx";
import css from "./users.module.css";

const LEAST_DAYS = 1;
const MOST_DAYS = 90;

/** How long people may sign in without the centre, and whose sign-in takes a second factor. */
export function SignInPolicyDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t("admin.policy")} size={520}>
      <Read onClose={props.onClose} />
    </Dialog>
  );
}

function Read({ onClose }: { readonly onClose: () => void }) {
  const { queries } = useCore();
  const policy = useQuery(queries.admin.signInPolicy.queryOptions());
  if (policy.isPending) return <LoadingRows rows={4} />;
  if (policy.isError) return <ProblemAlert error={policy.error} onRetry={() => void policy.refetch()} />;
  return <Form policy={policy.data} onClose={onClose} />;
}

function Form({ policy, onClose }: { readonly policy: SignInPolicy; readonly onClose: () => void }) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(policy);
  const [commandId] = useState(newCommandId);
  const save = useMutation({
    mutationFn: () =>
      client.admin.setSignInPolicy({
        commandId,
        offlineDays: draft.offlineDays,
        secondFactorRoles: [...draft.secondFactorRoles],
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.admin.signInPolicy.key() });
      notifications.show({ message: t("admin.user.saved") });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <NumberInput
        label={t("admin.policy.days")}
        description={t("admin.policy.days.why")}
        min={LEAST_DAYS}
        max={MOST_DAYS}
        clampBehavior="strict"
        allowDecimal={false}
        w={400}
        data-autofocus
        value={draft.offlineDays}
        onChange={(days) => setDraft({ ...draft, offlineDays: Number(days) || LEAST_DAYS })}
      />
      <RolesField
        label={t("admin.policy.roles")}
        value={draft.secondFactorRoles}
        onChange={(roles) => setDraft({ ...draft, secondFactorRoles: [...roles] })}
      />
      {save.isError && <ProblemAlert error={save.error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("ui.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t("ui.save")}
        </Button>
      </div>
    </form>
  );
}

import { Button, SimpleGrid, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { EMPTY_USER, type UserDraft, userOf, userProblems } from "./model.ts";
import { RolesField } from "./roles-field.tsx";
import css from "./users.module.css";

/** Adds a person: names in both languages, as documents need them. */
export function NewUserDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t("admin.user.add")} size={640}>
      <Form onClose={props.onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<UserDraft>(EMPTY_USER);
  const [asked, setAsked] = useState(false);
  const [commandId] = useState(newCommandId);
  const problems = asked ? userProblems(draft) : {};
  const create = useMutation({
    mutationFn: () => client.admin.createUser({ commandId, ...userOf(draft) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.admin.key() });
      notifications.show({ message: t("admin.user.saved") });
      onClose();
    },
  });
  const set = (part: Partial<UserDraft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (field: "nameRu" | "nameKy" | "positionRu" | "positionKy" | "login" | "inn") => ({
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    error: problemText(field),
  });
  const problemText = (field: keyof UserDraft) => {
    const problem = problems[field];
    return problem === undefined ? undefined : t(problem.key, problem.values);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(userProblems(draft)).length === 0) create.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
        <TextInput label={t("admin.user.name-ru")} data-autofocus {...text("nameRu")} />
        <TextInput label={t("admin.user.name-ky")} lang="ky" {...text("nameKy")} />
        <TextInput label={t("admin.user.position-ru")} {...text("positionRu")} />
        <TextInput label={t("admin.user.position-ky")} lang="ky" {...text("positionKy")} />
        <TextInput label={t("admin.user.login")} autoComplete="off" maxLength={60} {...text("login")} />
        <TextInput
          label={t("admin.user.inn")}
          description={t("admin.user.inn-why")}
          inputMode="numeric"
          maxLength={14}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...text("inn")}
        />
      </SimpleGrid>
      <RolesField value={draft.roles} onChange={(roles) => set({ roles })} error={problemText("roles")} />
      <PasswordField
        label={t("admin.user.password")}
        kind="new-password"
        value={draft.password}
        onChange={(password) => set({ password })}
        error={problemText("password")}
      />
      {create.isError && <ProblemAlert error={create.error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("ui.cancel")}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t("admin.user.create")}
        </Button>
      </div>
    </form>
  );
}

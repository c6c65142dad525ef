import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Outside } from "../outside.tsx";
import css from "./first-run.module.css";
import { EMPTY_OFFICE, type OfficeDraft, officeOf, officeProblems } from "./model.ts";

interface Props {
  readonly onMade: (recoveryKey: string) => void;
  readonly onBack: () => void;
}

/** Makes an empty office with its first administrator. */
export function NewOffice({ onMade, onBack }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const form = useForm<OfficeDraft>({
    initialValues: EMPTY_OFFICE,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(officeProblems(draft)).map(([field, problem]) => [
          field,
          t(problem.key, problem.values),
        ]),
      ),
  });
  const create = useMutation({
    mutationFn: (draft: OfficeDraft) => client.session.createOffice(officeOf(draft)),
    onSuccess: ({ recoveryKey }) => onMade(recoveryKey),
  });
  const password = (field: "password" | "again") => {
    const { onChange, value, error } = form.getInputProps(field) as {
      onChange: (value: string) => void;
      value: string;
      error?: string;
    };
    return { onChange, value, error, kind: "new-password" as const };
  };
  return (
    <Outside title={t("session.first-run.office")} wide>
      <form className={css.form} onSubmit={form.onSubmit((draft) => create.mutate(draft))} noValidate>
        <TextInput
          label={t("session.first-run.code")}
          autoFocus
          maxLength={20}
          {...form.getInputProps("code")}
        />
        <span />
        <TextInput label={t("session.first-run.name-ru")} {...form.getInputProps("nameRu")} />
        <TextInput label={t("session.first-run.name-ky")} lang="ky" {...form.getInputProps("nameKy")} />
        <h2>{t("session.first-run.admin")}</h2>
        <TextInput label={t("session.first-run.full-name-ru")} {...form.getInputProps("fullNameRu")} />
        <TextInput
          label={t("session.first-run.full-name-ky")}
          lang="ky"
          {...form.getInputProps("fullNameKy")}
        />
        <TextInput
          label={t("session.sign-in.login")}
          maxLength={60}
          autoComplete="off"
          {...form.getInputProps("login")}
        />
        <span />
        <PasswordField label={t("session.first-run.password")} {...password("password")} />
        <PasswordField label={t("session.first-run.password-again")} {...password("again")} />
        {create.isError && (
          <div className={css.wide}>
            <ProblemAlert error={create.error} />
          </div>
        )}
        <div className={css.buttons}>
          <Button type="submit" size="sm" loading={create.isPending}>
            {t("session.first-run.office-action")}
          </Button>
          <Button size="sm" variant="default" onClick={onBack}>
            {t("session.first-run.back")}
          </Button>
        </div>
      </form>
    </Outside>
  );
}

import { Button, Select, SimpleGrid, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { OfficeProvider } from "#shared/contract/providers.ts";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./exchange.module.css";
import { draftOf, type ProviderDraft, providerProblems, settingsOf, withProvider } from "./model.ts";

interface Props {
  /** Null: a new one. */
  readonly provider: OfficeProvider | null;
  readonly all: readonly OfficeProvider[];
  readonly hasSecret: boolean;
  readonly onClose: () => void;
}

const KINDS = ["cabinet", "one-id"] as const;
const TRANSPORTS = ["folder", "http"] as const;

/** Where a provider is and what it is; its secret is written in and never shown. */
export function ProviderDialog({ provider, all, hasSecret, onClose }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState<ProviderDraft>(() => draftOf(provider));
  const [asked, setAsked] = useState(false);
  const save = useSaveProviders(onClose);
  const others = all.flatMap((one) => (one.providerId === provider?.providerId ? [] : [one.providerId]));
  const problems = asked ? providerProblems(draft, others) : {};
  const set = (part: Partial<ProviderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (field: "providerId" | "title" | "folder" | "baseUrl" | "clientId" | "redirectUri") => {
    const problem = field === "clientId" || field === "redirectUri" ? undefined : problems[field];
    return {
      value: draft[field],
      onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
      error: problem === undefined ? undefined : t(problem),
    };
  };
  const commit = (after: OfficeProvider | null) =>
    save.mutate({
      providers: withProvider(all, provider?.providerId ?? null, after),
      secrets:
        after === null || after.transport === "folder" || draft.secret === ""
          ? []
          : [{ providerId: after.providerId, secret: draft.secret }],
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(providerProblems(draft, others)).length === 0) commit(settingsOf(draft));
  };
  return (
    <Dialog opened onClose={onClose} title={provider?.title ?? t("admin.exchange.add")} size={600}>
      <form className={css.form} onSubmit={submit} noValidate>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
          <TextInput label={t("admin.exchange.title")} maxLength={100} data-autofocus {...text("title")} />
          <TextInput
            label={t("admin.exchange.id")}
            description={t("admin.exchange.id-why")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            disabled={provider !== null}
            maxLength={31}
            {...text("providerId")}
          />
          <Select
            label={t("admin.exchange.kind")}
            data={KINDS.map((kind) => ({ value: kind, label: t(`admin.exchange.kind.${kind}`) }))}
            value={draft.provider}
            allowDeselect={false}
            onChange={(kind) => kind !== null && set({ provider: kind as ProviderDraft["provider"] })}
          />
          <Select
            label={t("admin.exchange.transport")}
            data={TRANSPORTS.map((one) => ({ value: one, label: t(`admin.exchange.transport.${one}`) }))}
            value={draft.transport}
            allowDeselect={false}
            onChange={(one) => one !== null && set({ transport: one as ProviderDraft["transport"] })}
          />
        </SimpleGrid>
        {draft.transport === "folder" ? (
          <FolderField text={text("folder")} onChosen={(folder) => set({ folder })} />
        ) : (
          <>
            <TextInput
              label={t("admin.exchange.url")}
              placeholder="https://"
              maxLength={500}
              {...text("baseUrl")}
            />
            {draft.provider === "one-id" && (
              <SimpleGrid cols={2} spacing="md">
                <TextInput label={t("admin.exchange.client")} maxLength={200} {...text("clientId")} />
                <TextInput label={t("admin.exchange.redirect")} maxLength={500} {...text("redirectUri")} />
              </SimpleGrid>
            )}
            <PasswordField
              label={t("admin.exchange.secret")}
              description={hasSecret ? t("admin.exchange.secret-given") : t("admin.exchange.secret-why")}
              kind="new-password"
              value={draft.secret}
              onChange={(secret) => set({ secret })}
            />
          </>
        )}
        {save.isError && <ProblemAlert error={save.error} />}
        <div className={css.buttons}>
          {provider !== null && (
            <Button variant="default" disabled={save.isPending} onClick={() => commit(null)}>
              {t("admin.exchange.remove")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("admin.exchange.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function FolderField(props: {
  readonly text: { readonly value: string; readonly error: string | undefined };
  readonly onChosen: (folder: string) => void;
}) {
  const { t } = useText();
  const choose = async () => {
    const path = await choosePath("folder");
    if (path !== null) props.onChosen(path);
  };
  return (
    <div className={css.folder}>
      <TextInput label={t("admin.exchange.folder")} maxLength={500} {...props.text} />
      <Button variant="default" onClick={() => void choose()}>
        {t("admin.exchange.choose")}
      </Button>
    </div>
  );
}

interface Saved {
  readonly providers: readonly OfficeProvider[];
  readonly secrets: readonly { readonly providerId: string; readonly secret: string }[];
}

function useSaveProviders(onSaved: () => void) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ providers, secrets }: Saved) =>
      client.admin.saveProviders({
        commandId: newCommandId(),
        providers: [...providers],
        secrets: [...secrets],
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.admin.key() });
      notifications.show({ message: t("admin.exchange.saved") });
      onSaved();
    },
  });
}

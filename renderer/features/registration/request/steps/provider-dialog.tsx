import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import type { IdentityProvider } from "../use-identity.ts";
import { useRequestCommand } from "../use-request.ts";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly provider: IdentityProvider;
  readonly onClose: () => void;
}

/** The code a provider gave the person: good once, so it is never kept as a draft. */
export function ProviderDialog({ view, reason, provider, onClose }: Props) {
  const { t } = useText();
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const run = useRequestCommand(view, reason);
  const given = code.trim();
  const name = provider.title;
  const known = view.commands.find((one) => one.command === "confirmSignature");
  return (
    <ConfirmBinding
      opened
      title={t("reg.provider.by", { name })}
      effects={[t("reg.provider.effect", { name })]}
      articles={known?.article ? [known.article] : []}
      action={t("reg.provider.do")}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true);
        if (given === "") return;
        run.mutate(
          (client, envelope) =>
            client.confirmByProvider({ ...envelope, provider: provider.providerId, code: given }),
          { onSuccess: onClose },
        );
      }}
    >
      <TextInput
        label={t("reg.provider.code")}
        description={t("reg.provider.code-why", { name })}
        value={code}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        error={asked && given === "" ? t("ui.required") : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmBinding>
  );
}

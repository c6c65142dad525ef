import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReleasedExtract } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { useFormDraft } from "../../../../ui/use-form-draft.ts";
import { useRegisterCommand } from "../use-register.ts";

interface Props {
  readonly inn: Inn;
  readonly onClose: () => void;
  readonly onDone: (extract: ReleasedExtract) => void;
}

/** An extract of what anybody may have (64(1)). */
export function OpenExtractDialog({ inn, onClose, onDone }: Props) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const form = useFormDraft(`taxpayer/${inn}/extract`, { recipient: "" });
  const recipient = form.value.recipient.trim();
  const make = useRegisterCommand((client, commandId, password: string) =>
    client.register.extract({ commandId, inn, recipient, password }),
  );
  return (
    <ConfirmBinding
      opened
      title={t("tc.open.title")}
      effects={[t("tc.open.effect")]}
      articles={[tc("64.1")]}
      action={t("tc.release.do")}
      withPassword
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onConfirm={(password) => {
        setAsked(true);
        if (recipient === "") return;
        make.mutate(password, {
          onSuccess: ({ extract }) => {
            form.discard();
            onDone(extract);
          },
        });
      }}
    >
      <TextInput
        label={t("tc.release.recipient")}
        description={t("tc.release.recipient.hint")}
        value={form.value.recipient}
        maxLength={300}
        error={asked && recipient === "" ? t("ui.required") : undefined}
        onChange={(event) => form.change({ recipient: event.currentTarget.value })}
      />
    </ConfirmBinding>
  );
}

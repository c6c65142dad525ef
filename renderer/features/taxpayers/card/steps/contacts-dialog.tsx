import { TextInput } from "@mantine/core";
import type { RegisterCard } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { useFormDraft } from "../../../../ui/use-form-draft.ts";
import css from "../card-parts.module.css";
import { useRegisterCommand } from "../use-register.ts";

interface Props {
  readonly inn: Inn;
  readonly contacts: RegisterCard["contacts"];
  readonly onClose: () => void;
}

/** Telephone and e-mail of the entry. */
export function ContactsDialog({ inn, contacts, onClose }: Props) {
  const { t } = useText();
  const form = useFormDraft(`taxpayer/${inn}/contacts`, {
    phone: contacts.phone ?? "",
    email: contacts.email ?? "",
  });
  const { phone, email } = form.value;
  const change = useRegisterCommand((client, commandId, _: null) =>
    client.register.changeContacts({ commandId, inn, phone: phone.trim(), email: email.trim() }),
  );
  return (
    <ConfirmBinding
      opened
      title={t("tc.contacts.change")}
      effects={[t("tc.contacts.effect"), t("tc.contacts.address-how")]}
      articles={[tc("108.3")]}
      action={t("tc.contacts.save")}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={() =>
        change.mutate(null, {
          onSuccess: () => {
            form.discard();
            onClose();
          },
        })
      }
    >
      <div className={css.pair}>
        <TextInput
          label={t("tp.phone")}
          value={phone}
          maxLength={40}
          inputMode="tel"
          data-autofocus
          onChange={(event) => form.change({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={t("tp.email")}
          value={email}
          maxLength={200}
          inputMode="email"
          onChange={(event) => form.change({ email: event.currentTarget.value })}
        />
      </div>
    </ConfirmBinding>
  );
}

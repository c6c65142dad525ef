import { useState } from "react";
import type { Representation } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import { useFormDraft } from "../../../../ui/use-form-draft.ts";
import { useWords } from "../../use-words.ts";
import css from "../card-parts.module.css";
import { useRegisterCommand } from "../use-register.ts";

interface Props {
  readonly inn: Inn;
  readonly link: Representation;
  readonly onClose: () => void;
}

/** Ends a person's power to act; the login it gave is closed with it. */
export function EndLinkDialog({ inn, link, onClose }: Props) {
  const { t } = useText();
  const word = useWords();
  const { session } = useSession();
  const [asked, setAsked] = useState(false);
  const form = useFormDraft(`taxpayer/${inn}/end/${link.inn}/${link.role}`, {
    on: session.today as PlainDate | null,
    reason: "",
  });
  const { on, reason } = form.value;
  const end = useRegisterCommand((client, commandId, day: PlainDate) =>
    client.register.endLink({
      commandId,
      inn,
      personInn: link.inn,
      role: link.role,
      from: link.from,
      on: day,
      reason: reason.trim(),
    }),
  );
  const short = reason.trim().length < 3;
  return (
    <ConfirmBinding
      opened
      title={t("tc.end.title")}
      effects={[
        t("tc.end.effect", { name: link.name, role: word("role", link.role).toLowerCase() }),
        link.logins.length === 0
          ? t("tc.end.no-logins")
          : t("tc.end.logins", { logins: link.logins.join(", ") }),
      ]}
      articles={[tc("54.4")]}
      action={t("tc.end")}
      irreversible
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true);
        if (on === null || short) return;
        end.mutate(on, {
          onSuccess: () => {
            form.discard();
            onClose();
          },
        });
      }}
    >
      <div className={css.fields}>
        <DateField
          label={t("tc.end.on")}
          value={on}
          onChange={(next) => form.change({ on: next })}
          error={asked && on === null ? t("ui.required") : undefined}
        />
        <DraftTextarea
          draft={form.text("reason")}
          label={t("tc.end.reason")}
          minRows={2}
          maxLength={4000}
          error={asked && short ? t("ui.too-short", { min: 3 }) : undefined}
          autoFocus
        />
      </div>
    </ConfirmBinding>
  );
}

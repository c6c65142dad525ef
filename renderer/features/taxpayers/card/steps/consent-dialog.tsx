import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import { useFormDraft } from "../../../../ui/use-form-draft.ts";
import css from "../card-parts.module.css";
import { useRegisterCommand } from "../use-register.ts";

interface Props {
  readonly inn: Inn;
  /** Whether there is a consent now: then it is withdrawn. */
  readonly given: boolean;
  readonly onClose: () => void;
}

/** Consent to electronic documents given or withdrawn (97(1)(3)). */
export function ConsentDialog({ inn, given, onClose }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const [asked, setAsked] = useState(false);
  const step = given ? "withdraw" : "give";
  const form = useFormDraft(`taxpayer/${inn}/consent/${step}`, {
    on: session.today as PlainDate | null,
    proof: "",
  });
  const { on, proof } = form.value;
  const change = useRegisterCommand((client, commandId, day: PlainDate) =>
    client.register.changeConsent({ commandId, inn, given: !given, on: day, proof: proof.trim() }),
  );
  const short = proof.trim().length < 3;
  return (
    <ConfirmBinding
      opened
      title={t(`tc.consent.${step}.title`)}
      effects={[t(`tc.consent.${step}.effect`)]}
      articles={[tc("97.1.3")]}
      action={t(`tc.consent.${step}`)}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true);
        if (on === null || short) return;
        change.mutate(on, {
          onSuccess: () => {
            form.discard();
            onClose();
          },
        });
      }}
    >
      <div className={css.fields}>
        <TextInput
          label={t("tc.consent.proof.label")}
          value={proof}
          maxLength={1000}
          data-autofocus
          error={asked && short ? t("ui.too-short", { min: 3 }) : undefined}
          onChange={(event) => form.change({ proof: event.currentTarget.value })}
        />
        <DateField
          label={t("tc.consent.on")}
          value={on}
          onChange={(next) => form.change({ on: next })}
          error={asked && on === null ? t("ui.required") : undefined}
        />
      </div>
    </ConfirmBinding>
  );
}

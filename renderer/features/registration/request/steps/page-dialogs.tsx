import { useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { LoadingRows } from "../../../../ui/loading.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useDraft } from "../../../../ui/use-draft.ts";
import css from "../request.module.css";
import { usePassportPage } from "../use-identity.ts";
import { useRequestCommand } from "../use-request.ts";
import { isText, SHORTEST } from "./use-step-form.ts";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onClose: () => void;
}

/** The kept photograph; whoever opens it is written into the access log with the reason. */
export function ShownPage({ view, reason, onClose }: Props) {
  const { t } = useText();
  const page = usePassportPage(view, reason);
  return (
    <Dialog opened title={t("reg.page.field")} size={720} onClose={onClose}>
      {page.isPending && <LoadingRows rows={6} />}
      {page.isError && <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && (
        <img
          className={css.pageWhole}
          alt={t("reg.page.field")}
          src={`data:${page.data.mediaType};base64,${page.data.base64}`}
        />
      )}
      <p className={css.internal}>{t("reg.access", { reason })}</p>
    </Dialog>
  );
}

/** The photograph is erased for good, and the history says why. */
export function ErasePage({ view, reason, onClose }: Props) {
  const { t } = useText();
  const draft = useDraft(`registration/${view.requestId}/erasePassportPage`);
  const [asked, setAsked] = useState(false);
  const run = useRequestCommand(view, reason);
  const known = view.commands.find((one) => one.command === "erasePassportPage");
  const why = draft.text.trim();
  return (
    <ConfirmBinding
      opened
      title={t("reg.page.erase")}
      effects={[t("reg.page.erase.effect")]}
      articles={known?.article ? [known.article] : []}
      action={t("reg.page.erase.do")}
      irreversible
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true);
        if (!isText(why)) return;
        run.mutate((client, envelope) => client.erasePassportPage({ ...envelope, reason: why }), {
          onSuccess: () => {
            draft.discard();
            onClose();
          },
        });
      }}
    >
      <DraftTextarea
        draft={draft}
        label={t("reg.form.reason")}
        error={asked && !isText(why) ? t("ui.too-short", { min: SHORTEST }) : undefined}
        minRows={2}
        maxLength={4000}
        autoFocus
      />
    </ConfirmBinding>
  );
}

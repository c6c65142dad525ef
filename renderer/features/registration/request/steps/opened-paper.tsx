import { useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { Dialog } from "../../../../ui/dialog.tsx";
import { LoadingRows } from "../../../../ui/loading.tsx";
import { PdfPreview } from "../../../../ui/pdf-preview.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import css from "../request.module.css";
import { useOpenedPaper } from "../use-papers.ts";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly paper: { readonly title: string; readonly sha256: string };
  readonly onClose: () => void;
}

/** A paper of the request at its full size; whoever opens it is written into the access log with the reason. */
export function OpenedPaper({ view, reason, paper: { title, sha256 }, onClose }: Props) {
  const { t } = useText();
  const paper = useOpenedPaper(view, sha256, reason);
  const [broken, setBroken] = useState(false);
  return (
    <Dialog opened title={title} size={720} onClose={onClose}>
      {paper.isPending && <LoadingRows rows={6} />}
      {paper.isError && <ProblemAlert error={paper.error} onRetry={() => void paper.refetch()} />}
      {paper.data?.mediaType === "application/pdf" && (
        <div className={css.pdfWhole}>
          <PdfPreview base64={paper.data.base64} title={title} />
        </div>
      )}
      {paper.data !== undefined && paper.data.mediaType !== "application/pdf" && !broken && (
        <img
          className={css.pageWhole}
          alt={title}
          src={`data:${paper.data.mediaType};base64,${paper.data.base64}`}
          onError={() => setBroken(true)}
        />
      )}
      {broken && <p className={css.dim}>{t("reg.documents.not-drawn")}</p>}
      <p className={css.internal}>{t("reg.access", { reason })}</p>
    </Dialog>
  );
}

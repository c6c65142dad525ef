import { IconFile, IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import type { PaperFile } from "#shared/contract/registration/papers.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { fileOf } from "../papers-model.ts";
import css from "../request.module.css";
import { OpenedPaper } from "../steps/opened-paper.tsx";
import { usePaperFiles } from "../use-papers.ts";

type Paper = RegistrationView["documents"][number];

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
}

/** The papers that came with the request, each by its small picture; one that cannot be read says why. */
export function Attached({ view, reason }: Props) {
  const { t, say } = useText();
  const files = usePaperFiles(view, reason);
  const [opened, setOpened] = useState<{ readonly title: string; readonly sha256: string }>();
  if (view.documents.length === 0) return <p className={css.dim}>{t("reg.documents.none")}</p>;
  return (
    <>
      <ul className={css.plainList} aria-label={t("reg.documents")}>
        {view.documents.map((document, index) => {
          const file = fileOf(document, files);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two papers may bear the same title
            <li key={index} className={css.paper}>
              <PaperPicture
                paper={document}
                file={file}
                onOpen={(sha256) => setOpened({ title: document.title, sha256 })}
              />
              <div>
                <p>{document.title}</p>
                <StatusMark tone={document.defect === null ? "done" : "missed"}>
                  {t(document.defect === null ? "reg.documents.sound" : "reg.documents.defect")}
                </StatusMark>
                {document.defect !== null && <p className={css.dim}>{say(document.defect)}</p>}
                {file?.file === "awaited" && <p className={css.dim}>{t("reg.documents.awaited")}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {opened !== undefined && (
        <OpenedPaper view={view} reason={reason} paper={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

interface PictureProps {
  readonly paper: Paper;
  readonly file: PaperFile | null;
  readonly onOpen: (sha256: string) => void;
}

function PaperPicture({ paper, file, onOpen }: PictureProps) {
  const { t } = useText();
  const Sign = paper.mediaType === "application/pdf" ? IconFileTypePdf : file === null ? IconFile : IconPhoto;
  const sign = <Sign size={28} stroke={1.5} aria-hidden />;
  if (file === null) return <span className={css.thumbnail}>{sign}</span>;
  return (
    <button
      type="button"
      className={css.thumbnail}
      aria-label={t("reg.documents.open", { title: paper.title })}
      onClick={() => onOpen(file.sha256)}
    >
      {file.thumbnail === null ? sign : <img alt="" src={`data:image/jpeg;base64,${file.thumbnail}`} />}
    </button>
  );
}

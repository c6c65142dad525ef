import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import css from "../request.module.css";

/** The papers that came with the request; one that cannot be read says why. */
export function Attached({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  if (view.documents.length === 0) return <p className={css.dim}>{t("reg.documents.none")}</p>;
  return (
    <ul className={css.plainList} aria-label={t("reg.documents")}>
      {view.documents.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two papers may bear the same title
        <li key={index} className={css.sign}>
          <StatusMark tone={document.defect === null ? "done" : "missed"}>
            {t(document.defect === null ? "reg.documents.sound" : "reg.documents.defect")}
          </StatusMark>
          <div>
            <p>{document.title}</p>
            {document.defect !== null && <p className={css.dim}>{say(document.defect)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

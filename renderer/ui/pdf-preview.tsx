import { useEffect, useMemo } from "react";
import css from "./pdf-preview.module.css";

/** A PDF shown in the built-in viewer from memory; `#` hides its side panel. */
export function PdfPreview(props: { readonly base64: string; readonly title: string }) {
  const address = useMemo(() => URL.createObjectURL(pdfBlob(props.base64)), [props.base64]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <iframe className={css.frame} src={`${address}#navpanes=0&view=FitH`} title={props.title} />;
}

/** The bytes of a PDF for showing and saving. */
export const pdfBlob = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "application/pdf" });

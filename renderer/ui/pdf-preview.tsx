import { useEffect, useState } from "react";
import css from "./pdf-preview.module.css";

/** A PDF shown in the built-in viewer from memory, at the width of its place. */
export function PdfPreview(props: { readonly base64: string; readonly title: string }) {
  const [address, setAddress] = useState<string>();
  const { base64 } = props;
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([pdfBytes(base64)], { type: "application/pdf" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  if (address === undefined) return null;
  // `#` parameters of the viewer: no side panel, page fitted to the width.
  return <iframe className={css.frame} src={`${address}#navpanes=0&view=FitH`} title={props.title} />;
}

/** The bytes of a PDF for showing and saving. */
export const pdfBytes = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

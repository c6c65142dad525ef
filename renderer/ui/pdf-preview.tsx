import { useEffect, useRef, useState } from "react";
import { bytesOfBase64 } from "./base64.ts";
import css from "./pdf-preview.module.css";

/** Width of an A4 sheet at the viewer's 100 %, in CSS pixels: 210 mm at 96 dots an inch. */
const SHEET = 794;
/** Room the viewer keeps for its scroll bar and the edge of the sheet. */
const MARGIN = 28;
/** How often and how many milliseconds apart the frame's width is changed while the viewer starts. */
const NUDGES = 12;
const NUDGE_AFTER = 250;
const LEAST = 40;
const MOST = 130;

/** The viewer's zoom, in percent, at which a sheet fills a place of this width. */
export const zoomFor = (width: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.floor(((width - MARGIN) / SHEET) * 100)));

/** A PDF shown in the built-in viewer from memory, at the width of its place. */
export function PdfPreview(props: { readonly base64: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState<string>();
  const [nudges, setNudges] = useState(0);
  const { base64 } = props;
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOfBase64(base64)], { type: "application/pdf" }));
    // The viewer's own «fit the width» measures before it is laid out, so the zoom is said outright. Its bar is left
    // out: it does not shrink to a pane.
    const zoom = zoomFor(frame.current?.clientWidth ?? SHEET);
    setNudges(0);
    setAddress(`${made}#toolbar=0&navpanes=0&zoom=${zoom}`);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  // The viewer begins with the size of the window and learns of its own only when that changes: a pixel is enough.
  useEffect(() => {
    if (address === undefined || nudges >= NUDGES) return;
    const timer = window.setTimeout(() => setNudges(nudges + 1), NUDGE_AFTER);
    return () => window.clearTimeout(timer);
  }, [address, nudges]);
  return (
    <iframe
      ref={frame}
      className={css.frame}
      data-nudged={nudges % 2 === 1}
      src={address}
      title={props.title}
    />
  );
}

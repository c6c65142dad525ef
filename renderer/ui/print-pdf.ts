import { bytesOfBase64 } from "./base64.ts";

/** How long a sheet is kept for the printer after it was handed over. */
const KEPT_MS = 60_000;

/** Hands a PDF to the system's print dialog without showing it first. */
export function printPdf(base64: string): void {
  const url = URL.createObjectURL(new Blob([bytesOfBase64(base64)], { type: "application/pdf" }));
  const frame = document.createElement("iframe");
  // Out of sight and out of reach; a frame that is not drawn at all loads no viewer.
  frame.style.cssText = "position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.addEventListener("load", () => frame.contentWindow?.print());
  frame.src = url;
  document.body.append(frame);
  window.setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

/** Passes requests of the page to the main process, and the core's port back. Exposes nothing to the page. */
import { ipcRenderer } from "electron";
import { type BridgeMessage, parseBridgeRequest, WINDOW_ORIGIN } from "../../shared/contract/bridge.ts";
import { FROM_MAIN, TO_MAIN } from "../main/channels.ts";

window.addEventListener("message", (event) => {
  if (event.source !== window || event.origin !== WINDOW_ORIGIN) return;
  const request = parseBridgeRequest(event.data);
  if (request !== undefined) ipcRenderer.send(TO_MAIN, request);
});

ipcRenderer.on(FROM_MAIN, (event, message: BridgeMessage) => {
  window.postMessage(message, WINDOW_ORIGIN, [...event.ports]);
});

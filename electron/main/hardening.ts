import type { App, Session, WebContents } from "electron";
import { WINDOW_ORIGIN } from "../../shared/contract/bridge.ts";
import type { Log } from "./log.ts";

/** Switches that would let another program look into or steer this one. */
const FORBIDDEN_SWITCH =
  /^--(remote-debugging-(port|pipe|address)|inspect(-[a-z-]+)?|debug(-[a-z-]+)?|js-flags|load-extension|disable-web-security|host-rules|remote-allow-origins)(=|$)/;

/** The first forbidden switch among the program's arguments, without its value. */
export function forbiddenSwitch(argv: readonly string[]): string | undefined {
  return argv.find((arg) => FORBIDDEN_SWITCH.test(arg))?.split("=")[0];
}

/** Whether an address belongs to the window's own pages. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}` === WINDOW_ORIGIN;
  } catch {
    return false;
  }
}

/** Downloads are files the page itself made (documents, tables), never something from elsewhere. */
export const isOwnBlob = (address: string): boolean => address.startsWith(`blob:${WINDOW_ORIGIN}/`);

function lock(contents: WebContents, log: Log): void {
  const refuse =
    (what: string) => (event: { preventDefault(): void; readonly url?: string }, address?: string) => {
      const target = address ?? event.url ?? "";
      if (what !== "frame" && isOwnPage(target)) return;
      if (what === "frame" && (isOwnPage(target) || isOwnBlob(target) || target.startsWith(PDF_VIEWER)))
        return;
      event.preventDefault();
      log.write("window.navigation-refused", { what });
    };
  contents.on("will-navigate", refuse("page"));
  contents.on("will-redirect", refuse("redirect"));
  contents.on("will-frame-navigate", refuse("frame"));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.write("window.open-refused");
    return { action: "deny" };
  });
}

/** Locks every page that will ever exist in the program. */
export function lockPages(app: App, log: Log): void {
  app.on("web-contents-created", (_event, contents) => lock(contents, log));
}

/** Addresses that never leave the machine: own pages and what they made, and the parts of the built-in PDF viewer. */
const LOCAL_REQUEST = /^((app|blob|data|devtools|chrome-extension):|chrome:\/\/(resources|theme)\/)/;

/** Chromium's built-in viewer shows documents in a frame of its own; its id is fixed. */
const PDF_VIEWER = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";

/** Copying an ИНН or a number is the one thing a page may ask of the browser. */
const ALLOWED_PERMISSION = "clipboard-sanitized-write";

/** The window needs no other permission of the browser's, no device, and nothing from a network. */
export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    const allowed = permission === ALLOWED_PERMISSION;
    if (!allowed) log.write("window.permission-refused", { permission });
    callback(allowed);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED_PERMISSION);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const known = LOCAL_REQUEST.test(details.url);
    if (!known) log.write("window.request-refused");
    callback({ cancel: !known });
  });
  session.on("will-download", (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}

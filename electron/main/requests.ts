import { type BrowserWindow, dialog, ipcMain, type OpenDialogOptions } from "electron";
import {
  type BridgeMessage,
  type BridgeRequest,
  type OfficeName,
  type PathKind,
  parseBridgeRequest,
  type WindowLanguage,
} from "../../shared/contract/bridge.ts";
import { FROM_MAIN, TO_MAIN } from "./channels.ts";
import { isOwnPage } from "./hardening.ts";
import { menuText } from "./locale.ts";
import type { Log } from "./log.ts";

export interface RequestHandlers {
  readonly connect: () => void;
  readonly setLanguage: (language: WindowLanguage) => void;
  readonly language: () => WindowLanguage;
  readonly tellOffices: () => void;
  readonly openOffice: (id: string) => void;
  readonly addOffice: () => void;
  readonly nameOffice: (name: OfficeName) => void;
}

async function choosePath(
  window: BrowserWindow,
  kind: PathKind,
  language: WindowLanguage,
): Promise<string | null> {
  const title = menuText(`dialog.${kind}`, language);
  if (kind === "backup-file") {
    const { filePath } = await dialog.showSaveDialog(window, { title });
    return filePath === undefined || filePath === "" ? null : filePath;
  }
  const properties: OpenDialogOptions["properties"] = kind === "folder" ? ["openDirectory"] : ["openFile"];
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties });
  return filePaths[0] ?? null;
}

function handle(window: BrowserWindow, request: BridgeRequest, handlers: RequestHandlers): void {
  switch (request.type) {
    case "inspector:connect":
      handlers.connect();
      return;
    case "inspector:language":
      handlers.setLanguage(request.language);
      return;
    case "inspector:list-offices":
      handlers.tellOffices();
      return;
    case "inspector:open-office":
      handlers.openOffice(request.id);
      return;
    case "inspector:add-office":
      handlers.addOffice();
      return;
    case "inspector:name-office":
      handlers.nameOffice(request.name);
      return;
    case "inspector:choose-path": {
      const { kind } = request;
      const answer = (path: string | null): void => {
        const message: BridgeMessage = { type: "inspector:path", kind, path };
        if (!window.isDestroyed()) window.webContents.send(FROM_MAIN, message);
      };
      void choosePath(window, kind, handlers.language()).then(answer, () => answer(null));
    }
  }
}

/** Listens to the window's own top frame, showing the program's own page, and to nothing else. */
export function listenTo(window: BrowserWindow, handlers: RequestHandlers, log: Log): void {
  ipcMain.removeAllListeners(TO_MAIN);
  ipcMain.on(TO_MAIN, (event, value: unknown) => {
    const frame = event.senderFrame;
    const trusted =
      event.sender === window.webContents &&
      frame !== null &&
      frame === window.webContents.mainFrame &&
      isOwnPage(frame.url);
    const request = trusted ? parseBridgeRequest(value) : undefined;
    if (request === undefined) log.write("window.message-refused", { trusted });
    else handle(window, request, handlers);
  });
}

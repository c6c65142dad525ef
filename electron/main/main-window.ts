import { join } from "node:path";
import { BrowserWindow, screen } from "electron";
import { WINDOW_ORIGIN } from "../../shared/contract/bridge.ts";
import type { Log } from "./log.ts";
import { reachableBounds, type WindowState } from "./window-state.ts";

const DEFAULT_SIZE = { width: 1366, height: 768 };
const BACKGROUND = "#ffffff";

/** Opens the one window there is, shown when its first paint is ready. */
export function openMainWindow(folder: string, state: WindowState, log: Log): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(reachableBounds(state.bounds, areas) ?? {}),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    icon: join(folder, "icon.png"),
    webPreferences: {
      preload: join(folder, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // The built-in viewer shows the documents; no other plugin exists.
      plugins: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state.maximised) window.maximize();
  window.once("ready-to-show", () => {
    window.show();
    log.write("window.shown");
  });
  window.webContents.on("render-process-gone", (_event, details) => {
    log.write("window.gone", { reason: details.reason });
    if (details.reason !== "clean-exit" && !window.isDestroyed()) window.webContents.reload();
  });
  window.webContents.on("did-fail-load", (_event, code) => log.write("window.load-failed", { code }));
  window.on("unresponsive", () => log.write("window.unresponsive"));
  void window.loadURL(`${WINDOW_ORIGIN}/`);
  return window;
}

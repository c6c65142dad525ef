/** The main process: life cycle, one window, the core host. It holds no tax data and opens no database. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  type BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from "electron";
import { type BridgeMessage, WINDOW_ORIGIN } from "../../shared/contract/bridge.ts";
import { serveWindow } from "./app-protocol.ts";
import { FROM_MAIN } from "./channels.ts";
import { launchChild } from "./child-launcher.ts";
import { type CoreLaunch, canHostCore, type RunningCore } from "./core-launcher.ts";
import { type CoreSupervisor, superviseCore } from "./core-supervisor.ts";
import { forbiddenSwitch, lockPages, lockSession } from "./hardening.ts";
import { openLog } from "./log.ts";
import { openMainWindow } from "./main-window.ts";
import { showMenu } from "./menu.ts";
import { officesOnComputer } from "./offices.ts";
import { programPaths } from "./program-paths.ts";
import { listenTo } from "./requests.ts";
import { launchUtility } from "./utility-launcher.ts";
import { readWindowState, saveWindowState, withLanguage } from "./window-state.ts";

const REFUSED_SWITCH_EXIT = 3;

const paths = programPaths({
  isPackaged: app.isPackaged,
  appPath: app.getAppPath(),
  resourcesPath: process.resourcesPath,
  userData: app.getPath("userData"),
  platform: process.platform,
  environment: process.env,
});
mkdirSync(paths.userData, { recursive: true });
const log = openLog(paths.logs, () => new Date());
const offices = officesOnComputer(paths.userData, paths.office);
const stateFile = join(paths.userData, "window.json");
let state = withLanguage(readWindowState(stateFile), process.env.INSPECTOR_LANGUAGE);
let window: BrowserWindow | undefined;
let supervisor: CoreSupervisor | undefined;

process.on("uncaughtException", (error) => {
  log.fault("main.fault", error);
  app.exit(1);
});
process.on("unhandledRejection", (reason) => log.fault("main.rejection", reason));

/** The clock of tests; an installed program knows only the real one. */
function testClock(): string[] {
  const file = process.env.INSPECTOR_CLOCK ?? "";
  if (file === "") return [];
  if (!app.isPackaged) return [`--clock=${file}`];
  log.write("clock.refused");
  return [];
}

function launchCore(): RunningCore {
  const launch: CoreLaunch = {
    entry: paths.coreEntry,
    args: [
      `--office=${offices.file()}`,
      `--logs=${paths.logs}`,
      ...(process.env.INSPECTOR_DEMO === "1" ? ["--demo"] : []),
      ...testClock(),
    ],
    output: app.isPackaged ? "ignore" : "inherit",
  };
  if (!canHostCore(process.versions.napi)) return launchChild(paths.node, launch);
  return launchUtility((entry, args, options) => utilityProcess.fork(entry, args, options), launch);
}

function showWindow(): void {
  const opened = openMainWindow(paths.shell, state, log);
  window = opened;
  opened.on("close", () => {
    state = { ...state, bounds: opened.getNormalBounds(), maximised: opened.isMaximized() };
    saveWindowState(stateFile, state);
  });
  opened.on("closed", () => {
    window = undefined;
  });
  listenTo(
    opened,
    {
      connect: () => supervisor?.connect(),
      language: () => state.language,
      setLanguage: (language) => {
        state = { ...state, language };
        saveWindowState(stateFile, state);
        showMenu(language);
      },
      tellOffices,
      openOffice: (id) => {
        if (offices.open(id)) changeOffice();
      },
      addOffice: () => {
        offices.add();
        changeOffice();
      },
      nameOffice: (name) => {
        if (offices.name(name)) tellOffices();
      },
    },
    log,
  );
}

/** Sends the window a message, when there is one. */
function tellWindow(message: BridgeMessage, ports: readonly MessagePortMain[] = []): void {
  if (window !== undefined && !window.isDestroyed())
    window.webContents.postMessage(FROM_MAIN, message, [...ports]);
}

const tellOffices = (): void => tellWindow({ type: "inspector:offices", ...offices.list() });

/** The core ends in order, and with it the session of the office left; a page loaded anew holds nothing of it. */
function changeOffice(): void {
  log.write("office.changed", {});
  void supervisor?.renew();
  void window?.loadURL(`${WINDOW_ORIGIN}/`);
}

function begin(): void {
  lockSession(session.defaultSession, log);
  protocol.handle("app", (request) => serveWindow(paths.windowFiles, request, () => state.language));
  showMenu(state.language);
  supervisor = superviseCore({
    launch: launchCore,
    channel: () => new MessageChannelMain(),
    tell: (state, ports) => tellWindow({ type: "inspector:core", state }, ports),
    log,
    now: () => Date.now(),
    after: (ms, work) => void setTimeout(work, ms),
  });
  supervisor.start();
  const lockWindow = (): void => tellWindow({ type: "inspector:lock" });
  powerMonitor.on("lock-screen", lockWindow);
  powerMonitor.on("suspend", lockWindow);
  showWindow();
}

function quitWithCore(): void {
  let stopped = false;
  app.on("before-quit", (event) => {
    if (stopped || supervisor === undefined) return;
    event.preventDefault();
    void supervisor.stop().finally(() => {
      stopped = true;
      log.write("program.ended");
      app.quit();
    });
  });
  app.on("window-all-closed", () => app.quit());
}

const refused = app.isPackaged ? forbiddenSwitch(process.argv.slice(1)) : undefined;
if (refused !== undefined) {
  log.write("program.switch-refused", { switch: refused });
  console.error(`${refused}: refused`);
  app.exit(REFUSED_SWITCH_EXIT);
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  log.write("program.started", { version: app.getVersion(), electron: process.versions.electron ?? "" });
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  lockPages(app, log);
  quitWithCore();
  app.on("second-instance", () => {
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  void app.whenReady().then(begin);
}

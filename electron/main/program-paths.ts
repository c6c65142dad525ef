import { join } from "node:path";

export interface ProgramPaths {
  readonly userData: string;
  readonly logs: string;
  /** The encrypted database of the office the program begins with. */
  readonly office: string;
  /** Folder of main.cjs and preload.cjs. */
  readonly shell: string;
  readonly windowFiles: string;
  readonly coreEntry: string;
  /** The Node a child core runs on, where Electron's own cannot host it. */
  readonly node: string;
}

export interface ProgramPlace {
  readonly isPackaged: boolean;
  readonly appPath: string;
  readonly resourcesPath: string;
  readonly userData: string;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where everything lies, in the source tree and in an installed program. */
export function programPaths(place: ProgramPlace): ProgramPaths {
  const shell = join(place.appPath, "dist", "app");
  // A plain Node and native libraries cannot read inside the archive: the core lies beside it.
  const core = place.isPackaged ? join(place.resourcesPath, "core") : join(shell, "core");
  const nodeFile = place.platform === "win32" ? "node.exe" : "node";
  return {
    userData: place.userData,
    logs: join(place.userData, "logs"),
    office: place.environment.INSPECTOR_OFFICE ?? join(place.userData, "office.db"),
    shell,
    windowFiles: join(shell, "window"),
    coreEntry: join(core, "electron", "core", "host", "main.mjs"),
    node: place.isPackaged
      ? join(place.resourcesPath, "node", nodeFile)
      : join(place.appPath, "node_modules", "node", "bin", nodeFile),
  };
}

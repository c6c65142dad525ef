import type { LaunchedApp } from "./launch-app.ts";

/** The system's dialogs answer with `path`, as if it had been chosen there. */
export const chooses = (app: LaunchedApp, path: string): Promise<void> =>
  app.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

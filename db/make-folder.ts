import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where the system denies a folder
 * with «no such file» although its parent is there (nodejs/node, `/proc`). Throws what the system says.
 */
export const makeFolder = (path: string): void => {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) {
    missing.push(folder);
    // A drive that is not there has no folder above it.
    if (dirname(folder) === folder) break;
  }
  if (missing.length === 0 && !statSync(path).isDirectory()) missing.push(resolve(path));
  for (const folder of missing.reverse())
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
    }
};

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Downloads and runtimes; git ignores it. */
export const CACHE = join(ROOT, ".cache");

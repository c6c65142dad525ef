/** Last step before signing: what must not ship is removed, the fuses are set. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { say } from "../setup/progress.mjs";
import { setFuses } from "./fuses.mjs";

function executableOf({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === "win32") return join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  return join(appOutDir, packager.executableName);
}

export default async function afterPack(context) {
  // The development runtime carries a stub that starts any folder; an installed program has its archive only.
  for (const name of ["app", "default_app.asar"]) {
    rmSync(join(context.appOutDir, "resources", name), { recursive: true, force: true });
  }
  const absent = await setFuses(executableOf(context));
  if (absent.length > 0)
    say(`  this runtime is too old for the fuses ${absent.join(", ")}; the others are set`);
}

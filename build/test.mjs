/** `npm test`: sets the machine up, runs every gate and every test; the last line is `N passed, N failed`. */
import { END_GATES, READY_GATES, runGates } from "./gates.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { ensureLibraries } from "./setup/libraries.mjs";
import { main } from "./setup/progress.mjs";

await main(async () => {
  await installDependencies();
  const electron = await ensureElectron();
  await ensureLibraries(electron.executable, { forTests: true });
  return runGates([...READY_GATES, ...END_GATES]);
});

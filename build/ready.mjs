/** `npm run ready`: every gate before the end-to-end tests. */
import { READY_GATES, runGates } from "./gates.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { main } from "./setup/progress.mjs";

await main(async () => {
  await installDependencies();
  return runGates(READY_GATES);
});

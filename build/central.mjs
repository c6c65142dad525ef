/** `npm run central`: installs what is missing and starts the central service; with nothing given, on an embedded database. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installDependencies, NODE } from "./setup/dependencies.mjs";
import { main } from "./setup/progress.mjs";
import { ROOT } from "./setup/root.mjs";

await main(async () => {
  await installDependencies();
  const service = spawn(
    NODE,
    ["--disable-warning=ExperimentalWarning", join(ROOT, "central", "main.ts"), ...process.argv.slice(2)],
    { cwd: ROOT, stdio: "inherit" },
  );
  // Whoever stops this stops the service: it drains and ends, and its end is the end of this.
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => service.kill(signal));
  return new Promise((resolve) => {
    service.on("error", () => resolve(127));
    service.on("exit", (code) => resolve(code ?? 1));
  });
});

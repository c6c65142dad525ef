/** The office `npm start` opens: made once, with people who share a password shown here and on the sign-in screen. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { NODE } from "./dependencies.mjs";
import { run, SetupError, say, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";

const COMMAND = join(ROOT, "electron", "cli", "main.ts");

/** Makes the office known to the demo's central service; the window then exchanges with it. */
async function enrol(file, env, office, centre) {
  const request = {
    as: "admin",
    command: "sync.enrol",
    input: { centre: centre.url, code: await centre.codeFor(office) },
  };
  const { code, output } = await run(
    NODE,
    ["--disable-warning=ExperimentalWarning", COMMAND, "office", "run", "--db", file],
    { cwd: ROOT, env, input: `${JSON.stringify(request)}\n` },
  );
  if (code !== 0) throw new SetupError(`The demo office could not be enrolled:\n${output.trim()}`);
}

function removeOffice(file) {
  for (const part of ["", "-wal", "-shm", ".keys.json"]) rmSync(`${file}${part}`, { force: true });
}

/**
 * @param {string} file
 * @param {{ url: string, codeFor: (office: { code: string, name: { ru: string, ky: string } }) => Promise<string> } | null} centre to enrol with; null for none
 */
export async function ensureDemoOffice(file, centre) {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  // The command line's own key to the office is thrown away: the demo's people sign in with their password.
  const env = { ...process.env, INSPECTOR_DB_KEY: randomBytes(32).toString("hex") };
  const args = ["--disable-warning=ExperimentalWarning", COMMAND, "office", "create", "--db", file, "--demo"];
  const { code, output } = await step("making the demo office", () => run(NODE, args, { cwd: ROOT, env }));
  if (code !== 0) {
    removeOffice(file);
    throw new SetupError(`The demo office could not be made:\n${output.trim()}`);
  }
  const made = output.split("\n").find((line) => line.startsWith("{"));
  const { users, password, office } = JSON.parse(made ?? "{}");
  if (centre !== null)
    await step("enrolling it with the central service", () => enrol(file, env, office, centre)).catch(
      (error) => {
        removeOffice(file);
        throw error;
      },
    );
  const people = (users ?? []).map(({ login, roles }) => `  ${login} (${roles.join(", ")})`);
  say(`People of the demo office, password ${password}:\n${people.join("\n")}`);
}

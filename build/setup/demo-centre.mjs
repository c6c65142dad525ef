/**
 * The central service of the demo: an embedded one, started with the window and ended with it. The demo office is enrolled
 * with it when it is made.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { NODE } from "./dependencies.mjs";
import { run, SetupError, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";

const SERVICE = join(ROOT, "central", "main.ts");
const QUIET = "--disable-warning=ExperimentalWarning";
const OPERATOR = "demo";
const READY_TRIES = 240;
const TRY_MS = 250;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Where the service is, for as long as the demo lives: the office remembers the address. */
async function placeOf(folder) {
  const file = join(folder, "centre.json");
  if (existsSync(file)) return { ...JSON.parse(readFileSync(file, "utf8")), isNew: false };
  mkdirSync(folder, { recursive: true });
  const place = { port: await freePort(), operatorPassword: randomBytes(18).toString("base64url") };
  writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  return { ...place, isNew: true };
}

async function makeOperator(data, password) {
  const { code, output } = await run(
    NODE,
    [QUIET, SERVICE, "operator", "add", OPERATOR, "--second-factor", "no", "--data", data],
    { cwd: ROOT, env: { ...process.env, CENTRAL_OPERATOR_PASSWORD: password } },
  );
  if (code !== 0) throw new SetupError(`The demo's central service could not be made:\n${output.trim()}`);
}

async function untilReady(url, hasEnded) {
  for (let tries = 0; tries < READY_TRIES && !hasEnded(); tries += 1) {
    const ready = await fetch(`${url}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
  return false;
}

async function startService(data, port) {
  const url = `http://127.0.0.1:${port}`;
  const service = spawn(
    NODE,
    [QUIET, SERVICE, "--data", data, "--port", String(port), "--log-level", "warn"],
    { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  service.stderr.on("data", (part) => (said = `${said}${part}`.slice(-4_000)));
  let ended = false;
  const end = new Promise((resolve) =>
    service.on("close", () => {
      ended = true;
      resolve();
    }),
  );
  const stop = async () => {
    service.kill("SIGTERM");
    await end;
  };
  if (await untilReady(url, () => ended)) return { url, stop };
  await stop();
  throw new SetupError(`The demo's central service did not start:\n${said.trim()}`);
}

/** Asks the service as its operator. */
async function ask(url, path, input, token) {
  const answer = await fetch(`${url}/v1/operator${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  const said = await answer.json();
  if (!answer.ok) throw new SetupError(`The demo's central service refused ${path}: ${JSON.stringify(said)}`);
  return said;
}

/**
 * Starts the demo's central service, making it the first time.
 * @param {string} folder of the demo
 * @returns {Promise<{ url: string, codeFor: (office: { code: string, name: { ru: string, ky: string } }) => Promise<string>, stop: () => Promise<void> }>}
 *   `codeFor` makes the office known, where it is not, and gives a one-time code for a workstation of it
 */
export async function startDemoCentre(folder) {
  const data = join(folder, "central");
  const { port, operatorPassword, isNew } = await placeOf(folder);
  const service = await step("starting the central service", async () => {
    if (isNew) await makeOperator(data, operatorPassword);
    return startService(data, port);
  });
  const codeFor = async (office) => {
    const { token } = await ask(service.url, "/sign-in", { name: OPERATOR, password: operatorPassword });
    const known = await ask(service.url, "/offices", {}, token);
    if (!known.some(({ code }) => code === office.code))
      await ask(service.url, "/offices/add", office, token);
    const issued = await ask(
      service.url,
      "/codes/issue",
      { office: office.code, preapproved: true, days: 1 },
      token,
    );
    return issued.code;
  };
  return { ...service, codeFor };
}

/** Throws the demo's centre away: an office that is made anew begins with a new one. */
export function forgetDemoCentre(folder) {
  for (const part of ["central", "central-key", "centre.json"])
    rmSync(join(folder, part), { recursive: true, force: true });
}

/** The service as an operator starts it: embedded data that outlive a kill, one process at a time, TLS both ways. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CentralProcess, spawnCentral } from "../fixtures/central.ts";
import { seq, tlv } from "../fixtures/der.ts";
import { aPerson, commonName, keyOf, ROOT, toPem } from "../fixtures/test-pki.ts";

let folder: string;
const started: CentralProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "central-start-"));
});
afterEach(() => {
  for (const { process } of started.splice(0)) process.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const data = () => ({ CENTRAL_DATA: join(folder, "central") });
const start = async (args: readonly string[] = []): Promise<CentralProcess> => {
  const process = await spawnCentral(data(), args);
  started.push(process);
  return process;
};
const command = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "central/main.ts", ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", ...data(), ...environment },
  });

const post = async (
  url: string,
  path: string,
  body: unknown,
  token = "",
): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
const PASSWORD = "long enough a password";
const signIn = (url: string) => post(url, "/v1/operator/sign-in", { name: "aibek", password: PASSWORD });

describe("the service on an embedded database", () => {
  it("keeps what was answered through a kill, and its data for one process", async () => {
    const made = command(["operator", "add", "aibek", "--second-factor", "no"], {
      CENTRAL_OPERATOR_PASSWORD: PASSWORD,
    });
    expect([made.status, made.stderr]).toEqual([0, "Operator aibek, of the republic.\n"]);
    expect(statSync(join(folder, "central-key")).mode & 0o777).toBe(0o600);

    const first = await start();
    const { token } = (await signIn(first.url)).body as { token: string };
    const office = { code: "026", name: { ru: "УГНС 026", ky: "МСКБ 026" } };
    expect((await post(first.url, "/v1/operator/offices/add", office, token)).status).toBe(200);

    const second = command([]);
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringMatching(/in use by process \d+: stop it first/),
    ]);

    first.process.kill("SIGKILL");
    await first.exited;
    const again = await start();
    const { body } = await post(again.url, "/v1/operator/offices", {}, token);
    expect(body).toMatchObject([office]);
    again.process.kill("SIGINT");
    expect(await again.exited).toBe(0);

    expect(command(["operator", "off", "aibek"]).status).toBe(0);
    const last = await start();
    expect((await signIn(last.url)).status).toBe(422);
    expect(last.output()).not.toContain("aibek");
    expect(last.output()).not.toContain(PASSWORD);
  }, 300_000);

  it("with another key than its data were closed with, does not start", async () => {
    const first = await start();
    first.process.kill("SIGTERM");
    expect(await first.exited).toBe(0);
    writeFileSync(join(folder, "central-key"), "ab".repeat(32), { mode: 0o600 });
    await expect(start()).rejects.toThrow("central ended with");
  });

  it.each([
    [["fly"], 'There is no command "fly".'],
    [["--host", "0.0.0.0"], "Without TLS"],
    [["migrate"], "DATABASE_OWNER_URL"],
    [["operator"], "operator add NAME"],
  ])("%j is answered with what is wrong, in one line", (args, said) => {
    const run = command(args);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(said);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });
});

/** subjectAltName: this machine. */
const LOOPBACK = { oid: "2.5.29.17", value: seq(tlv(0x87, Buffer.from([127, 0, 0, 1]))) };
const certificate = (name: string) => {
  const key = keyOf(name);
  const { der } = aPerson({ subject: commonName(name), key, extra: [LOOPBACK] }, ROOT);
  return {
    cert: toPem("CERTIFICATE", der),
    key: String(key.privateKey.export({ format: "pem", type: "pkcs8" })),
  };
};

const overTls = (url: string, options: Readonly<Record<string, unknown>>): Promise<number | string> =>
  new Promise((resolve) => {
    const asked = request(`${url}/health`, { ca: toPem("CERTIFICATE", ROOT.der), ...options }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", (error) => resolve(("code" in error && String(error.code)) || error.message));
    asked.end();
  });

describe("TLS", () => {
  const files = (): readonly string[] => {
    const { cert, key } = certificate("centre");
    writeFileSync(join(folder, "cert.pem"), cert);
    writeFileSync(join(folder, "key.pem"), key);
    writeFileSync(join(folder, "ca.pem"), toPem("CERTIFICATE", ROOT.der));
    return ["--tls-cert", join(folder, "cert.pem"), "--tls-key", join(folder, "key.pem")];
  };

  it("lets the service listen beyond this machine; nothing older than 1.2, nothing in the clear", async () => {
    const { url } = await start([...files(), "--host", "0.0.0.0"]);
    const here = url.replace("0.0.0.0", "127.0.0.1");
    expect(await overTls(here, {})).toBe(200);
    expect(await overTls(here, { ca: undefined })).toMatch(/SELF_SIGNED|UNABLE_TO/);
    expect(await overTls(here, { maxVersion: "TLSv1.1", minVersion: "TLSv1.1" })).not.toBe(200);
    await expect(fetch(`${here.replace("https", "http")}/health`)).rejects.toThrow();
  });

  it("both ways: without a certificate of the authority nobody gets as far as a request", async () => {
    const { url } = await start([...files(), "--tls-client-ca", join(folder, "ca.pem")]);
    expect(await overTls(url, {})).not.toBe(200);
    expect(await overTls(url, certificate("workstation"))).toBe(200);
    const stranger = keyOf("stranger");
    const selfMade = aPerson(
      { subject: commonName("stranger"), key: stranger },
      {
        ...ROOT,
        key: stranger,
      },
    );
    expect(
      await overTls(url, {
        cert: toPem("CERTIFICATE", selfMade.der),
        key: String(stranger.privateKey.export({ format: "pem", type: "pkcs8" })),
      }),
    ).not.toBe(200);
  });
});

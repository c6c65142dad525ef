import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import type { BridgeMessage } from "#shared/contract/bridge.ts";
import { ROOT } from "../../build/setup/root.mjs";
import { electronExecutable, type LaunchedApp, launchApp, readLog, sandboxArguments } from "./launch-app.ts";

/** Asks for a port and the office's state through it, the way the window does, by the bare protocol. */
async function pingCore(app: LaunchedApp): Promise<unknown> {
  return app.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("no answer of the core")), 10_000);
        window.addEventListener("message", (event: MessageEvent<BridgeMessage>) => {
          const port = event.ports[0];
          if (event.data.type !== "inspector:core" || port === undefined) return;
          port.addEventListener("message", (answer) => {
            const message = JSON.parse(String(answer.data));
            if (message.i !== "e2e") return;
            clearTimeout(timer);
            resolve(message);
          });
          port.start();
          port.postMessage(JSON.stringify({ i: "e2e", p: { u: "/session/state", b: { json: {} } } }));
        });
        window.postMessage({ type: "inspector:connect" }, window.location.origin);
      }),
  );
}

const corePid = (app: LaunchedApp): number =>
  Number(app.log().findLast((line) => line.event === "core.started")?.pid);

test.describe("the program's shell", () => {
  let app: LaunchedApp;
  test.beforeAll(async () => {
    app = await launchApp({ language: "ky" });
  });
  test.afterAll(async () => {
    await app.close();
  });

  test("opens its own page in the language asked for, with the content security policy", async () => {
    expect(app.page.url()).toMatch(/^app:\/\/inspector\//);
    await expect(app.page.locator("html")).toHaveAttribute("lang", "ky");
    const policy = await app.page.evaluate(async () =>
      (await fetch("/index.html")).headers.get("content-security-policy"),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    await app.screenshot("shell");
    expect(app.complaints).toEqual([]);
  });

  test("the core answers through the port", async () => {
    const answer = await pingCore(app);
    expect(JSON.stringify(answer)).toContain("state");
    expect(readLog(`${app.profile}/logs/core.log`).map((line) => line.msg)).toContain("core.ready");
  });

  test("the page has neither Node nor anything of Electron", async () => {
    const found = await app.page.evaluate(() =>
      ["require", "process", "Buffer", "electron", "ipcRenderer", "module"].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test("inline scripts and evaluation are refused by the policy", async () => {
    const outcome = await app.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.injected = 'yes'";
      document.body.append(script);
      script.remove();
      return document.body.dataset.injected ?? "refused";
    });
    expect(outcome).toBe("refused");
  });

  test("the window neither leaves its page nor opens another", async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      window.open("https://example.org/");
      window.location.assign("https://example.org/");
    });
    await expect
      .poll(() => app.log().map((line) => line.event))
      .toEqual(expect.arrayContaining(["window.open-refused", "window.navigation-refused"]));
    expect(app.page.url()).toBe(before);
    expect(app.app.windows()).toHaveLength(1);
  });

  test("files outside the window's folder cannot be fetched", async () => {
    const statuses = await app.page.evaluate(async () => {
      const addresses = ["/../main.cjs", "/..%2fmain.cjs", "/%2e%2e/preload.cjs", "/missing.js"];
      return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test("a PDF made by the page opens in the built-in viewer", async () => {
    await app.page.evaluate(() => {
      const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`;
      const frame = document.createElement("iframe");
      frame.src = URL.createObjectURL(new Blob([pdf], { type: "application/pdf" }));
      document.body.append(frame);
    });
    const frames = () =>
      app.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map(
          (frame) => frame.url.split(":")[0],
        ),
      );
    // The page, the blob's frame, the viewer in it, and the plugin that draws the document.
    await expect.poll(frames).toHaveLength(4);
    expect(await frames()).toContain("chrome-extension");
  });

  test("no permission is granted", async () => {
    const states = await app.page.evaluate(async () => {
      const names = ["geolocation", "notifications", "camera", "microphone"] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(["denied", "denied", "denied", "denied"]);
  });
});

test("a core that dies is started again and the window gets a new port", async () => {
  const app = await launchApp();
  await pingCore(app);
  const first = corePid(app);
  await app.page.evaluate(() => {
    window.addEventListener("message", (event: MessageEvent<BridgeMessage>) => {
      if (event.data.type !== "inspector:core") return;
      document.body.dataset.coreStates = `${document.body.dataset.coreStates ?? ""}${event.data.state} `;
    });
  });
  process.kill(first, "SIGKILL");
  await expect
    .poll(() => app.page.evaluate(() => document.body.dataset.coreStates))
    .toMatch(/restarting ready $/);
  expect(corePid(app)).not.toBe(first);
  await pingCore(app);
  await app.close();
});

test("a second start hands over to the first and ends", async () => {
  const app = await launchApp();
  const args = [...sandboxArguments(), `--user-data-dir=${app.profile}`, ROOT];
  const second = spawn(electronExecutable(), args, { stdio: "ignore" });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  expect(app.log().filter((line) => line.event === "program.started")).toHaveLength(1);
  await app.close();
});

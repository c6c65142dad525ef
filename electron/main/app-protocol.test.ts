import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, serveWindow } from "./app-protocol.ts";

let folder: string;
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), "inspector-window-"));
  writeFileSync(join(root, "secret.js"), "secret");
  folder = join(root, "window");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="ru"><body></body></html>');
  writeFileSync(join(folder, "assets", "main.js"), "export {};");
  writeFileSync(join(folder, "assets", "notes.txt"), "no type for this one");
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const get = (url: string, method = "GET") => serveWindow(folder, { url, method }, () => "ky");

describe("the window's files behind app://", () => {
  it("answers a place inside the window with its page, in the person's language and under the policy", async () => {
    const answer = await get("app://inspector/desk-audit/42");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<html lang="ky"');
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("serves a script with its type", async () => {
    const answer = await get("app://inspector/assets/main.js");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await answer.text()).toBe("export {};");
  });

  it.each([
    ["another origin", "app://elsewhere/index.html"],
    ["a path that leads outside", "app://inspector/..%2fsecret.js"],
    ["a path that leads outside, encoded twice", "app://inspector/%2e%2e%2fsecret.js"],
    ["a zero byte", "app://inspector/index%00.js"],
    ["a broken escape", "app://inspector/%zz.js"],
    ["a missing file", "app://inspector/assets/none.js"],
    ["a type it does not serve", "app://inspector/assets/notes.txt"],
  ])("refuses %s", async (_what, url) => {
    expect((await get(url)).status).toBe(404);
  });

  it("takes no other method", async () => {
    expect((await get("app://inspector/", "POST")).status).toBe(405);
  });

  it("never leaves its folder", () => {
    expect(fileOf(folder, "app://inspector/../../secret.js")).toBe(join(folder, "secret.js"));
    expect(fileOf(folder, "app://inspector/..%2f..%2fsecret.js")).toBe(join(folder, "secret.js"));
    expect(fileOf(folder, "app://inspector/a%00.js")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { forbiddenSwitch, isOwnBlob, isOwnPage } from "./hardening.ts";

describe("switches that let another program look inside", () => {
  it.each([
    ["--remote-debugging-port=9222", "--remote-debugging-port"],
    ["--remote-debugging-pipe", "--remote-debugging-pipe"],
    ["--remote-debugging-address=0.0.0.0", "--remote-debugging-address"],
    ["--inspect", "--inspect"],
    ["--inspect=0", "--inspect"],
    ["--inspect-brk", "--inspect-brk"],
    ["--inspect-brk-node=1", "--inspect-brk-node"],
    ["--js-flags=--expose-gc", "--js-flags"],
    ["--load-extension=/tmp/x", "--load-extension"],
    ["--disable-web-security", "--disable-web-security"],
  ])("%s is named", (argument, name) => {
    expect(forbiddenSwitch(["--no-sandbox", argument])).toBe(name);
  });

  it("ordinary arguments are let through", () => {
    expect(
      forbiddenSwitch(["--user-data-dir=/tmp/inspect", "/home/inspector", "--inspector=1"]),
    ).toBeUndefined();
    expect(forbiddenSwitch([])).toBeUndefined();
  });
});

describe("the window's own pages", () => {
  it.each([
    ["app://inspector/", true],
    ["app://inspector/desk-audit?period=2026-09", true],
    ["app://inspector.example/", false],
    ["app://other/", false],
    ["https://inspector/", false],
    ["file:///etc/passwd", false],
    ["not an address", false],
  ])("%s: %s", (address, own) => {
    expect(isOwnPage(address)).toBe(own);
  });

  it("only blobs of the own origin may be saved", () => {
    expect(isOwnBlob("blob:app://inspector/3f0e")).toBe(true);
    expect(isOwnBlob("blob:https://example.org/3f0e")).toBe(false);
    expect(isOwnBlob("blob:app://inspector.example/3f0e")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { parseBridgeRequest } from "./bridge.ts";

describe("requests of the window to the main process", () => {
  it.each([
    [{ type: "inspector:connect" }],
    [{ type: "inspector:language", language: "ky" }],
    [{ type: "inspector:choose-path", kind: "folder" }],
    [{ type: "inspector:choose-path", kind: "backup-file" }],
    [{ type: "inspector:list-offices" }],
    [{ type: "inspector:add-office" }],
    [{ type: "inspector:open-office", id: "2" }],
    [{ type: "inspector:name-office", name: { ru: "УГНС", ky: "МСКБ" } }],
  ])("%j is known", (request) => {
    expect(parseBridgeRequest(request)).toEqual(request);
  });

  it("drops what it does not know in a known request", () => {
    expect(parseBridgeRequest({ type: "inspector:connect", path: "/etc" })).toEqual({
      type: "inspector:connect",
    });
  });

  it.each([
    [undefined],
    [null],
    ["inspector:connect"],
    [{}],
    [{ type: "inspector:quit" }],
    [{ type: "inspector:language", language: "en" }],
    [{ type: "inspector:choose-path", kind: "any" }],
    [{ type: "inspector:core", state: "ready" }],
    [{ type: "inspector:open-office", id: 2 }],
    [{ type: "inspector:name-office", name: { ru: "УГНС" } }],
    [{ type: "inspector:name-office", name: { ru: "У".repeat(301), ky: "" } }],
  ])("%j is none", (value) => {
    expect(parseBridgeRequest(value)).toBeUndefined();
  });
});

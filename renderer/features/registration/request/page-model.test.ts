import { describe, expect, it } from "vitest";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { keepsPage, pageType } from "./page-model.ts";

describe("a file chosen as the page of a passport", () => {
  // 2 MiB = 2 · 1024 · 1024 = 2 097 152 bytes.
  it.each([
    ["a photograph", { type: "image/jpeg", size: 300_000 }, { mediaType: "image/jpeg" }],
    ["of two megabytes to the byte", { type: "image/png", size: 2_097_152 }, { mediaType: "image/png" }],
    ["a byte more", { type: "image/png", size: 2_097_153 }, { problem: "too-large" }],
    ["a scan in PDF", { type: "application/pdf", size: 1000 }, { problem: "not-a-photo" }],
    ["a file of no kind", { type: "", size: 1000 }, { problem: "not-a-photo" }],
    ["an empty file", { type: "image/jpeg", size: 0 }, { problem: "not-a-photo" }],
  ] as const)("%s", (_what, file, answer) => expect(pageType(file)).toEqual(answer));
});

describe("whether a page is kept", () => {
  const after = (...events: string[]) =>
    ({
      history: events.map((event) => ({ event: { key: `registration.event.${event}` } })),
    }) as unknown as RegistrationView;
  it.each([
    ["never", ["RequestReceived", "PassportSeen"], false],
    ["since the passport was seen", ["PassportSeen", "PassportPageKept", "CheckRecorded"], true],
    ["until it was erased", ["PassportPageKept", "PassportPageErased", "RequestGranted"], false],
    ["again", ["PassportPageKept", "PassportPageErased", "PassportSeen", "PassportPageKept"], true],
  ])("%s", (_since, events, kept) => expect(keepsPage(after(...events))).toBe(kept));
});

import { describe, expect, it } from "vitest";
import { scansOf, scanType, titleOf } from "./attached-files.ts";

describe("a file chosen as a scan", () => {
  // 5 MiB = 5 · 1024 · 1024 = 5 242 880 bytes.
  it.each([
    ["a picture", { type: "image/jpeg", size: 300_000 }, 0, { mediaType: "image/jpeg" }],
    ["five megabytes to the byte", { type: "image/png", size: 5_242_880 }, 29, { mediaType: "image/png" }],
    ["a byte more", { type: "application/pdf", size: 5_242_881 }, 0, { problem: "scan-large" }],
    ["a letter", { type: "application/msword", size: 1000 }, 0, { problem: "not-a-scan" }],
    ["an empty file", { type: "image/jpeg", size: 0 }, 0, { problem: "not-a-scan" }],
    ["the thirty-first paper", { type: "image/png", size: 10 }, 30, { problem: "too-many" }],
  ] as const)("%s", (_what, file, others, told) => expect(scanType(file, others)).toEqual(told));

  it.each([
    ["паспорт.png", "паспорт"],
    ["Справка 12.03.2026.pdf", "Справка 12.03.2026"],
    [".png", ".png"],
    ["  ", "—"],
    [`${"я".repeat(400)}.png`, "я".repeat(300)],
  ])("%s is called %s", (name, title) => expect(titleOf(name)).toBe(title));
});

it("scans follow the papers that are only named, and so do the places of their pictures", () => {
  const scan = { title: "устав", mediaType: "application/pdf", base64: "JVBE", thumbnail: null } as const;
  const photo = { title: "паспорт", mediaType: "image/png", base64: "iVBO", thumbnail: "/9j/" } as const;
  expect(scansOf([scan, photo], 1)).toEqual({
    documents: [
      { title: "устав", mediaType: "application/pdf", base64: "JVBE" },
      { title: "паспорт", mediaType: "image/png", base64: "iVBO" },
    ],
    thumbnails: [{ document: 2, thumbnail: "/9j/" }],
  });
});

import { describe, expect, it } from "vitest";
import { paperOf } from "#shared/synthetic/registration/papers.ts";
import { fitted, isDrawable } from "./thumbnail-model.ts";

describe("the size of a small picture", () => {
  it.each([
    // A4 at 200 dpi: 256 / 2339 = 0.10945; 1654 · 0.10945 = 181.03.
    ["a page", { width: 1654, height: 2339 }, { width: 181, height: 256 }],
    ["a page on its side", { width: 2339, height: 1654 }, { width: 256, height: 181 }],
    ["one that is small already", { width: 100, height: 40 }, { width: 100, height: 40 }],
    ["to the point", { width: 256, height: 256 }, { width: 256, height: 256 }],
    // 256 / 257 · 10 = 9.96.
    ["a point more", { width: 257, height: 10 }, { width: 256, height: 10 }],
    ["a thread", { width: 1, height: 4000 }, { width: 1, height: 256 }],
  ] as const)("%s", (_what, size, small) => expect(fitted(size, 256)).toEqual(small));
});

describe("what the window decodes", () => {
  const sized = (width: number, height: number): Uint8Array => {
    const png = paperOf("image/png", "p");
    const view = new DataView(png.buffer);
    // Width and height of IHDR, after the signature, its length and its name.
    view.setUint32(16, width);
    view.setUint32(20, height);
    return png;
  };

  it("is a scan; a few kilobytes that claim more points than that are left alone", () => {
    expect(isDrawable(paperOf("image/jpeg", "p"))).toBe(true);
    // 8000 · 8000 = 64 000 000.
    expect(isDrawable(sized(8000, 8000))).toBe(true);
    expect(isDrawable(sized(8000, 8001))).toBe(false);
    expect(isDrawable(sized(0, 10))).toBe(false);
    expect(isDrawable(paperOf("application/pdf", "p"))).toBe(false);
  });
});

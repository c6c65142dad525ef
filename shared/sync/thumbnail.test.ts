import { describe, expect, it } from "vitest";
import { paperOf } from "../synthetic/registration/papers.ts";
import { pictureSize, THUMBNAIL_BYTES, thumbnailDefect } from "./thumbnail.ts";

/** Start, one comment of `filler` bytes, a frame of this size, end. */
const jpeg = (width: number, height: number, filler = 0): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xfe, (filler + 2) >> 8, (filler + 2) & 0xff, ...Array<number>(filler).fill(0x20)],
    ...[0xff, 0xc0, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]);
/** The same without the comment: 2 + 4 + 13 + 2 bytes are not filler. */
const FRAME = 21;

describe("the size a header tells", () => {
  it("of a JPEG stands in its frame, of a PNG in its first chunk", () => {
    expect(pictureSize(jpeg(300, 7))).toEqual({ width: 300, height: 7 });
    expect(pictureSize(paperOf("image/jpeg", "p"))).toEqual({ width: 8, height: 8 });
    expect(pictureSize(paperOf("image/png", "p"))).toEqual({ width: 1, height: 1 });
  });

  it("bytes of 0xff before a marker only fill", () => {
    const [start, rest] = [jpeg(5, 6).subarray(0, 2), jpeg(5, 6).subarray(2)];
    expect(pictureSize(Uint8Array.from([...start, 0xff, 0xff, ...rest]))).toEqual({ width: 5, height: 6 });
  });

  it.each([
    ["nothing", []],
    ["no picture", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["a JPEG cut inside its frame", [...jpeg(5, 6)].slice(0, 12)],
    ["a JPEG without a frame", [0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["coded data before a frame", [0xff, 0xd8, 0xff, 0xda, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["a segment of no length", [0xff, 0xd8, 0xff, 0xfe, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["a PNG cut inside its first chunk", [...paperOf("image/png", "p")].slice(0, 23)],
    ["a picture without height", [...jpeg(5, 0)]],
  ])("is not told by %s", (_what, bytes) => expect(pictureSize(Uint8Array.from(bytes))).toBeNull());
});

describe("a small picture", () => {
  it("is a whole JPEG with no side over 256 points", () => {
    expect(thumbnailDefect(jpeg(256, 256))).toBeNull();
    expect(thumbnailDefect(jpeg(257, 1))).toBe("thumbnail-wrong");
    expect(thumbnailDefect(jpeg(1, 257))).toBe("thumbnail-wrong");
  });

  it("of 16 KiB to the byte", () => {
    expect(THUMBNAIL_BYTES).toBe(16_384);
    expect(thumbnailDefect(jpeg(8, 8, THUMBNAIL_BYTES - FRAME))).toBeNull();
    expect(thumbnailDefect(jpeg(8, 8, THUMBNAIL_BYTES - FRAME + 1))).toBe("thumbnail-large");
  });

  it.each([
    ["empty", []],
    ["cut short", [...jpeg(8, 8)].slice(0, -1)],
    ["of another kind", [...paperOf("image/png", "p")]],
    ["something that only ends like one", [0x3c, 0x73, 0x76, 0x67, 0x3e, 0xff, 0xd9]],
  ])("is not one that is %s", (_what, bytes) =>
    expect(thumbnailDefect(Uint8Array.from(bytes))).toBe("thumbnail-wrong"),
  );
});

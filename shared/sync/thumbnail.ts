/**
 * The small picture of a scanned paper: made by the window, believed by nobody before its header was read. Pure; looks at
 * each byte at most once and never past the end.
 */

/** Neither side is longer, in pixels. */
export const THUMBNAIL_SIDE = 256;
/** A screen of thirty papers comes over a slow line in a minute. */
export const THUMBNAIL_BYTES = 16 * 1024;

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type ThumbnailDefect = "thumbnail-large" | "thumbnail-wrong";

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const two = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0);
const four = (bytes: Uint8Array, at: number): number => two(bytes, at) * 0x1_0000 + two(bytes, at + 2);

/** SOF0–SOF15 without DHT, JPG and DAC, which share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Height and width stand in the first frame, before any coded data. */
const jpegSize = (bytes: Uint8Array): PictureSize | null => {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    if (bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    const length = two(bytes, at + 2);
    if (isFrame(marker)) return { height: two(bytes, at + 5), width: two(bytes, at + 7) };
    // Coded data, or the end, before any frame.
    if (marker === 0xda || marker === 0xd9 || length < 2) return null;
    at += 2 + length;
  }
  return null;
};

const pngSize = (bytes: Uint8Array): PictureSize | null =>
  bytes.length < 24 ? null : { width: four(bytes, 16), height: four(bytes, 20) };

/** What the header of a JPEG or PNG says of its size; null where there is none, or it says nothing. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  const size = startsWith(bytes, PNG_START)
    ? pngSize(bytes)
    : startsWith(bytes, JPEG_START)
      ? jpegSize(bytes)
      : null;
  return size === null || size.width === 0 || size.height === 0 ? null : size;
};

/** Why these bytes are no small picture; null when they are one: a whole JPEG within both bounds. */
export const thumbnailDefect = (bytes: Uint8Array): ThumbnailDefect | null => {
  if (bytes.length > THUMBNAIL_BYTES) return "thumbnail-large";
  const size = startsWith(bytes, JPEG_START) ? pictureSize(bytes) : null;
  const whole = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  return size !== null && whole && Math.max(size.width, size.height) <= THUMBNAIL_SIDE
    ? null
    : "thumbnail-wrong";
};

/** How a small picture of a scan is drawn. Pure. */
import { pictureSize, THUMBNAIL_SIDE } from "#shared/sync/thumbnail.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** More points than any scanner of an office makes: what says so of itself is not decoded. */
const MOST_POINTS = 64_000_000;

export const isDrawable = (bytes: Uint8Array): boolean => {
  const size = pictureSize(bytes);
  return size !== null && size.width * size.height <= MOST_POINTS;
};

/** The size at which neither side is longer than `side`; never larger than it was, never less than a point. */
export const fitted = ({ width, height }: Size, side: number): Size => {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
};

/** Tried one after another until the picture is short enough: a page full of letters needs the last ones. */
export const TRIES = [
  { side: THUMBNAIL_SIDE, quality: 0.8 },
  { side: THUMBNAIL_SIDE, quality: 0.5 },
  { side: THUMBNAIL_SIDE / 2, quality: 0.6 },
  { side: THUMBNAIL_SIDE / 4, quality: 0.5 },
] as const;

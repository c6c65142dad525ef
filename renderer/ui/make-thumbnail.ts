import { thumbnailDefect } from "#shared/sync/thumbnail.ts";
import { base64Of } from "./base64.ts";
import { fitted, isDrawable, TRIES } from "./thumbnail-model.ts";

async function draw(picture: ImageBitmap, side: number, quality: number): Promise<Uint8Array | null> {
  const { width, height } = fitted(picture, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  // A picture may have clear places, a sheet of paper has none.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  const made = await canvas.convertToBlob({ type: "image/jpeg", quality });
  return new Uint8Array(await made.arrayBuffer());
}

/** Base64 of a small JPEG of a scan; null of what is no picture this window can draw. */
export async function makeThumbnail(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<string | null> {
  if (!isDrawable(bytes)) return null;
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  } catch {
    return null;
  }
  try {
    for (const { side, quality } of TRIES) {
      const small = await draw(picture, side, quality);
      if (small !== null && thumbnailDefect(small) === null) return base64Of(small);
    }
    return null;
  } finally {
    picture.close();
  }
}

import { expect, it } from "vitest";
import { zoomFor } from "./pdf-preview.tsx";

it.each([
  // (822 − 28) / 794 = 1
  [822, 100],
  // (666 − 28) / 794 = 0.8035…
  [666, 80],
  [100, 40],
  [3_000, 130],
])("a sheet in a place of %d pixels is shown at %d %%", (width, zoom) => expect(zoomFor(width)).toBe(zoom));

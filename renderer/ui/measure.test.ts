import { describe, expect, it } from "vitest";
import { durationText, sizeText } from "./measure.ts";

const t = (key: string, values?: Readonly<Record<string, string | number>>) =>
  `${key.slice(key.lastIndexOf(".") + 1)} ${Object.values(values ?? {}).join(" ")}`.trim();

describe("sizes", () => {
  it.each([
    [0, "b 0"],
    [1023, "b 1023"],
    [1024, "kb 1,0"],
    [1536, "kb 1,5"],
    [10 * 1024, "kb 10"],
    [1_048_576, "mb 1,0"],
    // 90 × 1024³ bytes; there is no larger unit than a gigabyte
    [90 * 1_073_741_824, "gb 90"],
    [5_000 * 1_073_741_824, "gb 5000"],
  ])("%d bytes", (bytes, text) => expect(sizeText(bytes, t)).toBe(text));
});

describe("durations", () => {
  it.each([
    [0, "moment"],
    [59, "moment"],
    [60, "minutes 1"],
    [149, "minutes 2"],
    [3_600, "hours 1 0"],
    [3_600 + 59.9 * 60, "hours 1 59"],
    [7_500, "hours 2 5"],
  ])("%d seconds", (seconds, text) => expect(durationText(seconds, t)).toBe(text));
});

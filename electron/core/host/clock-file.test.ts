import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { clockFromFile } from "./clock-file.ts";

const folder = mkdtempSync(join(tmpdir(), "clock-"));
const file = join(folder, "now");
afterAll(() => rmSync(folder, { recursive: true }));

it("says the instant of the file, follows it when it is written anew, and goes on by itself", () => {
  writeFileSync(file, "2026-10-05T06:00:00.000Z\n");
  const clock = clockFromFile(file);
  expect(clock().slice(0, 16)).toBe("2026-10-05T06:00");
  writeFileSync(file, "2026-10-22T06:00:00Z");
  const first = clock();
  expect(first.slice(0, 16)).toBe("2026-10-22T06:00");
  expect(clock() >= first).toBe(true);
});

it("does not fall back to the real day when the file holds no instant", () => {
  writeFileSync(file, "tomorrow");
  expect(clockFromFile(file)).toThrow("no instant");
});

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { newKeyPair, publicKeyOf, verifyWith } from "#db/device.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import { deviceOfSeed, PROGRAM } from "./enrol-ask.ts";

it("the centre is told the version of this very program", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(PROGRAM).toBe(version);
});

it("a device is the same before and after it has a database", () => {
  const { seed, publicKey } = newKeyPair();
  const device = deviceOfSeed("d" as DeviceId, seed, randomBytes(32));
  expect(device.publicKey).toEqual(publicKey);
  const content = Buffer.from("что угодно");
  expect(verifyWith(publicKeyOf(publicKey), content, device.sign(content))).toBe(true);
});

import { describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type Random, randomOf } from "#shared/synthetic/random.ts";
import {
  OPENSSL_CONTENT,
  OPENSSL_LISTS,
  OPENSSL_ROOT,
  OPENSSL_SIGNATURES,
} from "#tests/fixtures/openssl-signatures.ts";
import { trustOf } from "#tests/fixtures/signature-check.ts";
import { readTrust } from "./trust.ts";
import { verifySignature } from "./verify-signature.ts";

const AT = "2026-06-01T00:00:00.000Z" as Instant;
const SEED = 20_261_128;
const settings = {
  trust: trustOf(
    [Buffer.from(OPENSSL_ROOT, "base64")],
    OPENSSL_LISTS.map((list) => Buffer.from(list, "base64")),
  ),
};
const CONTENT = Buffer.from(OPENSSL_CONTENT);
const GOOD = Object.values(OPENSSL_SIGNATURES).map((text) => Buffer.from(text, "base64"));

const flipBit = (bytes: Buffer, random: Random): Buffer => {
  const changed = Buffer.from(bytes);
  const at = random.whole(0, changed.length - 1);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << random.whole(0, 7)), at);
  return changed;
};
const replaceByte = (bytes: Buffer, random: Random): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(random.whole(0, 255), random.whole(0, changed.length - 1));
  return changed;
};
const cut = (bytes: Buffer, random: Random): Buffer => {
  const at = random.whole(0, bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.whole(1, 40))]);
};
const insert = (bytes: Buffer, random: Random): Buffer => {
  const at = random.whole(0, bytes.length);
  const extra = Buffer.from(Array.from({ length: random.whole(1, 8) }, () => random.whole(0, 255)));
  return Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at)]);
};
const repeat = (bytes: Buffer, random: Random): Buffer => {
  const at = random.whole(0, bytes.length - 1);
  const end = at + random.whole(1, 200);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
};
const truncate = (bytes: Buffer, random: Random): Buffer =>
  bytes.subarray(0, random.whole(0, bytes.length - 1));
const MUTATIONS = [flipBit, replaceByte, cut, insert, repeat, truncate] as const;

describe("hostile bytes", () => {
  it("2,000 changed signatures: none is accepted, none throws", async () => {
    const random = randomOf(SEED, "signatures");
    const accepted: string[] = [];
    for (let number = 0; number < 2_000; number += 1) {
      const good = GOOD[number % GOOD.length] ?? Buffer.alloc(0);
      const mutate = random.pick(MUTATIONS);
      const changed = mutate(good, random);
      if (changed.equals(good)) continue;
      const answer = await verifySignature(changed, CONTENT, AT, settings);
      if (answer.ok) accepted.push(`${number}: ${mutate.name}`);
    }
    expect(accepted).toEqual([]);
  }, 60_000);

  it("500 changed roots and lists: read or named as damaged, never thrown", () => {
    const random = randomOf(SEED, "trust");
    const files = [OPENSSL_ROOT, ...OPENSSL_LISTS].map((text) => Buffer.from(text, "base64"));
    for (let number = 0; number < 500; number += 1) {
      const file = {
        name: "file",
        bytes: random.pick(MUTATIONS)(files[number % 3] ?? Buffer.alloc(0), random),
      };
      const { trust, damaged } = readTrust({ anchors: [file], intermediates: [], lists: [file] });
      expect(trust.anchors.length + trust.lists.length + damaged.length).toBe(2);
    }
  });

  it("500 pieces of noise as bytes and as text", async () => {
    const random = randomOf(SEED, "noise");
    for (let number = 0; number < 500; number += 1) {
      const noise = Buffer.from(Array.from({ length: random.whole(0, 300) }, () => random.whole(0, 255)));
      const given = number % 2 === 0 ? Buffer.concat([Buffer.from([0x30]), noise]) : noise.toString("base64");
      expect(await verifySignature(given, CONTENT, AT, settings)).toMatchObject({
        ok: false,
        code: "malformed",
      });
    }
  });
});

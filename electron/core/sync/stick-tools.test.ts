import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newKeyPair, privateKeyOf, signWith } from "#db/device.ts";
import type { DeviceId, Id } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  StickFault,
  type StickHeader,
  type StickItem,
  type StickRefusal,
} from "#shared/sync/stick/format.ts";
import { montgomeryOf } from "#shared/sync/stick/montgomery.ts";
import { itemOf } from "#shared/sync/stick/records.ts";
import { isWhole, readStick, writeStick } from "#shared/sync/stick/stick-file.ts";
import type { StickTools } from "#shared/sync/stick/tools.ts";
import { stickTools } from "./stick-tools.ts";

interface Party {
  readonly publicKey: string;
  readonly tools: StickTools;
}
const DEVICE = "d0000000-0000-7000-8000-000000000001" as DeviceId;

const aParty = (): Party => {
  const { seed, publicKey } = newKeyPair();
  const key = privateKeyOf(seed);
  const device = { deviceId: DEVICE, sign: (bytes: Buffer) => signWith(key, bytes) };
  return { publicKey: publicKey.toString("base64"), tools: stickTools(device, seed) };
};
const device = aParty();
const centre = aParty();

const cursor = (after: number): StickItem => itemOf({ record: "cursor", office: "026", after });
const piece = (bytes: Uint8Array): StickItem =>
  itemOf(
    { record: "attachment", sha256: "a".repeat(64), mediaType: "image/png", offset: 0, total: bytes.length },
    bytes,
  );

const inShort = ({ record, body }: StickItem) => ({
  record,
  sha256: createHash("sha256").update(body).digest("hex"),
});

async function* of<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const gathered = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const one of bytes) pieces.push(one);
  return Buffer.concat(pieces);
};
/** In pieces as a disk gives them. */
async function* cut(file: Buffer, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

const ADDRESS = {
  direction: "to-centre",
  stickId: "50000000-0000-7000-8000-000000000001" as Id<"Stick">,
  deviceId: DEVICE,
  office: "026",
  centreKey: centre.publicKey,
  writtenAt: "2026-11-28T06:00:00.000Z" as Instant,
} as const;
const write = (items: readonly StickItem[]): Promise<Buffer> =>
  gathered(writeStick(ADDRESS, centre.publicKey, of(items), device.tools));
const byDevice = async (): Promise<Result<string, StickRefusal>> => ok(device.publicKey);
const read = (
  file: Buffer,
  writer: (header: StickHeader) => Promise<Result<string, StickRefusal>> = byDevice,
  reader = centre,
) => readStick(cut(file), writer, reader.tools);
const itemsIn = async (file: Buffer): Promise<readonly StickItem[]> => {
  const opened = await read(file);
  if (!opened.ok) throw new Error(opened.error);
  const items: StickItem[] = [];
  for await (const item of opened.value.items) items.push(item);
  return items;
};
const whole = async (file: Buffer): Promise<boolean> => {
  const opened = await read(file);
  return opened.ok && isWhole(opened.value);
};

describe("the X25519 key of an Ed25519 key", () => {
  it("is the public half of the same holder's agreement", () => {
    for (let i = 0; i < 20; i += 1) {
      const party = aParty();
      const { publicKey, privateKey } = generateKeyPairSync("x25519");
      const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
      expect(privateKey.asymmetricKeyType).toBe("x25519");
      // Closed for the converted key, opened by the holder.
      const { ephemeral, secret } = device.tools.begin(montgomeryOf(Buffer.from(party.publicKey, "base64")));
      expect(party.tools.agree(ephemeral)).toEqual(secret);
      expect(party.tools.agree(raw)).not.toEqual(secret);
    }
  });

  it("agrees with no key of small order", () => {
    expect(device.tools.agree(new Uint8Array(32))).toBeNull();
  });
});

describe("a file on a stick", () => {
  it("carries records of any size, in their order, to the other side alone", async () => {
    const large = Buffer.alloc(900_000, 7);
    const items = [cursor(1), piece(large), cursor(2), piece(randomBytes(200_000)), piece(Buffer.alloc(0))];
    const file = await write(items);
    expect((await itemsIn(file)).map(inShort)).toEqual(items.map(inShort));
    const stranger = await read(file, byDevice, aParty());
    expect(stranger.ok && (await isWhole(stranger.value))).toBe(false);
    expect(file.includes("attachment")).toBe(false);
  });

  it("an empty one is whole too", async () => {
    expect(await itemsIn(await write([]))).toEqual([]);
  });

  it("cut off anywhere, or with anything changed, it is not whole", async () => {
    const file = await write([cursor(1), piece(randomBytes(150_000))]);
    expect(await whole(file)).toBe(true);
    const start = file.indexOf("\n", file.indexOf("\n") + 1) + 1;
    for (const at of [start, start + 3, start + 4, start + 70_000, file.length - 20, file.length - 1]) {
      expect([at, await whole(file.subarray(0, at))]).toEqual([at, false]);
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, await whole(changed)]).toEqual([at, false]);
    }
    expect(await whole(Buffer.concat([file, Buffer.from([0])]))).toBe(false);
  });

  it("a chunk of another file does not fit, though both are for the same reader", async () => {
    const [one, other] = [await write([cursor(1)]), await write([cursor(2)])];
    const bodyOf = (file: Buffer): number => file.indexOf("\n", file.indexOf("\n") + 1) + 1;
    const mixed = Buffer.concat([one.subarray(0, bodyOf(one)), other.subarray(bodyOf(other))]);
    expect(await whole(mixed)).toBe(false);
  });

  it("a header that says another thing than was signed is forged", async () => {
    const file = await write([cursor(1)]);
    const changed = Buffer.from(
      file.toString("latin1").replace('"office":"026"', '"office":"027"'),
      "latin1",
    );
    expect(await read(changed)).toEqual({ ok: false, error: "forged" });
    expect(await read(file, async () => ok(centre.publicKey))).toEqual({ ok: false, error: "forged" });
  });

  it("what the reader says of the header is the answer", async () => {
    expect(await read(await write([]), async () => err("another-device"))).toEqual({
      ok: false,
      error: "another-device",
    });
  });

  it.each([
    ["nothing", "", "not-a-stick"],
    ["a picture", "\u0089PNG\r\n\u001a\n", "not-a-stick"],
    ["another JSON", '{"format":"zip"}\n', "not-a-stick"],
    ["a later format", '{"format":"inspector-exchange/2"}\nx\n', "newer-format"],
    ["a header without its fields", '{"format":"inspector-exchange/1"}\nx\n', "damaged"],
    ["a line without an end", "{".repeat(10_000), "not-a-stick"],
  ])("%s is refused as what it is", async (_what, text, code) => {
    expect(await read(Buffer.from(text))).toEqual({ ok: false, error: code });
  });

  it("a record no side writes is damage, not an exception of its own", async () => {
    const opened = await read(
      await write([{ record: { record: "nonsense" } as never, body: Buffer.alloc(0) }]),
    );
    if (!opened.ok) throw new Error(opened.error);
    await expect(opened.value.items[Symbol.asyncIterator]().next()).rejects.toThrow(StickFault);
  });
});

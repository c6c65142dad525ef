import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeFrame, type Frame, frameReader, MAX_FRAME_BYTES } from "./frames.ts";

const bytesOf = (frames: readonly Frame[]): Buffer =>
  Buffer.concat(frames.flatMap((frame) => encodeFrame(frame)));

/** Frames read from `stream` cut into pieces of the given sizes, the last size repeating. */
function readInPieces(stream: Buffer, sizes: readonly number[]): Frame[] {
  const frames: Frame[] = [];
  const read = frameReader((frame) => frames.push(frame));
  let at = 0;
  for (let piece = 0; at < stream.length; piece += 1) {
    const size = sizes[Math.min(piece, sizes.length - 1)] ?? 1;
    read(stream.subarray(at, at + size));
    at += size;
  }
  return frames;
}

describe("frames of the pipe between the main process and a core child", () => {
  it("lays out length, kind, port and payload", () => {
    // 5 bytes of header + 2 of text = 7; kind "text" is 1; port 3; "ок" would be 4 bytes, "ok" is 2.
    expect(bytesOf([{ kind: "text", port: 3, text: "ok" }])).toEqual(
      Buffer.from([0, 0, 0, 7, 1, 0, 0, 0, 3, 0x6f, 0x6b]),
    );
  });

  it("arrives whole however the pipe cuts the stream", () => {
    const port = fc.nat(0xffff_ffff);
    const frame: fc.Arbitrary<Frame> = fc.oneof(
      fc.record({ kind: fc.constantFrom("open" as const, "close" as const, "shutdown" as const), port }),
      fc.record({ kind: fc.constant("text" as const), port, text: fc.string({ unit: "binary" }) }),
      fc.record({ kind: fc.constant("bytes" as const), port, bytes: fc.uint8Array() }),
    );
    fc.assert(
      fc.property(
        fc.array(frame),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (sent, sizes) => {
          expect(readInPieces(bytesOf(sent), sizes)).toEqual(sent);
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it("carries ten megabytes in pieces of 64 KiB", () => {
    const bytes = new Uint8Array(10_000_000).fill(7);
    bytes[9_999_999] = 9;
    const [frame] = readInPieces(bytesOf([{ kind: "bytes", port: 1, bytes }]), [65_536]);
    expect(frame?.kind === "bytes" && frame.bytes.length).toBe(10_000_000);
    expect(frame?.kind === "bytes" && frame.bytes[9_999_999]).toBe(9);
  });

  it("refuses a length out of bounds and an unknown kind", () => {
    const tooLong = Buffer.alloc(9);
    tooLong.writeUInt32BE(MAX_FRAME_BYTES + 1, 0);
    expect(() => readInPieces(tooLong, [9])).toThrow("length");
    expect(() => readInPieces(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0]), [8])).toThrow("length");
    expect(() => readInPieces(Buffer.from([0, 0, 0, 5, 9, 0, 0, 0, 0]), [9])).toThrow("kind");
  });
});

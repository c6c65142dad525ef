/**
 * Frames between the main process and a core host that is a plain Node child: one duplex pipe carries every port.
 * Own framing instead of Node's IPC channel, because the two sides run different V8 versions, whose structured-clone
 * formats differ, and because documents must pass as bytes.
 *
 * A frame is: length of the rest (u32, big endian) · kind (u8) · port number (u32) · payload.
 */

/** The file descriptor of the pipe in the child. */
export const PIPE_FD = 3;

export type Frame =
  | { readonly kind: "open"; readonly port: number }
  | { readonly kind: "text"; readonly port: number; readonly text: string }
  | { readonly kind: "bytes"; readonly port: number; readonly bytes: Uint8Array }
  | { readonly kind: "close"; readonly port: number }
  | { readonly kind: "shutdown"; readonly port: number };

const KINDS: readonly Frame["kind"][] = ["open", "text", "bytes", "close", "shutdown"];
const LENGTH_BYTES = 4;
const HEADER_BYTES = 5;
/** A longer frame is a broken pipe, not a document. */
export const MAX_FRAME_BYTES = 512 * 1024 * 1024;

function payloadOf(frame: Frame): Uint8Array {
  if (frame.kind === "text") return Buffer.from(frame.text, "utf8");
  return frame.kind === "bytes" ? frame.bytes : new Uint8Array(0);
}

/** The frame's header and payload, to be written one after the other. */
export function encodeFrame(frame: Frame): readonly [Uint8Array, Uint8Array] {
  const payload = payloadOf(frame);
  const header = Buffer.alloc(LENGTH_BYTES + HEADER_BYTES);
  header.writeUInt32BE(HEADER_BYTES + payload.byteLength, 0);
  header.writeUInt8(KINDS.indexOf(frame.kind), LENGTH_BYTES);
  header.writeUInt32BE(frame.port, LENGTH_BYTES + 1);
  return [header, payload];
}

function decodeBody(body: Buffer): Frame {
  const kind = KINDS[body.readUInt8(0)];
  const port = body.readUInt32BE(1);
  const payload = body.subarray(HEADER_BYTES);
  if (kind === undefined) throw new Error("unknown kind of frame");
  if (kind === "text") return { kind, port, text: payload.toString("utf8") };
  // A copy of its own: what the receiver keeps must not hold the whole pipe buffer in memory.
  return kind === "bytes" ? { kind, port, bytes: new Uint8Array(payload) } : { kind, port };
}

/**
 * Puts frames together from the chunks a pipe delivers.
 * @returns a function to call with each chunk; throws when the stream is not made of frames
 */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Uint8Array) => void {
  let chunks: Uint8Array[] = [];
  let have = 0;
  let need = LENGTH_BYTES;
  return (chunk) => {
    chunks.push(chunk);
    have += chunk.byteLength;
    while (have >= need) {
      const joined = Buffer.concat(chunks, have);
      const length = joined.readUInt32BE(0);
      if (length < HEADER_BYTES || length > MAX_FRAME_BYTES)
        throw new Error("length of a frame out of bounds");
      const end = LENGTH_BYTES + length;
      if (have < end) {
        chunks = [joined];
        need = end;
        return;
      }
      onFrame(decodeBody(joined.subarray(LENGTH_BYTES, end)));
      const rest = joined.subarray(end);
      chunks = [rest];
      have = rest.byteLength;
      need = LENGTH_BYTES;
    }
  };
}

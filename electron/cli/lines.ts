/** A line of input, or why it could not be read as text. */
export type InputLine =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: "not-utf8" | "line-too-long" };

const LINE_END = 0x0a;
/** A request is a few kilobytes; past this the input is no NDJSON. */
const LONGEST_LINE = 16 * 1024 * 1024;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

const decode = (bytes: Buffer): InputLine => {
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, code: "not-utf8" };
  }
};

/**
 * Cuts a stream into lines. A line that is not UTF-8 or never ends is reported as such and the rest still comes; the
 * end of a too long line is dropped without being kept in memory.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  let held: Buffer[] = [];
  let size = 0;
  const take = (): InputLine => {
    const line: InputLine =
      size > longest ? { ok: false, code: "line-too-long" } : decode(Buffer.concat(held));
    held = [];
    size = 0;
    return line;
  };
  const hold = (bytes: Buffer): void => {
    size += bytes.length;
    if (size <= longest) held.push(bytes);
    else held = [];
  };
  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END)) {
      hold(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) hold(rest);
  }
  if (size > 0) yield take();
}

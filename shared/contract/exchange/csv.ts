/**
 * Reads RFC 4180 as it comes from a stream, in pieces of any size, and never throws: what is not CSV is reported and
 * reading goes on with the next physical line. Plain lines are cut by `split`; only a line with a quote is walked.
 */

type CsvFault = "bad-quote" | "unclosed-quote" | "too-long" | "not-utf8";

export interface CsvSink {
  /** A record; `line` is the physical line it starts on, from 1. */
  readonly record: (line: number, cells: string[]) => void;
  readonly fault: (line: number, fault: CsvFault) => void;
}

export interface CsvReader {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Reads bytes as UTF-8, what is none as the replacement sign; `sound` says there was nothing such. */
export type DecodeUtf8 = (bytes: Uint8Array) => { readonly text: string; readonly sound: boolean };

/** A line, or a quoted record over several lines, may be no longer: an open quote must not swallow a file. */
export const LONGEST_RECORD = 1_048_576;
const MOST_LINES_OF_RECORD = 1_000;

const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const BOM = [0xef, 0xbb, 0xbf] as const;
const EMPTY = new Uint8Array(0);

const startsWithBom = (bytes: Uint8Array): boolean => BOM.every((byte, at) => bytes[at] === byte);

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

type Quoted =
  | { readonly kind: "record"; readonly cells: string[]; readonly end: number; readonly lines: number }
  | { readonly kind: "fault"; readonly fault: CsvFault }
  | { readonly kind: "open" };

/** Walks one record that has quotes, from `start`. `open`: the text ends inside it. */
const walkRecord = (text: string, start: number, isLast: boolean): Quoted => {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      let from = at + 1;
      let value = "";
      for (;;) {
        const close = text.indexOf('"', from);
        const stop = close < 0 ? text.length : close;
        for (let nl = text.indexOf("\n", from); nl >= 0 && nl < stop; nl = text.indexOf("\n", nl + 1))
          lines += 1;
        if (stop - start > LONGEST_RECORD || lines > MOST_LINES_OF_RECORD)
          return { kind: "fault", fault: "unclosed-quote" };
        if (close < 0) return isLast ? { kind: "fault", fault: "unclosed-quote" } : { kind: "open" };
        if (close + 1 >= text.length && !isLast) return { kind: "open" };
        value += text.slice(from, close);
        from = close + 1;
        if (text.charCodeAt(from) !== QUOTE) break;
        value += '"';
        from += 1;
      }
      cells.push(value);
      at = from;
    } else {
      let end = at;
      for (; end < text.length; end += 1) {
        const code = text.charCodeAt(end);
        if (code === COMMA || code === LF) break;
        if (code === QUOTE) return { kind: "fault", fault: "bad-quote" };
      }
      if (end >= text.length && !isLast) return { kind: "open" };
      const beforeCr =
        text.charCodeAt(end) !== COMMA && end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end;
      cells.push(text.slice(at, beforeCr));
      at = end;
    }
    if (at >= text.length) return { kind: "record", cells, end: text.length, lines };
    let code = text.charCodeAt(at);
    if (code === CR && (at + 1 >= text.length || text.charCodeAt(at + 1) === LF)) {
      at += 1;
      if (at >= text.length) return { kind: "record", cells, end: text.length, lines };
      code = LF;
    }
    if (code === LF) return { kind: "record", cells, end: at + 1, lines };
    if (code !== COMMA) return { kind: "fault", fault: "bad-quote" };
    at += 1;
  }
};

export const csvReader = (sink: CsvSink, decode: DecodeUtf8): CsvReader => {
  let bytes: Uint8Array = EMPTY;
  let text = "";
  let line = 1;
  let started = false;
  let skipping = false;
  /** The text at hand had bytes that are no UTF-8; its rows with the replacement sign are refused. */
  let doubtful = false;

  const record = (at: number, cells: string[]): void => {
    if (doubtful && cells.some((cell) => cell.includes("\ufffd"))) sink.fault(at, "not-utf8");
    else sink.record(at, cells);
  };

  const readText = (isLast: boolean): void => {
    let at = 0;
    let nextQuote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf("\n", at);
      if (end < 0) {
        if (!isLast) break;
        end = text.length;
      }
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at);
      if (nextQuote < 0 || nextQuote >= end) {
        const stop = end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end;
        // An empty line is no record.
        if (stop > at) record(line, text.slice(at, stop).split(","));
        line += 1;
        at = end + 1;
        continue;
      }
      const quoted = walkRecord(text, at, isLast);
      if (quoted.kind === "open") break;
      if (quoted.kind === "record") {
        record(line, quoted.cells);
        line += quoted.lines;
        at = quoted.end;
      } else {
        sink.fault(line, quoted.fault);
        line += 1;
        at = end + 1;
      }
    }
    text = at >= text.length ? "" : text.slice(at);
    if (text === "") doubtful = false;
  };

  const take = (piece: Uint8Array): void => {
    if (piece.length === 0) return;
    const decoded = decode(piece);
    if (!decoded.sound) doubtful = true;
    text += decoded.text;
  };

  return {
    push: (chunk) => {
      bytes = joined(bytes, chunk);
      if (!started) {
        if (bytes.length < BOM.length) return;
        if (startsWithBom(bytes)) bytes = bytes.subarray(BOM.length);
        started = true;
      }
      if (skipping) {
        const end = bytes.indexOf(LF);
        if (end < 0) {
          bytes = EMPTY;
          return;
        }
        bytes = bytes.subarray(end + 1);
        skipping = false;
        line += 1;
      }
      // Whole lines only: a character is never cut in two.
      const last = bytes.lastIndexOf(LF);
      if (last >= 0) {
        take(bytes.subarray(0, last + 1));
        bytes = new Uint8Array(bytes.subarray(last + 1));
        readText(false);
      }
      if (bytes.length > LONGEST_RECORD) {
        if (text !== "") readText(true);
        sink.fault(line, "too-long");
        bytes = EMPTY;
        skipping = true;
      }
    },
    end: () => {
      if (!started && startsWithBom(bytes)) bytes = bytes.subarray(BOM.length);
      if (skipping) return;
      take(bytes);
      readText(true);
    },
  };
};

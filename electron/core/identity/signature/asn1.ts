/** What a block must be in its place. Anything else is `Malformed`: nothing is skipped because it could not be read. */
import { type Block, Malformed } from "./blocks.ts";

const fail = (what: string): never => {
  throw new Malformed(what);
};

const TAG = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  utf8: 12,
  sequence: 16,
  set: 17,
  numeric: 18,
  printable: 19,
  teletex: 20,
  ia5: 22,
  utcTime: 23,
  generalizedTime: 24,
  visible: 26,
  bmp: 30,
} as const;

const isUniversal = (block: Block, tag: number, constructed: boolean): boolean =>
  block.tagClass === 0 && block.tag === tag && block.constructed === constructed;

export const isInteger = (block: Block): boolean => isUniversal(block, TAG.integer, false);
export const isBoolean = (block: Block): boolean => isUniversal(block, TAG.boolean, false);
export const isSequence = (block: Block): boolean => isUniversal(block, TAG.sequence, true);
export const isNull = (block: Block): boolean =>
  isUniversal(block, TAG.null, false) && block.content.length === 0;
export const isTime = (block: Block): boolean =>
  isUniversal(block, TAG.utcTime, false) || isUniversal(block, TAG.generalizedTime, false);
/** BER may cut an OCTET STRING into pieces. */
export const isOctets = (block: Block): boolean =>
  isUniversal(block, TAG.octetString, false) || isUniversal(block, TAG.octetString, true);
export const isTagged = (block: Block, tag: number): boolean => block.tagClass === 2 && block.tag === tag;

export const sequenceOf = (block: Block): readonly Block[] =>
  isSequence(block) ? block.children : fail("not a SEQUENCE");
export const setOf = (block: Block): readonly Block[] =>
  isUniversal(block, TAG.set, true) ? block.children : fail("not a SET");
/** Children of `[tag]`, whatever it stands for. */
export const taggedChildren = (block: Block): readonly Block[] =>
  block.constructed ? block.children : fail("not constructed");
/** Bytes of a primitive `[tag]`. */
export const taggedBytes = (block: Block): Uint8Array =>
  block.constructed ? fail("not primitive") : block.content;

/** Takes the fields of a SEQUENCE one after another; `end` refuses what is left over. */
export interface Fields {
  readonly take: () => Block;
  readonly takeIf: (test: (block: Block) => boolean) => Block | null;
  readonly end: () => void;
}

export const fieldsOf = (blocks: readonly Block[]): Fields => {
  let at = 0;
  const take = (): Block => {
    const block = blocks[at];
    at += 1;
    return block ?? fail("a field is missing");
  };
  return {
    take,
    takeIf: (test) => {
      const block = blocks[at];
      return block !== undefined && test(block) ? take() : null;
    },
    end: () => {
      if (at < blocks.length) fail("a field too many");
    },
  };
};

export const onlyOf = (blocks: readonly Block[]): Block => {
  const [only] = blocks;
  return only === undefined || blocks.length !== 1 ? fail("not one") : only;
};

/** Parts of an OID in groups of seven bits, the first two in one. */
export const oidOf = (block: Block): string => {
  const { content } = block;
  if (!isUniversal(block, TAG.oid, false) || content.length === 0) return fail("not an OID");
  const parts: number[] = [];
  let part = 0;
  let begins = true;
  for (const byte of content) {
    if (begins && byte === 0x80) return fail("a part of an OID not the shortest");
    part = part * 128 + (byte & 0x7f);
    if (part > Number.MAX_SAFE_INTEGER) return fail("a part of an OID too large");
    begins = byte < 0x80;
    if (!begins) continue;
    parts.push(part);
    part = 0;
  }
  if (!begins) return fail("an OID without end");
  const [first = 0, ...rest] = parts;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join(".");
};

/** An INTEGER as its bytes in hexadecimal: numbers of certificates are longer than a number holds. */
export const integerHex = (block: Block): string =>
  isInteger(block) && block.content.length > 0
    ? Buffer.from(block.content).toString("hex")
    : fail("not an INTEGER");

/** A small INTEGER that is not negative. */
export const smallInteger = (block: Block): number => {
  const hex = integerHex(block);
  return hex.length > 8 || Number.parseInt(hex.slice(0, 2), 16) > 0x7f
    ? fail("out of range")
    : Number.parseInt(hex, 16);
};

/** DER knows one true: FF. */
export const booleanOf = (block: Block): boolean => {
  const [value] = block.content;
  if (!isBoolean(block) || block.content.length !== 1) return fail("not a BOOLEAN");
  return value === 0xff ? true : value === 0 ? false : fail("neither true nor false");
};

export const octetsOf = (block: Block): Uint8Array => {
  if (!isOctets(block)) return fail("not an OCTET STRING");
  return block.constructed
    ? Buffer.concat(
        block.children.map((piece) =>
          isUniversal(piece, TAG.octetString, false) ? piece.content : fail("a piece of another type"),
        ),
      )
    : block.content;
};

const bitString = (block: Block): { readonly unused: number; readonly bytes: Uint8Array } => {
  const [unused = 8] = block.content;
  return isUniversal(block, TAG.bitString, false) && unused < 8
    ? { unused, bytes: block.content.subarray(1) }
    : fail("not a BIT STRING");
};

/** A BIT STRING of whole bytes: a signature, a key. */
export const wholeBits = (block: Block): Uint8Array => {
  const { unused, bytes } = bitString(block);
  return unused === 0 ? bytes : fail("not whole bytes");
};

/** Which bits of a BIT STRING are set, the first being 0. */
export const namedBits = (block: Block): ReadonlySet<number> => {
  const bits = new Set<number>();
  bitString(block).bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (0x80 >> bit)) !== 0) bits.add(index * 8 + bit);
  });
  return bits;
};

const ENCODINGS: Readonly<Record<number, string>> = {
  [TAG.utf8]: "utf-8",
  [TAG.numeric]: "latin1",
  [TAG.printable]: "latin1",
  [TAG.teletex]: "latin1",
  [TAG.ia5]: "latin1",
  [TAG.visible]: "latin1",
  [TAG.bmp]: "utf-16be",
};
const MAX_TEXT = 400;
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;

/** A text of a name, without what a screen would not show. Null: the block is no text. */
export const textOf = (block: Block): string | null => {
  const encoding = block.tagClass === 0 && !block.constructed ? ENCODINGS[block.tag] : undefined;
  if (encoding === undefined) return null;
  return new TextDecoder(encoding).decode(block.content).replace(UNPRINTABLE, "").slice(0, MAX_TEXT);
};

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** UTCTime or GeneralizedTime as certificates write them: seconds, `Z`, no fractions. Milliseconds of the epoch. */
export const timeOf = (block: Block): number => {
  const match = TIME.exec(isTime(block) ? Buffer.from(block.content).toString("latin1") : "");
  if (match === null) return fail("not a time of a certificate");
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const isLong = block.tag === TAG.generalizedTime;
  if (isLong !== (match[1]?.length === 4)) return fail("a year of the other form");
  const at = new Date(0);
  at.setUTCFullYear(isLong ? year : year < 50 ? 2000 + year : 1900 + year, month - 1, day);
  at.setUTCHours(hour, minute, second);
  const exists =
    at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return exists ? at.getTime() : fail("no such time");
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

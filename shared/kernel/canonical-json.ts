/** RFC 8785 canonical JSON: the same value is the same bytes wherever it is hashed or signed. */
import canonicalize from "canonicalize";

/** What the engine's own writer would write otherwise than the RFC, or would not refuse. */
const ODD = Symbol("left to the library");

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** A key that may be an index comes before all others in an object, whatever its place among them. */
const isOddKey = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return (first >= DIGIT_0 && first <= DIGIT_9) || key === "__proto__";
};

/** Keys in the order of their UTF-16 units; null when one cannot be put in its place. */
const keysInOrder = (value: object): { readonly keys: readonly string[]; readonly moved: boolean } | null => {
  const keys = Object.keys(value);
  let moved = false;
  let before = "";
  for (const key of keys) {
    if (isOddKey(key)) return null;
    if (key < before) moved = true;
    before = key;
  }
  return { keys: moved ? keys.sort() : keys, moved };
};

const orderedObject = (value: Readonly<Record<string, unknown>>): unknown => {
  const order = keysInOrder(value);
  if (order === null || typeof value["toJSON"] === "function") return ODD;
  let copy: Record<string, unknown> | null = order.moved ? {} : null;
  for (const key of order.keys) {
    const child = value[key];
    const ordered = inOrder(child);
    if (ordered === ODD) return ODD;
    if (copy === null && ordered !== child) copy = { ...value };
    if (copy !== null) copy[key] = ordered;
  }
  return copy ?? value;
};

const orderedArray = (value: readonly unknown[]): unknown => {
  let copy: unknown[] | null = null;
  for (let i = 0; i < value.length; i += 1) {
    const ordered = inOrder(value[i]);
    if (ordered === ODD) return ODD;
    if (ordered === value[i]) continue;
    copy ??= [...value];
    copy[i] = ordered;
  }
  return copy ?? value;
};

/** The value with every object's keys in order: itself where they are, which is so wherever it was read from canonical text. */
const inOrder = (value: unknown): unknown => {
  if (typeof value === "number") return Number.isFinite(value) ? value : ODD;
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value)
    ? orderedArray(value)
    : orderedObject(value as Readonly<Record<string, unknown>>);
};

/** The engine writes half a character as an escape; the RFC knows no such text. */
const HALF_CHARACTER = "\\ud";

/** The engine writes a value whose keys are in order as the RFC does, several times faster; the library does the rest. */
const quickly = (value: unknown): string | null => {
  const ordered = inOrder(value);
  const text = ordered === ODD ? undefined : JSON.stringify(ordered);
  return text === undefined || text.includes(HALF_CHARACTER) ? null : text;
};

export const canonicalJson = (value: unknown): string => {
  const text = quickly(value) ?? canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
};

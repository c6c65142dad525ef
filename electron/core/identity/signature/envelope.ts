/** The forms bytes of certificates and signatures come in: DER, PEM, base64 by itself. */

const PEM = /^-----BEGIN ([A-Z0-9 #]{1,40})-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/;
const PEM_BLOCKS = /-----BEGIN ([A-Z0-9 #]{1,40})-----\s+([A-Za-z0-9+/=\s]+?)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Tag of a SEQUENCE, which everything here is. As text it would be «0», where base64 of a SEQUENCE begins with «M». */
const SEQUENCE = 0x30;

const fromBase64 = (text: string): Uint8Array | null => {
  const packed = text.replace(/\s+/g, "");
  return BASE64.test(packed) && packed.length % 4 === 0 ? Buffer.from(packed, "base64") : null;
};

/** The one DER of `given`; null when it is none of the forms. */
export const unwrap = (given: Uint8Array | string, label: RegExp): Uint8Array | null => {
  if (typeof given !== "string" && given[0] === SEQUENCE) return given;
  const text = (typeof given === "string" ? given : Buffer.from(given).toString("latin1")).trim();
  const pem = PEM.exec(text);
  if (pem !== null) return label.test(pem[1] ?? "") ? fromBase64(pem[2] ?? "") : null;
  return fromBase64(text);
};

/** Every DER of a file: one of the forms, or several PEM blocks one after another. Null: none, or one is damaged. */
export const unwrapAll = (given: Uint8Array, label: RegExp): readonly Uint8Array[] | null => {
  const text = given[0] === SEQUENCE ? "" : Buffer.from(given).toString("latin1");
  const blocks = [...text.matchAll(PEM_BLOCKS)];
  const all =
    blocks.length === 0
      ? [unwrap(given, label)]
      : blocks.map(([, name = "", body = ""]) => (label.test(name) ? fromBase64(body) : null));
  const read = all.flatMap((der) => (der === null ? [] : [der]));
  return read.length === all.length ? read : null;
};

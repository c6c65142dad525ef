/**
 * The Ed25519 key of a device or of the centre, as the X25519 key of the same holder (RFC 7748, 4.1): what is signed by the one
 * half is closed for the other, and no second key has to be handed out.
 */

const P = 2n ** 255n - 19n;

const mod = (value: bigint): bigint => ((value % P) + P) % P;

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = mod(base);
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
};

const inverse = (value: bigint): bigint => power(value, P - 2n);

const toNumber = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

const toBytes = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));

/** u = (1 + y) / (1 − y). @param edwards 32 bytes: y, little-endian, the sign of x in the highest bit */
export const montgomeryOf = (edwards: Uint8Array): Uint8Array => {
  if (edwards.length !== 32) throw new RangeError("a key is of 32 bytes");
  const y = toNumber(edwards) & (2n ** 255n - 1n);
  return toBytes(mod((1n + y) * inverse(1n - y)));
};

/** RFC 8785 canonical JSON: the same value is the same bytes wherever it is hashed or signed. */
import canonicalize from "canonicalize";

export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
};

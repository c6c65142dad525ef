/** Answers kept at a time: some years of days. */
const MOST = 8_192;

/** The same pure function of a text, its answers kept: the law asks for the same few days and periods over and over. */
export const remembered = <Value>(
  compute: (text: string) => Value,
  most = MOST,
): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
};

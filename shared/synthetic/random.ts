/** A seeded stream of chance: the same seed and label always give the same values, on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both bounds included. */
  whole(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Four 32-bit words from a text (FNV-1a with four offsets). */
const wordsOf = (text: string): readonly [number, number, number, number] => {
  const mix = (start: number): number => {
    let hash = start;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
    return hash >>> 0;
  };
  return [mix(2_166_136_261), mix(40_389), mix(97_531), mix(654_435_761)];
};

/** sfc32, a small fast counter generator; passes PractRand. */
export const randomOf = (seed: number, label: string): Random => {
  let [a, b, c, counter] = wordsOf(`${seed}/${label}`);
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first outputs of close seeds resemble each other.
  for (let i = 0; i < 12; i += 1) step();
  const next = (): number => step() / 4_294_967_296;
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly [T, ...T[]]): T => items[whole(0, items.length - 1)] ?? items[0],
  };
};

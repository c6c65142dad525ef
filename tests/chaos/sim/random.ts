/** All chance of a simulation: one generator, so that a seed gives the same run to the last bit. */
import { mulberry32 } from "#tests/bench/random.ts";

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** A whole number from `first` to `last`. */
  between(first: number, last: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly [Item, ...Item[]]): Item;
  /** One of the list; undefined of an empty one. */
  any<Item>(list: readonly Item[]): Item | undefined;
  /** One of the choices by their weights. */
  weighted<Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice;
  fill(buffer: Uint8Array): void;
}

export const randomOf = (seed: number): Random => {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] ?? list[0],
    any: (list) => list[below(list.length)],
    weighted: <Choice extends string>(weights: Readonly<Record<Choice, number>>) => {
      const choices = Object.entries(weights) as [Choice, number][];
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      throw new Error("no choice has a weight");
    },
    fill: (buffer) => {
      for (let i = 0; i < buffer.length; i += 1) buffer[i] = below(256);
    },
  };
};

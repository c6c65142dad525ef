import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mulberry32 } from "#tests/bench/random.ts";
import { readHandle, type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { type Vocabulary, vocabulary, vocabularyInSlices } from "./known-words.ts";

let write: WriteHandle;

const add = (words: readonly string[]): void => {
  const insert = write.statement("INSERT INTO taxpayer_words (word) VALUES (?) ON CONFLICT DO NOTHING");
  for (const word of words) insert.run(word);
};
const syllables = "аса бек жан кул нур тай омо эрк дин ова уул гүл".split(" ");
/** Seeded: 5,000 words of three or four syllables, not in order. */
const manyWords = (): readonly string[] => {
  const random = mulberry32(20261128);
  const syllable = () => syllables[Math.floor(random() * syllables.length)] as string;
  const words = new Set<string>();
  while (words.size < 5000)
    words.add(syllable() + syllable() + syllable() + (random() < 0.7 ? syllable() : ""));
  return [...words];
};
const wordsIn = (of: Vocabulary) => of.byWord.map((each) => each.word);
const keysIn = (of: Vocabulary) => of.sounds().byKey.map((each) => each.key);

beforeEach(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
});
afterEach(() => write.connection.close());

describe("the words of names", () => {
  it("are in order, those with look-alikes told apart, numbers and single letters left out", () => {
    add(["сыдыков", "«Жаңы", "Аса-н", "aсанов", "24", "н", "жол»"]);
    const found = vocabulary(write);
    expect(wordsIn(found)).toEqual(["аса", "асанов", "жаны", "жол", "сыдыков"]);
    expect(found.odd.map((each) => each.stored)).toEqual(["aсанов"]);
    expect(keysIn(found)).toEqual(["asa", "asanov", "jani", "jol", "sidikov"]);
  });

  it("read in slices are the same as read at once", () => {
    add(manyWords());
    const atOnce = vocabulary(write);
    const sliced = readHandle(write.connection);
    const slices = [...vocabularyInSlices(sliced)].length;
    // 5,000 words by 1,000: five of reading, four of sounds before the last of them, and two to put them side by side.
    expect(slices).toBe(11);
    const inSlices = vocabulary(sliced);
    expect(wordsIn(inSlices)).toEqual(wordsIn(atOnce));
    expect(keysIn(inSlices)).toEqual(keysIn(atOnce));
    expect(inSlices.letters).toEqual(atOnce.letters);
    expect(inSlices.sounds().letters).toEqual(atOnce.sounds().letters);
  });

  it("answer whole to a question between any two slices", () => {
    add(manyWords());
    const expected = wordsIn(vocabulary(write));
    for (let before = 0; before <= 11; before += 1) {
      const read = readHandle(write.connection);
      const slices = vocabularyInSlices(read);
      for (let i = 0; i < before; i += 1) slices.next();
      expect(wordsIn(vocabulary(read))).toEqual(expected);
      expect(keysIn(vocabulary(read))).toHaveLength(5000);
      for (const _ of slices);
      expect(wordsIn(vocabulary(read))).toEqual(expected);
    }
  });

  it("added later take their places; undone ones are forgotten", () => {
    add(["асанов", "жол"]);
    expect(keysIn(vocabulary(write))).toEqual(["asanov", "jol"]);
    write.exec("SAVEPOINT change");
    add(["бакытов"]);
    expect(wordsIn(vocabulary(write))).toEqual(["асанов", "бакытов", "жол"]);
    expect(keysIn(vocabulary(write))).toEqual(["asanov", "bakitov", "jol"]);
    write.exec("ROLLBACK TO change; RELEASE change");
    expect(wordsIn(vocabulary(write))).toEqual(["асанов", "жол"]);
  });

  it("of an empty register are none", () => {
    expect([...vocabularyInSlices(write)]).toHaveLength(2);
    expect(wordsIn(vocabulary(write))).toEqual([]);
  });
});

import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { searchTaxpayers } from "./taxpayer-search.ts";

const FIRST =
  "Асан Бакыт Жума Токто Сыдык Мамат Абды Калык Ороз Өмүр Үсөн Кадыр Чолпон Шаршен Нур Эркин Жээн Пётр".split(
    " ",
  );
const SECOND = "бек кул гул алы бай жан мурат кан дин шер нур хан зат дос тегин ман таш".split(" ");
const STEMS = FIRST.flatMap((first) => SECOND.map((second) => first + second));
const stemAt = (i: number): string => STEMS[i % STEMS.length] as string;
const PEOPLE = 2_000;
const SHORTEST = 5;

/** Names that differ in at least a word each: the steps through the stems share no factor. */
const NAMES = Array.from(
  { length: PEOPLE },
  (_, i) => `${stemAt(i * 7)}ов ${stemAt(i * 11 + 3)} ${stemAt(Math.floor(i / 3) * 13 + 5)}ович`,
);
const FIRST_INN = 20_101_197_000_001;

let write: WriteHandle;
beforeAll(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
  const insert = write.statement(
    `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, edoc_consent)
     VALUES (?, 'individual', ?, '001', '2020-01-01', 'trade', 0)`,
  );
  NAMES.forEach((name, i) => void insert.run(FIRST_INN + i, name));
});
afterAll(() => write.connection.close());

const finds = (question: string, index: number, limit: number): boolean =>
  searchTaxpayers(write, { question, today: "2026-11-22", limit, offset: 0 }).items.some(
    (hit) => hit.inn === FIRST_INN + index,
  );

const LETTERS = "абвгдежзийклмнопрстуфхцчшщыьэюя";
const EDITS: readonly ((word: string, at: number, letter: string) => string)[] = [
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
];

const misspelling = fc
  .record({
    person: fc.nat(PEOPLE - 1),
    word: fc.nat(2),
    edit: fc.constantFrom(...EDITS),
    at: fc.nat(),
    letter: fc.constantFrom(...LETTERS),
  })
  .map(({ person, word, edit, at, letter }) => {
    const words = (NAMES[person] as string).split(" ");
    const right = words[word] as string;
    const wrong = edit(right, at % right.length, letter);
    return { person, right, wrong, name: words.with(word, wrong).join(" ") };
  })
  .filter(({ right, wrong }) => right.length >= SHORTEST && right !== wrong);

describe("one edit anywhere in a word of five letters or more, among 2,000 taxpayers", () => {
  it("leaves the taxpayer among the first fifty by the whole name", () => {
    fc.assert(
      fc.property(misspelling, ({ person, name }) => {
        expect(finds(name, person, 50)).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it("leaves the taxpayer found by the misspelt word alone", () => {
    fc.assert(
      fc.property(misspelling, ({ person, wrong }) => {
        expect(finds(wrong, person, PEOPLE)).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

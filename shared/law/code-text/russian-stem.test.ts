import { describe, expect, it } from "vitest";
import { russianStem } from "./russian-stem.ts";

describe("stems of Russian words", () => {
  // Pairs of the algorithm's own sample vocabulary (snowballstem.org).
  it.each([
    ["в", "в"],
    ["вавиловка", "вавиловк"],
    ["вагнера", "вагнер"],
    ["вагонов", "вагон"],
    ["вагоном", "вагон"],
    ["важная", "важн"],
    ["важнейшими", "важн"],
    ["важничал", "важнича"],
    ["важности", "важност"],
    ["важностию", "важност"],
    ["вазах", "ваз"],
    ["валентины", "валентин"],
    ["валерианович", "валерианович"],
    ["валившиеся", "вал"],
    ["падаль", "падал"],
    ["пакетами", "пакет"],
    ["палачом", "палач"],
    ["памятник", "памятник"],
    ["панталоны", "панталон"],
    ["п", "п"],
    ["па", "па"],
    ["пава", "пав"],
    ["павлиньего", "павлин"],
    ["падающую", "пада"],
    ["падения", "паден"],
  ])("%s", (word, stem) => {
    expect(russianStem(word)).toBe(stem);
  });

  // Worked by hand from the steps of the algorithm.
  it.each([
    // step 1 takes «ый», step 4 one of the two «н»
    ["длинный", "длин"],
    // «ость» stands past the second vowel and consonant, then «нн» is halved
    ["бесценность", "бесцен"],
    // «ость» begins before it: only «ь» goes
    ["верность", "верност"],
    // a gerund's «в» after «а»
    ["прочитав", "прочита"],
    // a superlative, then «нн»
    ["страннейше", "стран"],
  ])("%s by its steps", (word, stem) => {
    expect(russianStem(word)).toBe(stem);
  });

  it.each([
    ["камеральной", "камеральная"],
    ["проверки", "проверка"],
    ["налогоплательщиками", "налогоплательщик"],
    ["учёта", "учетом"],
    ["возмещения", "возмещению"],
  ])("%s and %s are one word", (one, other) => {
    expect(russianStem(one)).toBe(russianStem(other));
  });

  it("leaves numbers and Latin words alone", () => {
    expect(["125", "vat"].map(russianStem)).toEqual(["125", "vat"]);
  });
});

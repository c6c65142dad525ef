import { describe, expect, it } from "vitest";
import { closestWords } from "./closest-words.ts";
import { canonicalWord, readLookAlikes, searchWords } from "./fold-name.ts";
import { onCyrillicLayout, onLatinLayout } from "./keyboard-layout.ts";
import { phoneEnding } from "./phone-ending.ts";
import { soundKey } from "./sound-key.ts";
import { toCyrillic } from "./to-cyrillic.ts";
import { areForms, formsOfWord } from "./word-forms.ts";

describe("the sound of a word", () => {
  it.each([
    ["жумабаев", ["zhumabaev", "jumabaev", "zhumabayev", "dzhumabaev", "джумабаев"]],
    ["щербаков", ["shcherbakov", "scherbakov"]],
    ["юрий", ["yuriy", "yuri", "iurii"]],
    ["алексеев", ["alekseev", "alekseyev"]],
    ["айтматов", ["aitmatov", "aytmatov", "aytmatoff"]],
    ["халиков", ["khalikov", "halikov"]],
    ["чынгыз", ["chyngyz", "chingiz"]],
    ["цой", ["tsoy", "tsoi"]],
    ["усонов", ["usonov", "üsönov"]],
    ["кока", ["coca", "koka"]],
    ["акматсаит", ["akmatsait"]],
    ["ташчал", ["tashchal"]],
  ])("of «%s» is one in all its spellings", (word, spellings) => {
    expect(new Set([word, ...spellings].map(soundKey)).size).toBe(1);
  });

  it.each([
    ["асанов", "усонов"],
    ["жаны", "шаны"],
    ["чой", "цой"],
  ])("tells «%s» from «%s»", (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other));
  });
});

describe("letters that look alike", () => {
  it.each([
    ["аcанoв", "асанов"],
    ["тоkтoгул", "токтогул"],
    ["coca", "coca"],
    ["асанов", "асанов"],
    ["асановz", "асановz"],
  ])("«%s» was meant as «%s»", (word, meant) => {
    expect(canonicalWord(word)).toBe(meant);
  });

  it("reads a word of Latin letters alone only where each has a double", () => {
    expect([readLookAlikes("acahob"), readLookAlikes("asanov")]).toEqual(["асанов", null]);
  });

  it("drops an apostrophe between Latin letters and splits at any other", () => {
    expect(searchWords("Gul'nara «Ак-Суу» 12")).toEqual(["gulnara", "ак", "суу", "12"]);
  });
});

describe("the other layout", () => {
  it("is the same keys both ways", () => {
    const letters = "йцукенгшщзхъфывапролджэячсмитьбюё";
    expect(onCyrillicLayout(onLatinLayout(letters))).toBe(letters);
  });

  it("leaves figures and spaces", () => {
    expect(onCyrillicLayout("Fcfyjd 24")).toBe("асанов 24");
  });
});

describe("forms of a word", () => {
  it.each([
    ["асанов", "асановдун"],
    ["асанова", "асановой"],
    ["мебель", "мебельный"],
    ["строительство", "строительная"],
    ["дом", "домами"],
    ["достук", "достуктун"],
  ])("«%s» and «%s» are of one", (one, other) => {
    expect(areForms(formsOfWord(one), other)).toBe(true);
    expect(areForms(formsOfWord(other), one)).toBe(true);
  });

  it.each([
    ["асанов", "асанбеков"],
    ["токтогул", "токтосун"],
    ["нурлан", "нурбек"],
  ])("«%s» and «%s» are not", (one, other) => {
    expect(areForms(formsOfWord(one), other)).toBe(false);
  });
});

describe("a telephone in any notation", () => {
  it.each([
    ["+996 555 12-34-56", "555123456"],
    ["00996555123456", "555123456"],
    ["0555123456", "555123456"],
    ["55512345", "55512345"],
    ["123456", "123456"],
    ["12345", null],
    ["дом 123456", null],
    ["", null],
  ])("«%s» ends with %s", (question, ending) => {
    expect(phoneEnding(question)).toBe(ending);
  });
});

describe("Latin letters read one way", () => {
  it.each([
    ["toktogul", "токтогул"],
    ["zhibek", "жибек"],
    ["jibek", "жибек"],
    ["akhunbaeva", "ахунбаева"],
    ["yunusaliev", "юнусалиев"],
  ])("«%s» is «%s»", (word, read) => {
    expect(toCyrillic(word)).toBe(read);
  });
});

describe("the words an answer is shown by", () => {
  it.each([
    [["осонов"], "Асанов Азамат", "Асанов"],
    [["asanof", "azamat"], "Асанов Азамат Токтогулович", "Асанов Азамат"],
    [["fcfyjd"], "Асанов Азамат", "Асанов"],
    [["токтагул"], "Токтогулова Айгуль", "Токтогулова"],
    [["жумобаев", "жумабаев"], "Жумабаев Тимур", "Жумабаев"],
  ])("%j in «%s» are «%s»", (typed, name, words) => {
    expect(closestWords(typed, name)).toBe(words);
  });
});

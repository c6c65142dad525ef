/** Latin letters read as ours one way, for indexes that hold no sounds: «Toktogul» is «токтогул», «Zhibek» «жибек». */
const READINGS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "щ"],
  [/sh/g, "ш"],
  [/ch/g, "ч"],
  [/zh|j/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/y[uü]/g, "ю"],
  [/ya/g, "я"],
  [/ye/g, "е"],
];
const FROM = "abcdefghiklmnopqrstuvwxyzöü";
const TO = "абкдефгхиклмнопкрстуввхызоу";

export const toCyrillic = (word: string): string =>
  READINGS.reduce((text, [group, letter]) => text.replace(group, letter), word).replace(
    /[a-zöü]/g,
    (letter) => TO[FROM.indexOf(letter)] ?? letter,
  );

import { editsFrom } from "./edit-distance.ts";
import { canonicalWord, foldName, hasLatin, readLookAlikes } from "./fold-name.ts";
import { onCyrillicLayout } from "./keyboard-layout.ts";
import { soundKey } from "./sound-key.ts";

const FAR = 8;

/** How far a word of a name is from what was typed, by the nearest of the ways it may have been typed. */
const distanceOf = (typed: string, word: string): number => {
  const readings = [
    typed,
    ...(hasLatin(typed) ? [onCyrillicLayout(typed), readLookAlikes(typed) ?? typed] : []),
  ];
  const bySpelling = readings.map((reading) => {
    const { whole, beginning } = editsFrom(reading)(word);
    return Math.min(whole, beginning + 0.5);
  });
  return Math.min(...bySpelling, editsFrom(soundKey(typed))(soundKey(word)).whole + 0.25);
};

/** The words of the name nearest to each typed one, as the name writes them, in the order they were typed. */
export const closestWords = (typed: readonly string[], name: string): string => {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    word,
    folded: canonicalWord(foldName(word)),
  }));
  const closest = typed.map((each) =>
    words
      .map(({ word, folded }) => ({ word, distance: distanceOf(each, folded) }))
      .reduce((best, next) => (next.distance < best.distance ? next : best), { word: each, distance: FAR }),
  );
  return [...new Set(closest.map(({ word }) => word))].join(" ");
};

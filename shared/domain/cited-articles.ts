/** Which articles of the Code something kept cites, wherever in it the citation stands. */
import { articleOf } from "../kernel/legal-basis.ts";

/** The names under which findings, terms, workings and papers keep their places of the Code. */
const PLACES = new Set(["article", "articles", "basis"]);

const placesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const named = PLACES.has(name) ? [inside].flat().filter((place) => typeof place === "string") : [];
    return [...named, ...placesIn(inside)];
  });
};

/** Each article once, in the order of the first citation; places of other acts left out. */
export const articlesCitedIn = (value: unknown): readonly string[] => [
  ...new Set(placesIn(value).flatMap((place) => articleOf(place) ?? [])),
];

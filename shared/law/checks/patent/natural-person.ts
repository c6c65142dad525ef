import type { PatentFacts } from "./facts.ts";

/** Whose conditions art. 416(4) names: an organization has a patent for what 416(1)(2) lists, and keeps the rest apart (417(4)). */
export const isNaturalPerson = ({ kind }: Pick<PatentFacts, "kind">): boolean =>
  kind === "individual" || kind === "sole-trader";

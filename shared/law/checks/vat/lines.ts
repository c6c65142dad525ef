import type { Evidence } from "../../finding.ts";
import type { ReturnFact } from "./facts.ts";

/** The stated lines of a return as evidence, `<return_id>:<line>` of return_lines.csv; the return itself if none. */
export const lineEvidence = (filed: ReturnFact, lines: readonly string[]): readonly Evidence[] => {
  const stated = lines.filter((line) => filed.lines[line] !== undefined);
  return [
    { file: "returns.csv", id: filed.returnId },
    ...stated.map((line) => ({ file: "return_lines.csv", id: `${filed.returnId}:${line}` })),
  ];
};

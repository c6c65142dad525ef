import { toProblem } from "../../ui/problem.ts";

/** The code of a refusal thrown by a command; undefined of anything else. */
export function refusalCode(error: unknown): string | undefined {
  const problem = error === null || error === undefined ? undefined : toProblem(error);
  return problem?.kind === "refusal" ? problem.refusal.code : undefined;
}

/** Refusals after which the phone's code is what is missing, and the password was right. */
export const asksSecondFactor = (error: unknown): boolean =>
  ["second-factor-needed", "second-factor-wrong"].includes(refusalCode(error) ?? "");

export const COMMANDS = 2_000;

/** The id of the i-th command, the same in every run. */
export const commandIdOf = (i: number): string => `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`;

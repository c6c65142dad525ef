/** Processor time, which other work on the same machine does not lengthen as it does the time on the wall. */
import { readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second. */
const TICKS = 100;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Its own and of its ended children, in seconds. */
  readonly seconds: number;
}

const statOf = (pid: string): Stat | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Fields after the name, which may hold spaces and brackets: from the state on.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid: Number(pid), parent: Number(fields[1]), seconds: ticks / TICKS };
  } catch {
    return null;
  }
};

/** Seconds a process and its children have worked so far; on Linux. */
export const workedSeconds = (root: number): number => {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat): stat is Stat => stat !== null);
  return all
    .filter(({ pid, parent }) => pid === root || parent === root)
    .reduce((sum, { seconds }) => sum + seconds, 0);
};

export const ownSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

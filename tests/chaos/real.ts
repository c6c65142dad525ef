/**
 * Chaos on the real thing (docs/simulation.md): `node tests/chaos/real.ts --minutes 10 [--stations 20] [--seed 1]`. The last
 * line is `{"seeds":1,"ops":…,"violations":…}`; the exit code is 1 when something did not hold.
 */
import { parseArgs } from "node:util";
import { runReal } from "./real/run-real.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    stations: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

const { ops, acknowledged, kills, violations } = await runReal({
  seed: Number(values.seed),
  minutes: Number(values.minutes),
  stations: Number(values.stations),
  say: (line) => console.log(line),
});
for (const violation of violations) console.log(violation);
console.log(
  `${ops} commands, ${acknowledged} of them acknowledged; killed: ${kills.stations} workstations, ` +
    `${kills.services} processes of the service, the database server ${kills.server} times`,
);
console.log(JSON.stringify({ seeds: 1, ops, violations: violations.length }));
process.exit(violations.length === 0 ? 0 : 1);

/** Runs the seeds it is given, one after another, and tells what came of each. */
import { memoryCentre } from "./sim/memory-centre.ts";
import { rememberSignatures } from "./sim/remember-signatures.ts";
import { runSeed, type SeedOptions } from "./sim/run-seed.ts";

export type Asked = Omit<SeedOptions, "makeCentre">;

rememberSignatures();

process.on("message", async (asked: Asked) => {
  const { tally, ...result } = await runSeed({ ...asked, makeCentre: memoryCentre });
  process.send?.({ ...result, tally: [...tally] });
});

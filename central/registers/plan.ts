/** What a device of an office is to fetch to have its registers as they are now. */
import type { RegisterPlan } from "#shared/sync/registers/manifest.ts";
import type { RegisterCentre } from "./centre.ts";
import { pageKeysOf } from "./page-keys.ts";
import { deltasAfter, latestVersion } from "./versions.ts";

/** Changes are fetched while together they are less than this part of everything: past it a new load is quicker. */
const WORTH = 0.5;

/** @param have version the device has; 0 when none. @returns null while nothing is published, or nothing newer */
export const registerPlan = (
  centre: RegisterCentre,
  office: string,
  have: number,
): Promise<RegisterPlan | null> =>
  centre.database.transaction({ office }, async (sql) => {
    const latest = await latestVersion(sql, office);
    if (latest === null || latest.content.version === have) return null;
    const { version } = latest.content;
    const known = have > 0 && have < version ? await deltasAfter(sql, office, have) : [];
    const bytes = known.reduce((sum, delta) => sum + delta.bytes, 0);
    const chained =
      known.length === version - have && known[0]?.content.from === have && bytes < latest.bytes * WORTH;
    const keys = await pageKeysOf(centre, sql, office);
    const used = new Set(
      (chained ? known.map(({ content }) => content) : [latest.content]).flatMap(({ files }) =>
        files.map((file) => file.keyId),
      ),
    );
    return {
      version,
      manifest: latest.statement,
      deltas: chained ? known.map(({ statement }) => statement) : [],
      keys: [...keys.values()]
        .filter(({ keyId }) => used.has(keyId))
        .map(({ keyId, key }) => ({ keyId, key: key.toString("base64") })),
    };
  });

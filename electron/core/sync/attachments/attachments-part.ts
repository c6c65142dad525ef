/** Brings the papers of undecided requests to this device ahead of being asked for, the smallest first. */
import { missingPapers } from "#db/sync/attachments.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { CentralClient } from "../central-client.ts";
import type { CentreError } from "../centre-error.ts";
import type { BackgroundPart } from "../engine-tools.ts";
import { type FileAtCentre, fetchFile, findFile } from "./fetch-file.ts";

/** Files of one run; the rest come with the next. */
const FILES = 200;
/** Larger ones come when somebody looks at them. */
const AHEAD_BYTES = 4 * 1024 * 1024;

export const attachmentsPart = (client: CentralClient): BackgroundPart => ({
  kind: "attachments",
  run: async (exchanging, show): Promise<Result<null, CentreError>> => {
    const { journal, read, clock, signal, pause } = exchanging;
    const fetching = { client, write: journal.write, clock, signal };
    const found: FileAtCentre[] = [];
    for (const wanted of missingPapers(read, FILES)) {
      const file = await findFile(fetching, wanted);
      if (!file.ok) return file;
      if (file.value !== null && file.value.size <= AHEAD_BYTES) found.push(file.value);
    }
    found.sort((one, other) => one.size - other.size);
    const total = found.length;
    for (const [done, file] of found.entries()) {
      show({ what: { key: "sync.attachments.fetching" }, done, total, unit: "files", bytesPerSecond: null });
      const fetched = await fetchFile(fetching, file);
      if (!fetched.ok) return fetched;
      await pause();
    }
    return ok(null);
  },
});

/**
 * Brings the papers of undecided requests to this device ahead of being asked for: small pictures of all of them first, then
 * the papers, the smallest first.
 */
import { missingPapers } from "#db/sync/attachments.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { CentralClient } from "../central-client.ts";
import type { CentreError } from "../centre-error.ts";
import type { BackgroundPart } from "../engine-tools.ts";
import { type FileAtCentre, fetchFile, findFile } from "./fetch-file.ts";
import { fetchThumbnail, sendLateThumbnails } from "./thumbnails.ts";

type Done = Result<null, CentreError>;

/** Files of one run; the rest come with the next. */
const FILES = 200;
/** Larger ones come when somebody looks at them. */
const AHEAD_BYTES = 4 * 1024 * 1024;

export const attachmentsPart = (client: CentralClient): BackgroundPart => ({
  kind: "attachments",
  run: async (exchanging, show): Promise<Done> => {
    const { journal, read, clock, signal, pause } = exchanging;
    const fetching = { client, write: journal.write, clock, signal };
    const sent = await sendLateThumbnails(client, exchanging);
    if (!sent.ok) return sent;
    const found: FileAtCentre[] = [];
    for (const wanted of missingPapers(read, FILES)) {
      const file = await findFile(fetching, wanted);
      if (!file.ok) return file;
      if (file.value !== null) found.push(file.value);
    }
    const each = async (
      what: Message,
      files: readonly FileAtCentre[],
      fetch: (file: FileAtCentre) => Promise<Done>,
    ): Promise<Done> => {
      for (const [done, file] of files.entries()) {
        show({ what, done, total: files.length, unit: "files", bytesPerSecond: null });
        const fetched = await fetch(file);
        if (!fetched.ok) return fetched;
        await pause();
      }
      return ok(null);
    };
    const shown = await each({ key: "sync.attachments.thumbnails" }, found, (file) =>
      fetchThumbnail(fetching, file),
    );
    if (!shown.ok) return shown;
    const ahead = found.filter(({ size }) => size <= AHEAD_BYTES).sort((one, other) => one.size - other.size);
    return each({ key: "sync.attachments.fetching" }, ahead, (file) => fetchFile(fetching, file));
  },
});

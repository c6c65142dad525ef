/** directory_versions from the streams `directory/<name>`, which the centre alone writes. */

import type { DirectoryPublished } from "#shared/contract/events/directory.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { type Projection, streamIdOf } from "./projection.ts";

export const directoriesProjection: Projection = {
  streamKind: "directory",
  tables: ["directory_versions"],
  apply: (write, recorded) => {
    const { name, version, effectiveFrom, sha256, bytes, entries } = recorded.payload as DirectoryPublished;
    write
      .statement(
        `INSERT INTO directory_versions (name, version, effective_from, sha256, bytes, entries, published_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      )
      .run(
        name,
        version,
        effectiveFrom,
        sha256,
        bytes,
        entries === null ? null : canonicalJson(entries),
        recorded.recordedAt,
      );
  },
  forget: (write, stream) => {
    write.statement("DELETE FROM directory_versions WHERE name = ?").run(streamIdOf(stream));
  },
};

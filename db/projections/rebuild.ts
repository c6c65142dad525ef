/** Makes the read tables again from the journal, and compares. */
import { createHash } from "node:crypto";
import { inTransaction, type ReadHandle, type WriteHandle } from "../handle.ts";
import { eachEvent, eachEventOf, readStream } from "../journal-read.ts";
import { type Projection, streamKindOf } from "./projection.ts";
import { projections } from "./registry.ts";

/** Empties every projection's tables and replays the whole journal into them, in one transaction. */
export const rebuildProjections = (
  write: WriteHandle,
  registry: readonly Projection[] = projections,
): { readonly events: number } => {
  const byKind = new Map(registry.map((projection) => [projection.streamKind, projection]));
  return inTransaction(write, () => {
    for (const projection of registry)
      for (const table of projection.tables) write.exec(`DELETE FROM "${table}"`);
    let events = 0;
    for (const event of eachEvent(write)) {
      byKind.get(streamKindOf(event.stream))?.apply(write, event);
      events += 1;
    }
    return { events };
  });
};

/** Makes again what one stream's events say, inside the caller's transaction: some of them were set aside. */
export const rebuildStream = (
  write: WriteHandle,
  stream: string,
  registry: readonly Projection[] = projections,
): void => {
  const kind = streamKindOf(stream);
  const projection = registry.find((one) => one.streamKind === kind);
  if (projection === undefined) return;
  projection.forget(write, stream);
  const events = projection.entangled ? eachEventOf(write, kind) : readStream(write, stream);
  for (const event of events) projection.apply(write, event);
};

/** SHA-256 of every projection table's rows, in an order that does not depend on how they were written. */
export const projectionFingerprint = (
  read: ReadHandle,
  registry: readonly Projection[] = projections,
): Readonly<Record<string, string>> => {
  const fingerprint: Record<string, string> = {};
  for (const table of registry.flatMap((projection) => projection.tables)) {
    const rows = read
      .query<object>(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
    fingerprint[table] = createHash("sha256").update(rows.join("\n")).digest("hex");
  }
  return fingerprint;
};

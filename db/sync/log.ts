/** The talks with the centre, the newest kept. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

export type SyncLogKind = "contact" | "push" | "pull" | "registers" | "attachments" | "stick";

export interface SyncLogRow {
  readonly logId: number;
  readonly at: Instant;
  readonly kind: SyncLogKind;
  readonly sent: number;
  readonly received: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** JSON of the message of what went wrong; null when it went well. */
  readonly fault: string | null;
}

/** Some days of a busy office. */
const KEPT = 2_000;

/**
 * Adds a row and lets the oldest go. The same fault again and again is one row, of the last time: days without network leave
 * one line and not a thousand.
 */
export const appendSyncLog = (write: WriteHandle, row: Omit<SyncLogRow, "logId">): void => {
  const last = write
    .query<{ logId: number; kind: string; fault: string | null }>(
      "SELECT log_id AS logId, kind, fault FROM sync_log ORDER BY log_id DESC LIMIT 1",
    )
    .get();
  if (row.fault !== null && last?.fault === row.fault && last.kind === row.kind) {
    write
      .statement("UPDATE sync_log SET at = ?, milliseconds = ? WHERE log_id = ?")
      .run(row.at, row.milliseconds, last.logId);
    return;
  }
  const { lastInsertRowid } = write
    .statement(
      `INSERT INTO sync_log (at, kind, sent, received, bytes, milliseconds, fault)
       VALUES (@at, @kind, @sent, @received, @bytes, @milliseconds, @fault)`,
    )
    .run({ ...row });
  write.statement("DELETE FROM sync_log WHERE log_id <= ?").run(Number(lastInsertRowid) - KEPT);
};

/** Newest first. */
export const listSyncLog = (
  read: ReadHandle,
  { onlyFaults }: { readonly onlyFaults: boolean },
  page: { readonly offset: number; readonly limit: number },
): { readonly items: readonly SyncLogRow[]; readonly total: number } => {
  const where = onlyFaults ? "WHERE fault IS NOT NULL" : "";
  return {
    items: read
      .query<SyncLogRow>(
        `SELECT log_id AS logId, at, kind, sent, received, bytes, milliseconds, fault FROM sync_log ${where}
         ORDER BY log_id DESC LIMIT ? OFFSET ?`,
      )
      .all(page.limit, page.offset),
    total: read.query<{ n: number }>(`SELECT count(*) AS n FROM sync_log ${where}`).get()?.n ?? 0,
  };
};

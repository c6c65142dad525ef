/** What a stream of the journal is about, by its first event: known also where all of it was set aside. */
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { ReadHandle } from "../handle.ts";
import { streamIdOf, streamKindOf } from "../projections/projection.ts";

/** What the event that began a case or a request says. */
interface Beginning {
  readonly number?: string;
  readonly inn?: Inn;
  readonly applicant?: { readonly inn: Inn };
  readonly organization?: { readonly inn: Inn } | null;
}

export interface StreamSubject {
  /** Of the case or the request. */
  readonly number: string | null;
  /** The taxpayer; null of what is about none. */
  readonly inn: Inn | null;
  /** Who asked, in a request. */
  readonly applicant: Inn | null;
}

const NOBODY: StreamSubject = { number: null, inn: null, applicant: null };

export const subjectOfStream = (read: ReadHandle, stream: string): StreamSubject => {
  const kind = streamKindOf(stream);
  if (kind === "taxpayer") return { ...NOBODY, inn: streamIdOf(stream) as Inn };
  if (kind !== "desk-audit" && kind !== "registration") return NOBODY;
  // Each half has an index of its own.
  const beginning = (setAside: 0 | 1) =>
    read
      .query<{ payload: string }>(
        `SELECT payload FROM events WHERE stream = ? AND version = 1 AND set_aside = ${setAside} LIMIT 1`,
      )
      .get(stream);
  const row = beginning(0) ?? beginning(1);
  if (row === undefined) return NOBODY;
  const { number = null, inn, applicant, organization } = JSON.parse(row.payload) as Beginning;
  const asked = applicant?.inn ?? null;
  return { number, inn: inn ?? organization?.inn ?? asked, applicant: asked };
};

/** Of the command set aside. */
export const subjectOfConflict = (read: ReadHandle, conflictId: string): StreamSubject => {
  const row = read
    .query<{ stream: string }>("SELECT stream FROM sync_conflicts WHERE conflict_id = ?")
    .get(conflictId);
  return row === undefined ? NOBODY : subjectOfStream(read, row.stream);
};

/** Name of a taxpayer of the register; null when it is not there. */
export const taxpayerName = (read: ReadHandle, inn: Inn): Bilingual | null =>
  read
    .query<{ ru: string; ky: string }>(
      "SELECT name_ru AS ru, coalesce(name_ky, name_ru) AS ky FROM taxpayers WHERE inn = ?",
    )
    .get(innToInteger(inn)) ?? null;

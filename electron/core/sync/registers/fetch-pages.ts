/** Fetches pages several at a time, each from the byte where it ended. */
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { PageRef } from "#shared/sync/registers/manifest.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError } from "../centre-error.ts";
import type { PageFolder } from "./page-folder.ts";

/** Over a slow line an interruption costs no more than so many bytes. */
const STRETCH = 1024 * 1024;
const AT_ONCE = 3;
/** A page that came damaged is fetched again so often. */
const ATTEMPTS = 3;

/** Bytes of a page from one on; of all of it when the other side does not know ranges. */
export type FetchBytes = (
  ref: PageRef,
  from: number,
  signal: AbortSignal,
) => Promise<Result<Uint8Array, CentreError>>;

export const pagesOver =
  (client: CentralClient): FetchBytes =>
  async ({ sha256 }, from, signal) => {
    const answer = await client.send(
      {
        method: "GET",
        path: `/v1/registers/pages/${sha256}`,
        signed: true,
        headers: from === 0 ? {} : { range: `bytes=${from}-` },
        body: null,
      },
      signal,
    );
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    return ok(from > 0 && status === 200 ? body.subarray(from) : body);
  };

export interface Fetching {
  readonly pages: readonly PageRef[];
  readonly folder: PageFolder;
  readonly fetchBytes: FetchBytes;
  readonly signal: AbortSignal;
  readonly note: (bytes: number) => void;
}

const addAll = ({ folder, note }: Fetching, ref: PageRef, bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const some = bytes.subarray(at, at + STRETCH);
    if (!folder.add(ref, some)) return false;
    note(some.length);
  }
  return bytes.length > 0;
};

const fetchOne = async (fetching: Fetching, ref: PageRef): Promise<Result<null, CentreError>> => {
  const { folder, fetchBytes, signal } = fetching;
  let damaged = 0;
  while (!folder.has(ref)) {
    if (signal.aborted) return centreError("cancelled");
    const bytes = await fetchBytes(ref, folder.begun(ref), signal);
    if (!bytes.ok) return bytes;
    if (addAll(fetching, ref, bytes.value)) continue;
    damaged += 1;
    if (damaged === ATTEMPTS) return centreError("bad-answer", { params: { field: ref.sha256 } });
  }
  return ok(null);
};

/** @returns the first error; what was fetched until then stays */
export const fetchPages = async (fetching: Fetching): Promise<Result<null, CentreError>> => {
  const waiting = fetching.pages.filter((ref) => !fetching.folder.has(ref));
  let failure: CentreError | null = null;
  const worker = async (): Promise<void> => {
    for (let ref = waiting.shift(); ref !== undefined && failure === null; ref = waiting.shift()) {
      const fetched = await fetchOne(fetching, ref);
      if (!fetched.ok) failure ??= fetched.error;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failure === null ? ok(null) : err(failure);
};

/** Fetches one file from the centre, piece by piece into the encrypted database; a file with another hash is not kept. */
import { createHash } from "node:crypto";
import type { WriteHandle } from "#db/handle.ts";
import {
  dropPieces,
  joinedPieces,
  keepFetched,
  piecesHere,
  savePiece,
  trimFetched,
} from "#db/sync/attachments.ts";
import { piecesOf } from "#shared/contract/central/attachments.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError } from "../centre-error.ts";

/** Files that came may take so many bytes here; the centre has them all. */
const MOST_KEPT = 512 * 1024 * 1024;

export interface Wanted {
  readonly sha256: string;
  /** Whose file it is: the request's id. */
  readonly ownerId: string;
  /** Of another office's case; else the device's own. */
  readonly office?: string;
}

export interface FileAtCentre extends Wanted {
  readonly size: number;
  readonly mediaType: string;
  /** Whether the centre has a small picture of it. */
  readonly thumbnail: boolean;
}

export interface Fetching {
  readonly client: CentralClient;
  readonly write: WriteHandle;
  readonly clock: () => Instant;
  readonly signal: AbortSignal;
}

/** What there is of a file; null when the centre has none. */
export const findFile = async (
  { client, signal }: Fetching,
  wanted: Wanted,
): Promise<Result<FileAtCentre | null, CentreError>> => {
  const { sha256, office } = wanted;
  const asked = office === undefined ? { sha256 } : { sha256, office };
  const about = await client.call(centralContract.attachments.about, asked, signal);
  if (about.ok) return ok({ ...wanted, ...about.value });
  return about.error.refusal?.code === "not-found" ? ok(null) : about;
};

/** Pieces that are here already are not fetched again. */
export const fetchFile = async (
  fetching: Fetching,
  file: FileAtCentre,
): Promise<Result<null, CentreError>> => {
  const { client, write, clock, signal } = fetching;
  const { sha256, office } = file;
  const here = piecesHere(write, sha256);
  const search = office === undefined ? "" : `?${new URLSearchParams({ office }).toString()}`;
  for (let no = 0; no < piecesOf(file.size); no += 1) {
    if (here.has(no)) continue;
    const path = `/v1/attachments/${sha256}/pieces/${no}${search}`;
    const piece = await client.send({ method: "GET", path, signed: true, body: null }, signal);
    if (!piece.ok) return piece;
    if (signal.aborted) return centreError("cancelled");
    savePiece(write, sha256, no, piece.value.body);
  }
  const bytes = joinedPieces(write, sha256);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    dropPieces(write, sha256);
    return centreError("bad-answer", { params: { field: sha256 } });
  }
  keepFetched(write, { ...file, bytes }, clock());
  trimFetched(write, MOST_KEPT);
  return ok(null);
};

/** Small pictures on their way to the centre and from it: each is one request, so that lists are drawn before papers come. */
import {
  keepFetchedThumbnail,
  lateThumbnails,
  noteThumbnailSent,
  readThumbnail,
  thumbnailToSend,
  trimThumbnails,
} from "#db/sync/thumbnails.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { thumbnailDefect } from "#shared/sync/thumbnail.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError } from "../centre-error.ts";
import type { Exchanging } from "../exchanging.ts";
import type { Fetching, FileAtCentre } from "./fetch-file.ts";

type Done = Result<null, CentreError>;

/** Of one run; the rest go with the next. */
const LATE = 200;
/** The pictures may take so many bytes here; the centre has those that go. */
const MOST_KEPT = 64 * 1024 * 1024;

const pathOf = (sha256: string, office: string | undefined): string =>
  `/v1/attachments/${sha256}/thumbnail${office === undefined ? "" : `?${new URLSearchParams({ office })}`}`;

/** Nothing waits for a picture: one the centre refuses is not offered again, and its paper goes on. */
export const sendThumbnail = async (
  client: CentralClient,
  { journal, read, signal }: Exchanging,
  sha256: string,
  office?: string,
): Promise<Done> => {
  const body = thumbnailToSend(read, sha256);
  if (body === null) return ok(null);
  const sent = await client.send(
    {
      method: "PUT",
      path: pathOf(sha256, office),
      signed: true,
      headers: { "content-type": "application/octet-stream" },
      body,
    },
    signal,
  );
  if (signal.aborted) return centreError("cancelled");
  if (!sent.ok && sent.error.code !== "refused") return sent;
  noteThumbnailSent(journal.write, sha256);
  return ok(null);
};

/** Of papers the centre has already, made when somebody first looked at them here. */
export const sendLateThumbnails = async (client: CentralClient, exchanging: Exchanging): Promise<Done> => {
  for (const sha256 of lateThumbnails(exchanging.read, LATE)) {
    const sent = await sendThumbnail(client, exchanging, sha256);
    if (!sent.ok) return sent;
  }
  return ok(null);
};

/** A picture that is none is not kept: the paper comes all the same, and the window makes another. */
export const fetchThumbnail = async (
  { client, write, clock, signal }: Fetching,
  { sha256, office, thumbnail }: FileAtCentre,
): Promise<Done> => {
  if (!thumbnail || readThumbnail(write, sha256) !== null) return ok(null);
  const came = await client.send(
    { method: "GET", path: pathOf(sha256, office), signed: true, body: null },
    signal,
  );
  if (signal.aborted) return centreError("cancelled");
  if (!came.ok) return came;
  if (thumbnailDefect(came.value.body) !== null) return ok(null);
  keepFetchedThumbnail(write, { sha256, bytes: came.value.body }, clock());
  trimThumbnails(write, MOST_KEPT);
  return ok(null);
};

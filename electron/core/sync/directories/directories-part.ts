/**
 * Keeps directories whole: lets the centre tell the office's feed of what it published, and fetches by their hash entries that
 * were too long for an event.
 */
import { createHash } from "node:crypto";
import { missingContents, saveContent } from "#db/queries/directories.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError } from "../centre-error.ts";
import type { BackgroundPart } from "../engine-tools.ts";
import type { Exchanging } from "../exchanging.ts";

const fetchContent = async (
  client: CentralClient,
  { journal, signal }: Exchanging,
  sha256: string,
): Promise<Result<null, CentreError>> => {
  const path = `/v1/directories/contents/${sha256}`;
  const answer = await client.send({ method: "GET", path, signed: true, body: null }, signal);
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (createHash("sha256").update(body).digest("hex") !== sha256)
    return centreError("bad-answer", { params: { field: sha256 } });
  saveContent(journal.write, sha256, body.toString("utf8"));
  return ok(null);
};

export const refreshDirectories = async (
  client: CentralClient,
  exchanging: Exchanging,
): Promise<Result<null, CentreError>> => {
  const listed = await client.call(centralContract.directories.list, undefined, exchanging.signal);
  if (!listed.ok) return listed;
  for (const sha256 of missingContents(exchanging.read)) {
    const fetched = await fetchContent(client, exchanging, sha256);
    if (!fetched.ok) return fetched;
  }
  return ok(null);
};

export const directoriesPart = (client: CentralClient): BackgroundPart => ({
  kind: "registers",
  run: (exchanging) => refreshDirectories(client, exchanging),
});

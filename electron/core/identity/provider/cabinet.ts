/** The taxpayer's cabinet: brings registration requests, takes their outcomes. It confirms nobody. */
import { z } from "zod";
import type { DatasetProblem } from "#shared/contract/exchange/problem.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { notOffered, type ProviderError, providerError } from "./error.ts";
import {
  inboxNames,
  inFolder,
  moveToDone,
  noteRemarks,
  putIntoOutbox,
  readInbox,
  setAside,
} from "./exchange-folder.ts";
import { callJson, type HttpSettings } from "./http-exchange.ts";
import type { IdentityProvider, Receipt, RequestPage, RequestRow } from "./port.ts";
import { outcomeText } from "./request-outcome.ts";
import { REQUESTS_FILE, type ReadRows, readRequestObjects, readRequestsFile } from "./request-rows.ts";

const MOST_FILES = 50;

/** Names of the files of a page; JSON, since a name may hold any of the signs that could part them. */
const receiptOf = (names: readonly string[]): Receipt => JSON.stringify(names) as Receipt;
const namesIn = (receipt: Receipt): readonly string[] => {
  const names: unknown = JSON.parse(receipt);
  return z.array(z.string()).parse(names);
};

const reasonOf = (problems: readonly DatasetProblem[]) => ({ problems: problems.slice(0, 1_000) });

const readOne = (root: string, name: string): ReadRows | { readonly reason: string } => {
  const file = readInbox(root, name);
  return file.kind === "file" ? readRequestsFile(name, file.bytes) : { reason: file.kind };
};

const fetchFromFolder = (root: string): RequestPage => {
  const names = inboxNames(root, ".csv");
  const taken: string[] = [];
  const aside: string[] = [];
  const requests = new Map<string, RequestRow>();
  const problems: DatasetProblem[] = [];
  for (const name of names.slice(0, MOST_FILES)) {
    const read = readOne(root, name);
    if ("reason" in read || !read.usable) {
      setAside(root, name, "reason" in read ? read : reasonOf(read.problems));
      aside.push(name);
      continue;
    }
    if (read.problems.length > 0) noteRemarks(root, name, reasonOf(read.problems));
    problems.push(...read.problems);
    for (const row of read.requests) if (!requests.has(row.requestId)) requests.set(row.requestId, row);
    taken.push(name);
  }
  return {
    requests: [...requests.values()],
    problems,
    setAside: aside,
    next: names.length > MOST_FILES ? (names[MOST_FILES - 1] ?? null) : null,
    receipt: receiptOf(taken),
  };
};

/** Requests as files `*.csv` of the exchange format in `inbox/`, outcomes as JSON in `outbox/`. */
export const cabinetByFolder = (root: string): IdentityProvider => ({
  id: "cabinet",
  fetchRequests: async () => inFolder(root, () => fetchFromFolder(root)),
  fetchAssertion: notOffered,
  settle: async (receipt) =>
    inFolder(root, () => {
      for (const name of namesIn(receipt)) moveToDone(root, name);
      return null;
    }),
  acknowledge: async (outcome) => {
    const text = outcomeText(outcome);
    if (!text.ok) return text;
    const name = `outcome-${outcome.requestId}-${outcome.outcomeId}.json`;
    const put = inFolder(root, () => putIntoOutbox(root, name, text.value));
    if (!put.ok) return put;
    return put.value ? ok(null) : providerError("outcome-conflict", { request: outcome.requestId });
  },
});

const pageSchema = z.object({
  format: z.literal("office-dataset/1"),
  requests: z.array(z.record(z.string(), z.string())).max(5_000),
  next: z.string().max(500).nullable(),
});

const pageOf = (answer: unknown): Result<RequestPage, ProviderError> => {
  const page = pageSchema.safeParse(answer);
  if (!page.success)
    return providerError("bad-answer", { field: page.error.issues[0]?.path.join(".") ?? "" });
  const { requests, problems } = readRequestObjects(REQUESTS_FILE, page.data.requests);
  return ok({ requests, problems, setAside: [], next: page.data.next, receipt: receiptOf([]) });
};

/** The same over HTTP: `GET /registration-requests?since=…`, `PUT /registration-requests/{id}/outcomes/{id}`. */
export const cabinetByHttp = (settings: HttpSettings): IdentityProvider => ({
  id: "cabinet",
  fetchRequests: async (since, signal) => {
    const query = since === null ? "" : `?since=${encodeURIComponent(since)}`;
    const answer = await callJson(
      settings,
      { method: "GET", path: `/registration-requests${query}` },
      signal,
    );
    return answer.ok ? pageOf(answer.value) : answer;
  },
  fetchAssertion: notOffered,
  // The cursor is the office's own: what it keeps is what it has.
  settle: async () => ok(null),
  acknowledge: async (outcome, signal) => {
    const text = outcomeText(outcome);
    if (!text.ok) return text;
    const request = encodeURIComponent(outcome.requestId);
    const path = `/registration-requests/${request}/outcomes/${encodeURIComponent(outcome.outcomeId)}`;
    const headers = { "content-type": "application/json" };
    const answer = await callJson(settings, { method: "PUT", path, headers, body: text.value }, signal);
    if (answer.ok) return ok(null);
    return answer.error.code === "refused" && answer.error.params["status"] === 409
      ? providerError("outcome-conflict", { request: outcome.requestId })
      : answer;
  },
});

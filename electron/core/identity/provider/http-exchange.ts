/** One call of a provider over HTTP: bounded in time and size, never redirected, in the clear only to this machine. */
import { ok, type Result } from "#shared/kernel/result.ts";
import { type ProviderError, providerError } from "./error.ts";

export interface HttpSettings {
  /** With its path, without a slash at the end. */
  readonly baseUrl: string;
  /** Value of the Authorization header; null where each call brings its own. Never logged. */
  readonly authorization: string | null;
  readonly maxBytes?: number;
}

export interface HttpCall {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const MAX_BYTES = 16 * 1024 * 1024;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

const addressOf = ({ baseUrl }: HttpSettings, path: string): URL | null => {
  const url = URL.canParse(`${baseUrl}${path}`) ? new URL(`${baseUrl}${path}`) : null;
  if (url === null || url.username !== "" || url.password !== "") return null;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname)) ? url : null;
};

const retryAfterOf = (response: Response): number | null => {
  const seconds = Number(response.headers.get("retry-after") ?? "");
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null;
};

/** Null: the answer is one of success. */
const statusError = (response: Response): Result<never, ProviderError> | null => {
  const { status } = response;
  if (status >= 200 && status < 300) return null;
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400))
    return providerError("redirected");
  if (status === 401 || status === 403) return providerError("unauthorized", { status });
  if (status === 429 || status === 503) return providerError("busy", { status }, retryAfterOf(response));
  return providerError(status >= 500 ? "server-error" : "refused", { status });
};

/** Reads the body up to the limit; null: it is longer. */
const readBody = async (response: Response, limit: number): Promise<Buffer | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return Buffer.alloc(0);
  for await (const piece of response.body) {
    size += piece.length;
    // Leaving the loop ends the transfer.
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const parseJson = (text: string): Result<unknown, ProviderError> => {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return providerError("bad-answer", { field: "JSON" });
  }
};

const exchange = async (
  settings: HttpSettings,
  url: URL,
  call: HttpCall,
  signal: AbortSignal,
): Promise<Result<unknown, ProviderError>> => {
  const response = await fetch(url, {
    method: call.method,
    redirect: "manual",
    signal,
    headers: {
      accept: "application/json",
      ...(settings.authorization === null ? {} : { authorization: settings.authorization }),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  const refusal = statusError(response);
  if (refusal !== null) {
    await response.body?.cancel();
    return refusal;
  }
  const limit = settings.maxBytes ?? MAX_BYTES;
  const body = await readBody(response, limit);
  if (body === null) return providerError("too-large", { limit });
  return body.length === 0 ? ok(null) : parseJson(body.toString("utf8"));
};

/** The answer's JSON (null: an empty answer) or why there is none. */
export const callJson = async (
  settings: HttpSettings,
  call: HttpCall,
  signal: AbortSignal,
): Promise<Result<unknown, ProviderError>> => {
  const url = addressOf(settings, call.path);
  if (url === null) return providerError("insecure-address");
  try {
    return await exchange(settings, url, call, signal);
  } catch {
    // fetch throws for whatever the network does; only the signal says more.
    if (!signal.aborted) return providerError("unreachable");
    const isTimeout = signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
    return providerError(isTimeout ? "timeout" : "cancelled");
  }
};

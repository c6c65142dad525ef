/** Calls procedures of the central contract: requests signed by the device, answers checked against their schema. */
import { createHash } from "node:crypto";
import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from "@orpc/contract";
import { z } from "zod";
import { type CentralMeta, DEVICE_HEADERS, deviceProof } from "#shared/contract/central/procedure.ts";
import { refusalSchema } from "#shared/contract/procedure.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import {
  centreAddress,
  centreHttp,
  type HttpAnswer,
  type HttpLimits,
  packed,
  type TlsSettings,
} from "./centre-http.ts";

/** Who signs the requests. */
interface RequestSigner {
  readonly deviceId: string;
  readonly sign: (bytes: Buffer) => Buffer;
}

/** How far the centre's clock is ahead of this computer's, in seconds; remembered over restarts. */
export interface ClockOffset {
  readonly read: () => number;
  readonly save: (seconds: number) => void;
}

export interface CentralSettings {
  readonly url: string;
  readonly tls?: TlsSettings;
  readonly limits?: HttpLimits;
  /** Null before the device is enrolled: then only what anyone may ask. */
  readonly signer: RequestSigner | null;
  readonly clock: () => Instant;
  readonly offset: ClockOffset;
}

/** A request whose body is bytes and not JSON: a piece of a file. */
interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly signed: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

type Procedure<Input extends AnySchema, Output extends AnySchema> = ContractProcedure<
  Input,
  Output,
  ErrorMap,
  CentralMeta
>;

export interface CentralClient {
  readonly url: string;
  readonly call: <Input extends AnySchema, Output extends AnySchema>(
    procedure: Procedure<Input, Output>,
    input: InferSchemaInput<Input>,
    signal?: AbortSignal,
  ) => Promise<Result<InferSchemaOutput<Output>, CentreError>>;
  /** As `call`, of bytes: the answer is one of success. */
  readonly send: (request: RawRequest, signal?: AbortSignal) => Promise<Result<HttpAnswer, CentreError>>;
  /** Moment by the centre's clock, as far as it is known. */
  readonly now: () => Instant;
  /** Bytes of bodies that have travelled either way. */
  readonly bytes: () => number;
  readonly close: () => void;
}

const errorBody = z.object({ code: z.string().optional(), data: z.unknown().optional() });
const clockData = z.object({ why: z.string(), now: z.iso.datetime({ offset: true }) });
const failureData = z.object({ errorId: z.string() });
const busyData = z.object({ retryAfterSeconds: z.number() });

const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
};

/** What the body of an error carries, whatever stands in it. */
const dataOf = (answer: HttpAnswer): unknown => errorBody.safeParse(jsonOf(answer.body)).data?.data;

/** The service's clock, where it is ours that is wrong. */
const serviceClock = (answer: HttpAnswer): Instant | null => {
  const said = answer.status === 401 ? clockData.safeParse(dataOf(answer)).data : undefined;
  return said?.why === "clock" ? (said.now as Instant) : null;
};

/** Refusals after which nothing helps but an administrator or a newer program. */
const FINAL: Readonly<Record<string, "revoked" | "update-needed">> = {
  "device-revoked": "revoked",
  "device-wiped": "revoked",
  "update-needed": "update-needed",
};

const retryAfterOf = (answer: HttpAnswer): number | null => {
  const said = busyData.safeParse(dataOf(answer)).data?.retryAfterSeconds;
  const seconds = said ?? Number(answer.headers["retry-after"] ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
};

const errorOf = (answer: HttpAnswer): Result<never, CentreError> => {
  const { status } = answer;
  if (status >= 300 && status < 400) return centreError("redirected");
  if (status === 429 || status === 503) return centreError("busy", { retryAfter: retryAfterOf(answer) });
  if (status === 413) return centreError("too-large", { params: { limit: "—" } });
  const data = dataOf(answer);
  const refusal = refusalSchema.safeParse(data).data ?? null;
  const why = clockData.safeParse(data).data?.why ?? refusal?.code ?? "";
  const final = FINAL[why];
  if (final !== undefined) return centreError(final, { refusal });
  if (status === 401) return centreError("unauthorized", { params: { why } });
  if (status >= 500)
    return centreError("server-error", { params: { status, ...failureData.safeParse(data).data } });
  return centreError("refused", { refusal, params: { status } });
};

interface Addressed {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer | null;
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Where the input goes: places of the path first, then the query or the body. */
const addressed = (method: string, path: string, input: unknown): Addressed => {
  const fields = new Map(Object.entries((input ?? {}) as Readonly<Record<string, unknown>>));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields.get(name);
    fields.delete(name);
    return encodeURIComponent(asText(value));
  });
  const rest = [...fields].filter(([, value]) => value !== undefined);
  if (method !== "GET")
    return { method, path: filled, body: Buffer.from(JSON.stringify(Object.fromEntries(rest))) };
  const search = new URLSearchParams();
  for (const [name, value] of rest) search.append(name, asText(value));
  const query = search.toString();
  return { method, path: query === "" ? filled : `${filled}?${query}`, body: null };
};

export const centralClient = (settings: CentralSettings): CentralClient => {
  const { signer, clock, offset } = settings;
  const address = centreAddress(settings.url);
  const http = address === null ? null : centreHttp(address, settings.tls, settings.limits);

  const now = (): Instant => new Date(Date.parse(clock()) + offset.read() * 1_000).toISOString() as Instant;

  const proof = ({ method, path, body }: Addressed): Record<string, string> => {
    if (signer === null) throw new Error("a device's request before its enrolment");
    const at = now();
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    return {
      [DEVICE_HEADERS.device]: signer.deviceId,
      [DEVICE_HEADERS.at]: at,
      [DEVICE_HEADERS.signature]: signer
        .sign(Buffer.from(deviceProof(method, path, hash, at)))
        .toString("base64"),
    };
  };

  const send: CentralClient["send"] = async (raw, signal) => {
    if (http === null) return centreError("insecure-address");
    const attempt = () =>
      http.send({ ...raw, headers: { ...raw.headers, ...(raw.signed ? proof(raw) : {}) } }, signal);
    let answer = await attempt();
    const theirs = answer.ok && raw.signed ? serviceClock(answer.value) : null;
    if (theirs !== null) {
      offset.save(Math.round((Date.parse(theirs) - Date.parse(clock())) / 1_000));
      answer = await attempt();
    }
    if (!answer.ok) return answer;
    const { status } = answer.value;
    return status >= 200 && status < 300 ? answer : errorOf(answer.value);
  };

  const call: CentralClient["call"] = async (procedure, input, signal) => {
    const { route, meta, outputSchema } = procedure["~orpc"];
    const asked = addressed(route.method ?? "POST", route.path ?? "", input);
    const travels = asked.body === null ? null : await packed(asked.body);
    const answer = await send(
      {
        method: asked.method,
        path: asked.path,
        signed: meta.caller === "device",
        headers: {
          ...(travels === null ? {} : { "content-type": "application/json" }),
          ...(travels?.encoding == null ? {} : { "content-encoding": travels.encoding }),
        },
        body: travels?.body ?? null,
      },
      signal,
    );
    if (!answer.ok) return answer;
    const read = await outputSchema?.["~standard"].validate(jsonOf(answer.value.body));
    if (read === undefined || read.issues !== undefined)
      return centreError("bad-answer", { params: { field: read?.issues?.[0]?.path?.join(".") ?? "" } });
    return ok(read.value as never);
  };

  return { url: settings.url, call, send, now, bytes: () => http?.bytes() ?? 0, close: () => http?.close() };
};

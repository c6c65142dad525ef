/** A OneID-like provider: exchanges the code a person brought for who the person is and whom they may speak for. */
import { z } from "zod";
import { ok, type Result } from "#shared/kernel/result.ts";
import { notOffered, type ProviderError, providerError } from "./error.ts";
import { inFolder, isDone, isInInbox, moveToDone, readInbox, setAside } from "./exchange-folder.ts";
import { callJson, type HttpSettings } from "./http-exchange.ts";
import { assertionOf } from "./person-claims.ts";
import type { AuthorizationCode, IdentityProvider, PersonAssertion, Receipt } from "./port.ts";

export interface OneIdHttpSettings extends Omit<HttpSettings, "authorization"> {
  readonly clientId: string;
  readonly clientSecret: string;
}

const CODE = /^[A-Za-z0-9_-]{8,128}$/;
const fileOf = (code: string): string => `${code}.json`;

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    // No claims at all: the schema says so.
    return null;
  }
};

const readAssertion = (root: string, code: string): Result<PersonAssertion, ProviderError> => {
  const name = fileOf(code);
  if (isDone(root, name)) return providerError("code-invalid");
  if (!isInInbox(root, name)) return providerError("assertion-missing");
  const file = readInbox(root, name);
  const claims =
    file.kind === "file"
      ? assertionOf(jsonOf(file.bytes))
      : providerError("bad-answer", { field: file.kind });
  if (claims.ok) return claims;
  setAside(root, name, { problems: [claims.error.params] });
  return providerError("damaged-file", { file: name });
};

/** Claims as files `<code>.json` in `inbox/`; a code is used once its file is settled. */
export const oneIdByFolder = (root: string): IdentityProvider => ({
  id: "one-id",
  fetchRequests: notOffered,
  fetchAssertion: async ({ code }) => {
    if (!CODE.test(code)) return providerError("code-invalid");
    const read = inFolder(root, () => readAssertion(root, code));
    const assertion = read.ok ? read.value : read;
    return assertion.ok ? ok({ assertion: assertion.value, receipt: fileOf(code) as Receipt }) : assertion;
  },
  settle: async (receipt) =>
    inFolder(root, () => {
      moveToDone(root, receipt);
      return null;
    }),
  acknowledge: notOffered,
});

const tokenSchema = z.object({
  access_token: z.string().min(1).max(10_000),
  token_type: z.string().regex(/^bearer$/i),
});

const fetchToken = async (
  settings: OneIdHttpSettings,
  code: AuthorizationCode,
  signal: AbortSignal,
): Promise<Result<string, ProviderError>> => {
  const form = new URLSearchParams({
    grant_type: "authorization_code",
    code: code.code,
    redirect_uri: code.redirectUri,
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
    ...(code.codeVerifier === null ? {} : { code_verifier: code.codeVerifier }),
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const call = { method: "POST", path: "/token", headers, body: form.toString() } as const;
  const answer = await callJson({ ...settings, authorization: null }, call, signal);
  if (!answer.ok)
    // RFC 6749, 5.2: a code that is wrong, old or used is answered with 400.
    return answer.error.code === "refused" && answer.error.params["status"] === 400
      ? providerError("code-invalid")
      : answer;
  const token = tokenSchema.safeParse(answer.value);
  return token.success ? ok(token.data.access_token) : providerError("bad-answer", { field: "access_token" });
};

/** The same over HTTP: `POST /token`, then `GET /person` with the token, which is kept nowhere. */
export const oneIdByHttp = (settings: OneIdHttpSettings): IdentityProvider => ({
  id: "one-id",
  fetchRequests: notOffered,
  fetchAssertion: async (code, signal) => {
    if (!CODE.test(code.code)) return providerError("code-invalid");
    const token = await fetchToken(settings, code, signal);
    if (!token.ok) return token;
    const authorization = `Bearer ${token.value}`;
    const answer = await callJson({ ...settings, authorization }, { method: "GET", path: "/person" }, signal);
    if (!answer.ok) return answer;
    const assertion = assertionOf(answer.value);
    return assertion.ok ? ok({ assertion: assertion.value, receipt: "" as Receipt }) : assertion;
  },
  settle: async () => ok(null),
  acknowledge: notOffered,
});

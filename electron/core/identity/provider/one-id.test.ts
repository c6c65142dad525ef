import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerJson, type HttpFake, httpFake } from "#tests/fixtures/http-fake.ts";
import type { IdentityProvider } from "./port.ts";
import { openProvider } from "./provider.ts";

const never = new AbortController().signal;
const CODE = { code: "aB3_dE6-gH9", redirectUri: "app://inspector/one-id", codeVerifier: "verifier" };
const CLAIMS = {
  pin: "20101199001234",
  fullName: "Асанова Айгүл Бакытовна",
  passport: { series: "ID", number: "1234567" },
  confirmedBySignature: true,
  organizations: [{ inn: "01234567890123", name: "ОсОО «Нур»", role: "head" }],
};
const CONFIRMED = {
  provider: "one-id",
  inn: "20101199001234",
  fullName: "Асанова Айгүл Бакытовна",
  passport: { series: "ID", number: "1234567" },
  confirmedBySignature: true,
  organizations: [{ inn: "01234567890123", name: "ОсОО «Нур»", role: "head" }],
  withheldOrganizations: 0,
};

describe("a OneID-like provider over a folder", () => {
  let root: string;
  let provider: IdentityProvider;
  const put = (claims: unknown): void =>
    writeFileSync(
      join(root, "inbox", `${CODE.code}.json`),
      typeof claims === "string" ? claims : JSON.stringify(claims),
    );
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "one-id-"));
    mkdirSync(join(root, "inbox"));
    provider = openProvider({ provider: "one-id", transport: "folder", folder: root });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("a confirmed person with whom they may speak for", async () => {
    put(CLAIMS);
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      ok: true,
      value: { assertion: CONFIRMED },
    });
  });
  it("an organization comes only through a confirmed person", async () => {
    put({ ...CLAIMS, confirmedBySignature: false, passport: undefined });
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      value: {
        assertion: {
          confirmedBySignature: false,
          passport: null,
          organizations: [],
          withheldOrganizations: 1,
        },
      },
    });
  });
  it("a code is good once: after settling it is used", async () => {
    put(CLAIMS);
    const first = await provider.fetchAssertion(CODE, never);
    // Not settled: the office may have stopped before it kept anything.
    expect(await provider.fetchAssertion(CODE, never)).toEqual(first);
    if (!first.ok) throw new Error("no assertion");
    await provider.settle(first.value.receipt, never);
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      error: { code: "code-invalid", retriable: false },
    });
    expect(readdirSync(join(root, "done"))).toEqual([`${CODE.code}.json`]);
  });
  it("what has not come yet may come", async () => {
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      error: { code: "assertion-missing", retriable: true },
    });
  });
  it.each(["../../etc/pw", "short", "", "a".repeat(129), "abc defgh"])("%j is no code", async (code) => {
    expect(await provider.fetchAssertion({ ...CODE, code }, never)).toMatchObject({
      error: { code: "code-invalid" },
    });
  });
  it.each([
    ["half a file", '{"pin":"2010'],
    ["a PIN of 13 digits", { ...CLAIMS, pin: "2010119900123" }],
    ["confirmation that is no yes or no", { ...CLAIMS, confirmedBySignature: "true" }],
    ["an unknown role", { ...CLAIMS, organizations: [{ inn: "01234567890123", name: "Н", role: "owner" }] }],
    ["a list", []],
  ])("%s: set aside with its reason", async (_what, claims) => {
    put(claims);
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      error: { code: "damaged-file", params: { file: `${CODE.code}.json` } },
    });
    expect(readdirSync(join(root, "inbox"))).toEqual([]);
    expect(readFileSync(join(root, "rejected", `${CODE.code}.json.reason.json`), "utf8")).toContain(
      "problems",
    );
  });
  it("brings no requests and takes no outcomes", async () => {
    expect(await provider.fetchRequests(null, never)).toMatchObject({ error: { code: "not-offered" } });
  });
});

describe("a OneID-like provider over HTTP", () => {
  let fake: HttpFake | null = null;
  afterEach(async () => {
    await fake?.close();
    fake = null;
  });
  const serve = async (
    token: readonly [number, unknown],
    person: readonly [number, unknown],
  ): Promise<IdentityProvider> => {
    fake = await httpFake(({ url }, response) =>
      answerJson(response, ...(url === "/token" ? token : person)),
    );
    const http = { baseUrl: fake.baseUrl, clientId: "office-004", clientSecret: "s3cret" };
    return openProvider({ provider: "one-id", transport: "http", http });
  };
  const TOKEN = [200, { access_token: "t-1", token_type: "Bearer", expires_in: 60 }] as const;

  it("exchanges the code for a token, the token for the person", async () => {
    const provider = await serve(TOKEN, [200, CLAIMS]);
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({
      ok: true,
      value: { assertion: CONFIRMED },
    });
    expect(fake?.asked.map(({ method, url, headers }) => [method, url, headers.authorization])).toEqual([
      ["POST", "/token", undefined],
      ["GET", "/person", "Bearer t-1"],
    ]);
    expect(Object.fromEntries(new URLSearchParams(fake?.asked[0]?.body))).toEqual({
      grant_type: "authorization_code",
      code: "aB3_dE6-gH9",
      redirect_uri: "app://inspector/one-id",
      client_id: "office-004",
      client_secret: "s3cret",
      code_verifier: "verifier",
    });
  });
  it.each<[string, readonly [number, unknown], readonly [number, unknown], string]>([
    ["a used code", [400, { error: "invalid_grant" }], [200, CLAIMS], "code-invalid"],
    ["a wrong client", [401, { error: "invalid_client" }], [200, CLAIMS], "unauthorized"],
    ["no token in the answer", [200, { token_type: "Bearer" }], [200, CLAIMS], "bad-answer"],
    ["a token of another kind", [200, { access_token: "t", token_type: "mac" }], [200, CLAIMS], "bad-answer"],
    ["a person without PIN", TOKEN, [200, { ...CLAIMS, pin: undefined }], "bad-answer"],
    ["a provider in trouble", TOKEN, [500, {}], "server-error"],
  ])("%s: %s", async (_what, token, person, code) => {
    const provider = await serve(token, person);
    expect(await provider.fetchAssertion(CODE, never)).toMatchObject({ ok: false, error: { code } });
  });
});

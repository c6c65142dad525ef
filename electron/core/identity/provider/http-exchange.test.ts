import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import { answerJson, type HttpFake, httpFake } from "#tests/fixtures/http-fake.ts";
import { PROVIDER_ERRORS, type ProviderErrorCode, providerError, providerMessage } from "./error.ts";
import { callJson } from "./http-exchange.ts";

const never = new AbortController().signal;
let fake: HttpFake | null = null;
afterEach(async () => {
  await fake?.close();
  fake = null;
});

const ask = async (
  answer: (response: ServerResponse) => void,
  signal: AbortSignal = never,
  maxBytes = 1_000,
) => {
  fake = await httpFake((_asked, response) => answer(response));
  return callJson(
    { baseUrl: fake.baseUrl, authorization: null, maxBytes },
    { method: "GET", path: "/x" },
    signal,
  );
};

describe("one call over HTTP", () => {
  it.each<[number, ProviderErrorCode, boolean]>([
    [301, "redirected", false],
    [400, "refused", false],
    [401, "unauthorized", false],
    [403, "unauthorized", false],
    [404, "refused", false],
    [429, "busy", true],
    [500, "server-error", true],
    [502, "server-error", true],
    [503, "busy", true],
  ])("status %i: %s, again later: %s", async (status, code, retriable) => {
    const answer = await ask((response) =>
      response.writeHead(status, { location: "http://127.0.0.1:1/" }).end("{}"),
    );
    expect(answer).toMatchObject({ ok: false, error: { code, retriable } });
  });
  it("says how long the provider asks to wait", async () => {
    expect(await ask((response) => response.writeHead(429, { "retry-after": "30" }).end())).toMatchObject({
      error: { code: "busy", retryAfter: 30 },
    });
  });
  it("an answer of exactly the limit is read, one byte more is not", async () => {
    const text = JSON.stringify("x".repeat(998));
    expect(await ask((response) => response.end(text))).toEqual({ ok: true, value: "x".repeat(998) });
    await fake?.close();
    expect(await ask((response) => response.end(text), never, 999)).toMatchObject({
      error: { code: "too-large", retriable: false, params: { limit: 999 } },
    });
  });
  it("an endless answer is cut at the limit", async () => {
    const answer = await ask((response) => {
      const write = (): void => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", write);
      write();
    });
    expect(answer).toMatchObject({ error: { code: "too-large" } });
  });
  it("no answer in time", async () => {
    expect(await ask(() => undefined, AbortSignal.timeout(50))).toMatchObject({
      error: { code: "timeout", retriable: true },
    });
  });
  it("a body that never ends in time", async () => {
    expect(await ask((response) => response.write("{"), AbortSignal.timeout(50))).toMatchObject({
      error: { code: "timeout" },
    });
  });
  it("a person gave up", async () => {
    expect(await ask((response) => answerJson(response, 200, {}), AbortSignal.abort())).toMatchObject({
      error: { code: "cancelled" },
    });
  });
  it("what is no JSON, and what breaks off", async () => {
    expect(await ask((response) => response.end("<html>"))).toMatchObject({ error: { code: "bad-answer" } });
    await fake?.close();
    expect(await ask((response) => response.destroy())).toMatchObject({
      error: { code: "unreachable", retriable: true },
    });
  });
  it("an empty answer is null", async () => {
    expect(await ask((response) => response.writeHead(204).end())).toEqual({ ok: true, value: null });
  });
  it.each([
    "http://id.example.kg",
    "ftp://127.0.0.1",
    "https://user:secret@id.example.kg",
    "id.example.kg",
    "http://127.0.0.1.example.kg",
  ])("%s is not asked at all", async (baseUrl) => {
    const settings = { baseUrl, authorization: "Bearer secret" };
    expect(await callJson(settings, { method: "GET", path: "/x" }, never)).toMatchObject({
      error: { code: "insecure-address", retriable: false },
    });
  });
});

describe("errors for people", () => {
  it.each(Object.keys(PROVIDER_ERRORS) as ProviderErrorCode[])("%s has its text", (code) => {
    const failed = providerError(code);
    expect(!failed.ok && hasText(providerMessage(failed.error).key)).toBe(true);
  });
});

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lockOffice } from "#core/core.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { errorOf } from "#tests/fixtures/core.ts";
import { answerJson, httpFake } from "#tests/fixtures/http-fake.ts";
import {
  type Asked,
  admin,
  anewForEachTest,
  at,
  byFolder,
  byHttp,
  claimed,
  command,
  exchange,
  fakes,
  folder,
  GOOD,
  granted,
  inspector,
  OTHER,
  office,
  type Provider,
  rowOf,
  rows,
  save,
} from "#tests/fixtures/provider-exchange.ts";
import { HEAD, ORGANIZATION, TRADER } from "#tests/fixtures/registration-office.ts";

anewForEachTest();

describe("the cabinet by HTTP", () => {
  const serve = async (pages: Readonly<Record<string, { requests: Asked[]; next: string | null }>>) => {
    const kept = new Map<string, string>();
    const lost: string[] = [];
    const fake = await httpFake(({ method, url, body }, response) => {
      const address = new URL(url, "http://fake");
      if (method === "GET") {
        const { requests, next } = pages[address.searchParams.get("since") ?? ""] ?? {
          requests: [],
          next: null,
        };
        answerJson(response, 200, { format: "office-dataset/1", requests: requests.map(rowOf), next });
        return;
      }
      const before = kept.get(address.pathname);
      kept.set(address.pathname, before ?? body);
      // The answer to the first of each is lost on the way.
      if (before === undefined) {
        lost.push(address.pathname);
        response.destroy();
      } else answerJson(response, before === body ? 200 : 409, {});
    });
    fakes.push(fake);
    return { fake, kept };
  };

  it("walks its pages once, keeps the secret out of the journal, and repeats an outcome whose answer was lost", async () => {
    const { fake, kept } = await serve({
      "": { requests: [GOOD], next: "p2" },
      p2: { requests: [OTHER], next: null },
    });
    await save([byHttp("net", fake.baseUrl)], [{ providerId: "net", secret: "Bearer top-secret" }]);
    expect(await exchange()).toMatchObject([{ fetched: 2, received: 2, error: null }]);
    await exchange();
    expect(fake.asked.map(({ url }) => url)).toEqual([
      "/registration-requests",
      "/registration-requests?since=p2",
      "/registration-requests?since=p2",
    ]);
    expect(fake.asked.every(({ headers }) => headers.authorization === "Bearer top-secret")).toBe(true);
    expect(JSON.stringify(rows("SELECT payload FROM events"))).not.toContain("top-secret");
    expect(JSON.stringify(await admin.admin.providers())).not.toContain("top-secret");

    await granted(TRADER);
    expect(await exchange()).toMatchObject([
      { sent: 0, waiting: 1, error: { key: "identity.provider.unreachable" } },
    ]);
    expect(rows("SELECT attempts, state FROM provider_outcomes")).toEqual([
      { attempts: 1, state: "waiting" },
    ]);
    expect(await exchange()).toMatchObject([{ sent: 1, waiting: 0, error: null }]);
    expect(kept.size).toBe(1);
    expect(JSON.parse([...kept.values()][0] ?? "")).toMatchObject({
      requestId: "R-1",
      login: "026-К-000001",
    });
    expect([...kept.values()].join()).not.toContain("password");
  });

  it("locking the office ends the exchange at once, and two do not run beside each other", async () => {
    let arrived = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    // Answers nobody.
    const fake = await httpFake(() => arrived());
    fakes.push(fake);
    await save([byHttp("net", fake.baseUrl)]);
    const going = errorOf(inspector.registration.exchange(command()));
    await asked;
    expect(await errorOf(inspector.registration.exchange(command()))).toBe("REFUSED exchange-under-way");
    lockOffice(office.core);
    expect(await going).toBe("LOCKED");
  });

  it("a secret given for one address does not go to another", async () => {
    const { fake } = await serve({});
    await save([byHttp("net", fake.baseUrl)], [{ providerId: "net", secret: "Bearer s" }]);
    await save([byHttp("net", `${fake.baseUrl}/v2`)]);
    expect((await admin.admin.providers()).providers).toMatchObject([{ hasSecret: false }]);
    await exchange();
    expect(fake.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
});

describe("a OneID-like provider", () => {
  const oneId: Provider = { ...byFolder("one-id", ""), title: "OneID", provider: "one-id" } as Provider;
  const put = (code: string, claims: object): void => {
    mkdirSync(join(folder, "inbox"), { recursive: true });
    writeFileSync(join(folder, "inbox", `${code}.json`), JSON.stringify(claims));
  };
  const asked = async (): Promise<RegistrationView> => {
    const { request } = await inspector.registration.create({
      ...command(),
      kind: "cabinet-access",
      applicant: { inn: HEAD, nameClaimed: "Токтогулов Үсөн Болотович", role: "head" },
      organization: { inn: ORGANIZATION, nameClaimed: "ОсОО «Ала-Тоо»" },
      phone: null,
      email: null,
      submittedOn: "2026-11-22" as PlainDate,
      payload: { documents: [] },
    });
    return claimed(request.applicant.inn);
  };
  const confirm = (view: RegistrationView, code: string) =>
    inspector.registration.confirmByProvider({ ...at(view), provider: "one-id", code });
  const refusalOf = async (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => "answered",
      (error: { data?: { code?: string } }) => error.data?.code ?? String(error),
    );

  beforeEach(() => save([{ ...oneId, folder } as Provider]));

  it("raises the level of the applicant it confirmed by signature", async () => {
    const mine = await asked();
    put("code-0001", { pin: HEAD, fullName: "ТОКТОГУЛОВ ҮСӨН", confirmedBySignature: true });
    const { request } = await confirm(mine, "code-0001");
    expect(request.identity).toMatchObject({
      level: "e-signature",
      signature: {
        good: true,
        message: {
          key: "identity.signature.good-by-provider",
          params: { name: "ТОКТОГУЛОВ ҮСӨН", provider: "OneID" },
        },
      },
    });
    expect(readdirSync(join(folder, "done"))).toEqual(["code-0001.json"]);
    expect(await refusalOf(confirm(request, "code-0001"))).toBe("code-invalid");
  });

  it("by HTTP: the secret goes with the code and nowhere else, and the token is kept nowhere", async () => {
    const fake = await httpFake(({ url }, response) =>
      url === "/token"
        ? answerJson(response, 200, { access_token: "token-1", token_type: "Bearer" })
        : answerJson(response, 200, { pin: HEAD, fullName: "Токтогулов Үсөн", confirmedBySignature: true }),
    );
    fakes.push(fake);
    const provider: Provider = {
      ...byHttp("one-id", fake.baseUrl),
      provider: "one-id",
      clientId: "office-026",
      redirectUri: "app://inspector/one-id",
    } as Provider;
    await save([provider], [{ providerId: "one-id", secret: "client-secret" }]);
    const { request } = await inspector.registration.confirmByProvider({
      ...at(await asked()),
      provider: "one-id",
      code: "code-0009",
      codeVerifier: "verifier",
    });
    expect(request.identity.level).toBe("e-signature");
    expect(fake.asked.map(({ url }) => url)).toEqual(["/token", "/person"]);
    expect(Object.fromEntries(new URLSearchParams(fake.asked[0]?.body))).toEqual({
      grant_type: "authorization_code",
      code: "code-0009",
      redirect_uri: "app://inspector/one-id",
      client_id: "office-026",
      client_secret: "client-secret",
      code_verifier: "verifier",
    });
    expect(fake.asked[1]?.headers.authorization).toBe("Bearer token-1");
    const kept = JSON.stringify([
      rows("SELECT payload FROM events"),
      rows("SELECT output FROM command_results"),
    ]);
    for (const secret of ["client-secret", "token-1", "code-0009", "verifier"])
      expect(kept).not.toContain(secret);
  });

  it("refuses another person and one it did not confirm, and records nothing", async () => {
    const mine = await asked();
    put("code-0002", { pin: TRADER, fullName: "Асанова Гүлнара", confirmedBySignature: true });
    put("code-0003", { pin: HEAD, fullName: "Токтогулов Үсөн", confirmedBySignature: false });
    expect(await refusalOf(confirm(mine, "code-0002"))).toBe("provider-another-person");
    expect(await refusalOf(confirm(mine, "code-0003"))).toBe("provider-not-confirmed");
    expect(rows("SELECT version FROM registration_cases")).toEqual([{ version: mine.version }]);
  });

  it("spends no code on a step the law refuses, nor on one that came too late", async () => {
    const mine = await asked();
    put("code-0004", { pin: HEAD, fullName: "Токтогулов Үсөн", confirmedBySignature: true });
    expect(await refusalOf(confirm({ ...mine, version: mine.version - 1 }, "code-0004"))).toBe(
      "version-conflict",
    );
    const { request } = await inspector.registration.withdraw({ ...at(mine), reason: "Отозвана" });
    expect(await refusalOf(confirm(request, "code-0004"))).toBe("not-in-this-state");
    expect(readdirSync(join(folder, "inbox"))).toEqual(["code-0004.json"]);
  });
});

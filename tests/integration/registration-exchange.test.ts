import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockOffice } from "#core/core.ts";
import { idSource } from "#db/ids.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import {
  type Client,
  DEMO_PASSWORD,
  errorOf,
  type TemporaryCore,
  temporaryCore,
} from "#tests/fixtures/core.ts";
import { answerJson, type HttpFake, httpFake } from "#tests/fixtures/http-fake.ts";
import {
  FORMER_ACCOUNTANT,
  HEAD,
  ORGANIZATION,
  registrationOffice,
  TRADER,
} from "#tests/fixtures/registration-office.ts";
import { layTrust, signRequest } from "#tests/fixtures/synthetic-signatures.ts";

const ids = idSource();
const command = (): { commandId: CommandId } => ({ commandId: ids<"Command">() });
const password = DEMO_PASSWORD;
const PASSPORT = { series: "ID", number: "1234567", issuedBy: null, validUntil: "2030-01-01" as PlainDate };

let office: TemporaryCore;
let inspector: Client;
let admin: Client;
let folder: string;
const fakes: HttpFake[] = [];

beforeEach(async () => {
  office = await temporaryCore(registrationOffice);
  inspector = office.as("inspector");
  admin = office.as("admin");
  folder = mkdtempSync(join(tmpdir(), "exchange-"));
});
afterEach(async () => {
  office.dispose();
  rmSync(folder, { recursive: true, force: true });
  for (const fake of fakes.splice(0)) await fake.close();
});

const database = () => {
  const open = office.core.office;
  if (open === null) throw new Error("locked");
  return open.database;
};
const rows = <Row>(sql: string): Row[] => database().read.query<Row>(sql).all();

type Provider = Parameters<Client["admin"]["saveProviders"]>[0]["providers"][number];
const byFolder = (providerId: string, root: string): Provider => ({
  providerId,
  title: "Кабинет налогоплательщика",
  provider: "cabinet",
  transport: "folder",
  folder: root,
});
const byHttp = (providerId: string, baseUrl: string): Provider => ({
  providerId,
  title: "Кабинет по сети",
  provider: "cabinet",
  transport: "http",
  baseUrl,
});
const save = (providers: Provider[], secrets: { providerId: string; secret: string }[] = []) =>
  admin.admin.saveProviders({ ...command(), providers, secrets });
const exchange = async () => (await inspector.registration.exchange(command())).providers;

interface Asked {
  readonly id: string;
  readonly inn: Inn;
  readonly name: string;
  readonly payload?: string;
}
const rowOf = ({ id, inn, name, payload }: Asked): Record<string, string> => ({
  request_id: id,
  submitted_at: "2026-11-21T10:00:00+06:00",
  channel: "cabinet",
  request: "cabinet-access",
  person_type: "individual",
  inn,
  name_claimed: name,
  office: "026",
  ...(payload === undefined ? {} : { payload }),
});
const COLUMNS = Object.keys(rowOf({ id: "", inn: TRADER, name: "", payload: "" }));
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const putFile = (root: string, name: string, asked: readonly Asked[]): void => {
  mkdirSync(join(root, "inbox"), { recursive: true });
  const lines = asked.map((one) => COLUMNS.map((column) => cell(rowOf(one)[column] ?? "")).join(","));
  writeFileSync(join(root, "inbox", name), `${[COLUMNS.join(","), ...lines].join("\n")}\n`);
};

const GOOD: Asked = { id: "R-1", inn: TRADER, name: "Асанова Гүлнара Эркиновна" };
const OTHER: Asked = { id: "R-2", inn: HEAD, name: "Токтогулов Үсөн Болотович" };

const at = ({ requestId, version }: RegistrationView) => ({
  ...command(),
  requestId,
  expectedVersion: version,
});
const claimed = async (inn: Inn): Promise<RegistrationView> => {
  const [found] = (await inspector.registration.list({ view: "all", inn })).items;
  if (found === undefined) throw new Error(`no request of ${inn}`);
  const { requestId, version } = found;
  return (await inspector.registration.claim({ ...command(), requestId, expectedVersion: version })).request;
};
const granted = async (inn: Inn): Promise<RegistrationView> => {
  const mine = await claimed(inn);
  const seen = (
    await inspector.registration.confirmIdentity({ ...at(mine), passport: PASSPORT, samePerson: true })
  ).request;
  const sound = (
    await inspector.registration.recordCheck({ ...at(seen), item: "documents-sound", met: true, note: "" })
  ).request;
  return (await inspector.registration.grant({ ...at(sound), password })).request;
};
const refused = async (inn: Inn): Promise<RegistrationView> => {
  const mine = await claimed(inn);
  const { ground } = mine.grounds.find(({ suggested }) => suggested) ?? { ground: "" };
  return (
    await inspector.registration.refuse({
      ...at(mine),
      grounds: [ground],
      reasoning: "Сведения не совпадают",
      password,
    })
  ).request;
};
const outbox = (root: string): Record<string, unknown>[] =>
  existsSync(join(root, "outbox"))
    ? readdirSync(join(root, "outbox"))
        .filter((name) => !name.startsWith("."))
        .map(
          (name) => JSON.parse(readFileSync(join(root, "outbox", name), "utf8")) as Record<string, unknown>,
        )
    : [];

describe("the cabinet by a folder", () => {
  it("goes from a file to the outcome with the login and no password", async () => {
    putFile(folder, "a.csv", [GOOD, OTHER]);
    await save([byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([
      { providerId: "stick", fetched: 2, received: 2, unreadable: [], sent: 0, waiting: 0, error: null },
    ]);
    expect(readdirSync(join(folder, "done"))).toEqual(["a.csv"]);
    const decided = await granted(TRADER);
    expect(await exchange()).toMatchObject([{ fetched: 0, received: 0, sent: 1, waiting: 0, error: null }]);
    expect(outbox(folder)).toEqual([
      {
        outcomeId: expect.any(String) as string,
        requestId: "R-1",
        at: "2026-11-22T04:00:00.000Z",
        outcome: "granted",
        login: "026-К-000001",
        decisionNumber: decided.acts[0]?.registrationNumber,
      },
    ]);
    expect(await exchange()).toMatchObject([{ sent: 0, waiting: 0 }]);
  });

  it("sends a refusal with its grounds and a return with its text", async () => {
    putFile(folder, "a.csv", [
      { ...GOOD, name: "Совсем Другая Женщина" },
      { id: "R-3", inn: FORMER_ACCOUNTANT, name: "Ибраева Жаңыл Кадыровна" },
    ]);
    await save([byFolder("stick", folder)]);
    await exchange();
    const no = await refused(TRADER);
    await inspector.registration.returnForCorrection({
      ...at(await claimed(FORMER_ACCOUNTANT)),
      text: "Приложите копию приказа",
      password,
    });
    expect(await exchange()).toMatchObject([{ sent: 2, waiting: 0, error: null }]);
    const sent = outbox(folder).sort((a, b) => String(a["requestId"]).localeCompare(String(b["requestId"])));
    expect(sent).toMatchObject([
      {
        requestId: "R-1",
        outcome: "refused",
        grounds: [{ ground: no.refusal?.grounds[0], article: expect.stringMatching(/^\d+\./) as string }],
        text: { ru: "Сведения не совпадают", ky: "Сведения не совпадают" },
      },
      { requestId: "R-3", outcome: "returned", text: { ru: "Приложите копию приказа" } },
    ]);
  });

  it("checks a signature over the sender's own number, on arrival and again", async () => {
    layTrust(office.folder);
    const row = { ...rowOf({ ...OTHER, payload: "{}" }), payload: "{}" };
    const signature = signRequest(row, { signer: { inn: HEAD, name: OTHER.name }, flaw: "none" });
    putFile(folder, "a.csv", [{ ...OTHER, payload: JSON.stringify({ signature }) }]);
    await save([byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([{ received: 1, unreadable: [] }]);
    const mine = await claimed(HEAD);
    expect(mine.identity).toMatchObject({ level: "e-signature", signature: { good: true } });
    const again = await inspector.registration.confirmSignature(at(mine));
    expect(again.request.identity.signature).toMatchObject({
      good: true,
      message: { key: "identity.signature.good" },
    });
  });

  it("names what it cannot read and goes on; the sender may mend it", async () => {
    putFile(folder, "a.csv", [GOOD, { ...OTHER, payload: '{"nonsense":1}' }]);
    writeFileSync(join(folder, "inbox", "b.csv"), "no,such,columns\n1,2,3\n");
    await save([byFolder("stick", folder)]);
    const [report] = await exchange();
    expect(report).toMatchObject({ fetched: 2, received: 1, error: null });
    expect(report?.unreadable.map(({ id, message }) => [id, message.key])).toEqual([
      ["b.csv", "registration.exchange.set-aside"],
      ["stick/R-2", "registration.refusal.payload-unreadable"],
    ]);
    putFile(folder, "c.csv", [GOOD, OTHER]);
    expect(await exchange()).toMatchObject([{ fetched: 0, received: 1, unreadable: [] }]);
    expect((await inspector.registration.list({ view: "all" })).total).toBe(2);
  });

  it("keeps the same number of two providers apart, and knows what a dataset brought before", async () => {
    const second = join(folder, "second");
    database()
      .write.statement(
        `INSERT INTO registration_requests (import_no, request_id, submitted_at, channel, request, person_type, inn,
           name_claimed, office) VALUES (1, 'R-2', '2026-11-21T04:00:00.000Z', 'cabinet', 'cabinet-access', 'individual', ?, ?, '026')`,
      )
      .run(Number(HEAD), OTHER.name);
    putFile(folder, "a.csv", [GOOD, OTHER]);
    putFile(second, "a.csv", [{ ...GOOD, inn: FORMER_ACCOUNTANT, name: "Ибраева Жаңыл Кадыровна" }]);
    await save([byFolder("stick", folder), byFolder("city", second)]);
    expect(await exchange()).toMatchObject([
      { providerId: "stick", fetched: 2, received: 2 },
      { providerId: "city", fetched: 1, received: 1 },
    ]);
    expect(rows("SELECT source_id AS id FROM registration_cases ORDER BY source_id")).toEqual([
      { id: "R-2" },
      { id: "city/R-1" },
      { id: "stick/R-1" },
    ]);
  });

  it("a provider nobody can reach stops no other", async () => {
    putFile(folder, "a.csv", [GOOD]);
    await save([byFolder("lost", "/dev/null/nowhere"), byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([
      { providerId: "lost", fetched: 0, error: { key: "identity.provider.folder-unavailable" } },
      { providerId: "stick", fetched: 1, received: 1, error: null },
    ]);
    expect((await admin.admin.providers()).providers).toMatchObject([
      { error: { key: "identity.provider.folder-unavailable" } },
      { error: null, exchangedAt: "2026-11-22T04:00:00.000Z", waiting: 0 },
    ]);
  });

  it("the same command repeated exchanges nothing again", async () => {
    putFile(folder, "a.csv", [GOOD]);
    await save([byFolder("stick", folder)]);
    const once = command();
    const first = await inspector.registration.exchange(once);
    putFile(folder, "b.csv", [OTHER]);
    expect(await inspector.registration.exchange(once)).toEqual(first);
    expect(readdirSync(join(folder, "inbox"))).toEqual(["b.csv"]);
  });
});

/** The n-th change of the database from now on throws, once; calling the answer mends it and says whether it did. */
const breakAt = (n: number): (() => boolean) => {
  const write = database().write as { statement: ReturnType<typeof database>["write"]["statement"] };
  const whole = write.statement;
  let left = n;
  write.statement = (sql) => {
    const statement = whole(sql);
    return {
      run: (...params) => {
        left -= 1;
        if (left === 0) throw new Error("killed");
        return statement.run(...params);
      },
    };
  };
  return () => {
    write.statement = whole;
    return left <= 0;
  };
};
const brokenExchange = async (n: number): Promise<boolean> => {
  const mend = breakAt(n);
  await inspector.registration.exchange(command()).catch(() => undefined);
  return mend();
};

describe("killed between any two steps, a second exchange ends right", () => {
  const queue = (like: string) =>
    database()
      .read.query<{ id: string }>(
        "SELECT source_id AS id FROM registration_cases WHERE source_id LIKE ? ORDER BY 1",
      )
      .all(like)
      .map(({ id }) => id);

  beforeEach(() => save([byFolder("stick", folder)]));

  it("what came is in the queue once and put away", async () => {
    let steps = 0;
    for (let n = 1; ; n += 1) {
      putFile(folder, `${n}.csv`, [
        { ...GOOD, id: `${n}-1` },
        { ...OTHER, id: `${n}-2` },
      ]);
      const broke = await brokenExchange(n);
      expect(await exchange()).toMatchObject([{ error: null, unreadable: [] }]);
      expect([n, queue(`stick/${n}-%`)]).toEqual([n, [`stick/${n}-1`, `stick/${n}-2`]]);
      expect(readdirSync(join(folder, "inbox"))).toEqual([]);
      if (!broke) break;
      steps = n;
    }
    // Two rows and their origins, then for each: its number, its event, its row, the answer; the state; the command.
    expect(steps).toBeGreaterThanOrEqual(12);
    expect(verifyJournal(database().read).ok).toBe(true);
    const before = projectionFingerprint(database().read);
    rebuildProjections(database().write);
    expect(projectionFingerprint(database().read)).toEqual(before);
  });

  it("what is owed is handed over once", async () => {
    let steps = 0;
    for (let n = 1; ; n += 1) {
      putFile(folder, `${n}.csv`, [{ ...GOOD, id: `${n}` }]);
      await exchange();
      const [found] = (await inspector.registration.list({ view: "new" })).items;
      if (found === undefined) throw new Error("nothing came");
      const { requestId, version } = found;
      const mine = await inspector.registration.claim({ ...command(), requestId, expectedVersion: version });
      await inspector.registration.returnForCorrection({
        ...at(mine.request),
        text: "Нет приказа",
        password,
      });
      const broke = await brokenExchange(n);
      expect(await exchange()).toMatchObject([{ error: null, waiting: 0 }]);
      expect(outbox(folder).filter((sent) => sent["requestId"] === `${n}`)).toMatchObject([
        { outcome: "returned" },
      ]);
      if (!broke) break;
      steps = n;
    }
    // The outcome noted, marked as sent, the state, the command.
    expect(steps).toBe(4);
    expect(rows("SELECT DISTINCT state FROM provider_outcomes")).toEqual([{ state: "sent" }]);
  });
});

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

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { answerJson, type HttpFake, httpFake } from "#tests/fixtures/http-fake.ts";
import type { IdentityProvider } from "./port.ts";
import { openProvider } from "./provider.ts";
import type { RequestOutcome } from "./request-outcome.ts";

const HEADER = [
  "request_id",
  "submitted_at",
  "channel",
  "request",
  "person_type",
  "inn",
  "name_claimed",
  "office",
];
const ROW = [
  "R-1",
  "2026-11-28T10:00:00+06:00",
  "cabinet",
  "cabinet-access",
  "individual",
  "20101199001234",
  "Асанова Айгүл",
  "004",
];
const csv = (...rows: readonly (readonly string[])[]): string => [HEADER, ...rows].map(csvRow).join("");
const other = (id: string, inn = "20101199001234"): readonly string[] => ROW.with(0, id).with(5, inn);
const never = new AbortController().signal;

const GRANTED: RequestOutcome = {
  outcomeId: "O-1",
  requestId: "R-1",
  at: "2026-11-28T06:00:00.000Z" as Instant,
  outcome: "granted",
  login: "20101199001234",
  decisionNumber: "004-17",
};

describe("the cabinet's channel over a folder", () => {
  let root: string;
  let provider: IdentityProvider;
  const put = (name: string, text: string): void => writeFileSync(join(root, "inbox", name), text);
  const names = (folder: string): readonly string[] => {
    try {
      return readdirSync(join(root, folder)).sort();
    } catch {
      return [];
    }
  };
  const fetchPage = async () => {
    const page = await provider.fetchRequests(null, never);
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "cabinet-"));
    mkdirSync(join(root, "inbox"));
    provider = openProvider({ provider: "cabinet", transport: "folder", folder: root });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("a request is read by the exchange format, its ИНН with the leading zeros", async () => {
    put("day.csv", csv(other("R-7", "00000000000017")));
    expect((await fetchPage()).requests).toEqual([
      {
        requestId: "R-7",
        submittedAt: "2026-11-28T04:00:00.000Z",
        channel: "cabinet",
        request: "cabinet-access",
        personType: "individual",
        inn: "00000000000017",
        nameClaimed: "Асанова Айгүл",
        organizationInn: null,
        organizationNameClaimed: null,
        roleClaimed: null,
        office: "004",
        phone: null,
        email: null,
        assurance: null,
        payload: null,
      },
    ]);
  });

  it("nothing is lost: the same comes again until it is settled, then it lies in done", async () => {
    put("a.csv", csv(ROW));
    put("b.csv", csv(other("R-2")));
    const first = await fetchPage();
    expect((await fetchPage()).requests).toEqual(first.requests);
    put("c.csv", csv(other("R-3")));
    expect((await provider.settle(first.receipt, never)).ok).toBe(true);
    expect(names("inbox")).toEqual(["c.csv"]);
    expect(names("done")).toEqual(["a.csv", "b.csv"]);
    // Settled twice, as after a crash between the two: no harm.
    expect((await provider.settle(first.receipt, never)).ok).toBe(true);
    expect((await fetchPage()).requests.map(({ requestId }) => requestId)).toEqual(["R-3"]);
  });

  it("a second file of the same name does not push the first out of done", async () => {
    for (const id of ["R-1", "R-2"]) {
      put("day.csv", csv(other(id)));
      await provider.settle((await fetchPage()).receipt, never);
    }
    expect(names("done")).toEqual(["2-day.csv", "day.csv"]);
  });

  it("a request in two files or twice in one comes once", async () => {
    put("a.csv", csv(ROW, ROW));
    put("b.csv", csv(ROW));
    const page = await fetchPage();
    expect(page.requests).toHaveLength(1);
    expect(page.problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ["a.csv", 3, "duplicate-key"],
    ]);
  });

  it("good rows beside bad ones are taken, the bad ones are named by line and column", async () => {
    put("day.csv", csv(ROW, other("R-2", "123"), other("R-3")));
    const page = await fetchPage();
    expect(page.requests.map(({ requestId }) => requestId)).toEqual(["R-1", "R-3"]);
    expect(page.problems).toMatchObject([{ file: "day.csv", line: 3, column: "inn", code: "not-an-inn" }]);
    expect(names("rejected")).toEqual(["day.csv.remarks.json"]);
  });

  it.each([
    ["nothing in it", "", "empty-file"],
    ["no such columns", "a,b\r\n1,2\r\n", "unknown-column"],
    ["a broken header", '"request_id\r\n', "unclosed-quote"],
  ])("a file with %s is set aside whole, with its reason", async (_what, text, code) => {
    put("bad.csv", text);
    put("good.csv", csv(ROW));
    const page = await fetchPage();
    expect(page).toMatchObject({ setAside: ["bad.csv"], requests: [{ requestId: "R-1" }] });
    expect(names("inbox")).toEqual(["good.csv"]);
    expect(readFileSync(join(root, "rejected", "bad.csv"), "utf8")).toBe(text);
    expect(readFileSync(join(root, "rejected", "bad.csv.reason.json"), "utf8")).toContain(code);
  });

  it("a link is not followed, a file still being written is not touched", async () => {
    writeFileSync(join(root, "secret"), csv(ROW));
    symlinkSync(join(root, "secret"), join(root, "inbox", "link.csv"));
    put(".late.csv.part", "half");
    expect(await fetchPage()).toMatchObject({ requests: [], setAside: ["link.csv"] });
    expect(names("inbox")).toEqual([".late.csv.part"]);
  });

  it("an outcome is written once; the same again is no error, another is", async () => {
    expect(await provider.acknowledge(GRANTED, never)).toEqual({ ok: true, value: null });
    expect(await provider.acknowledge(GRANTED, never)).toEqual({ ok: true, value: null });
    expect(names("outbox")).toEqual(["outcome-R-1-O-1.json"]);
    const text = readFileSync(join(root, "outbox", "outcome-R-1-O-1.json"), "utf8");
    expect(JSON.parse(text)).toEqual(GRANTED);
    const changed = { ...GRANTED, login: "another" };
    expect(await provider.acknowledge(changed, never)).toMatchObject({
      error: { code: "outcome-conflict", retriable: false },
    });
  });

  it("a password never leaves", async () => {
    const leaking = { ...GRANTED, password: "Qwerty-1" };
    expect(await provider.acknowledge(leaking, never)).toMatchObject({
      error: { code: "outcome-invalid", params: { field: "password" } },
    });
    expect(names("outbox")).toEqual([]);
  });
  it("an id cannot lead out of the folder", async () => {
    expect(await provider.acknowledge({ ...GRANTED, requestId: "../../etc/x" }, never)).toMatchObject({
      error: { code: "outcome-invalid", params: { field: "requestId" } },
    });
  });

  it("confirms nobody", async () => {
    const code = { code: "abcdefgh", redirectUri: "", codeVerifier: null };
    expect(await provider.fetchAssertion(code, never)).toMatchObject({ error: { code: "not-offered" } });
  });
  it("a folder that is a file can be tried again later", async () => {
    const blocked = openProvider({ provider: "cabinet", transport: "folder", folder: join(root, "file") });
    writeFileSync(join(root, "file"), "");
    expect(await blocked.fetchRequests(null, never)).toMatchObject({
      error: { code: "folder-unavailable", retriable: true },
    });
  });
});

describe("the cabinet's channel over HTTP", () => {
  let fake: HttpFake | null = null;
  afterEach(async () => {
    await fake?.close();
    fake = null;
  });
  const serve = async (...[answer]: Parameters<typeof httpFake>): Promise<IdentityProvider> => {
    fake = await httpFake(answer);
    const http = { baseUrl: fake.baseUrl, authorization: "Bearer office-004" };
    return openProvider({ provider: "cabinet", transport: "http", http });
  };
  const object = Object.fromEntries(HEADER.map((name, index) => [name, ROW[index] ?? ""]));

  it("a page after the cursor, with the office's authorization", async () => {
    const provider = await serve((_asked, response) =>
      answerJson(response, 200, {
        format: "office-dataset/1",
        requests: [
          object,
          { ...object, request_id: "R-2", inn: "1" },
          { ...object, request_id: "R-3", password: "x" },
        ],
        next: "43",
      }),
    );
    const page = await provider.fetchRequests("42", never);
    expect(page).toMatchObject({
      ok: true,
      value: {
        requests: [{ requestId: "R-1", inn: "20101199001234" }],
        problems: [
          { line: 2, column: "inn", code: "not-an-inn" },
          { line: 3, column: "password", code: "unknown-column" },
        ],
        next: "43",
      },
    });
    expect(fake?.asked).toMatchObject([
      {
        method: "GET",
        url: "/registration-requests?since=42",
        headers: { authorization: "Bearer office-004" },
      },
    ]);
  });

  it("an outcome under its own address, so that a repeat is a repeat", async () => {
    const provider = await serve((_asked, response) => response.writeHead(204).end());
    expect(await provider.acknowledge(GRANTED, never)).toEqual({ ok: true, value: null });
    expect(fake?.asked).toMatchObject([{ method: "PUT", url: "/registration-requests/R-1/outcomes/O-1" }]);
    expect(JSON.parse(fake?.asked[0]?.body ?? "")).toEqual(GRANTED);
  });
  it("another outcome of the same name is a conflict", async () => {
    const provider = await serve((_asked, response) => answerJson(response, 409, {}));
    expect(await provider.acknowledge(GRANTED, never)).toMatchObject({
      error: { code: "outcome-conflict", params: { request: "R-1" } },
    });
  });
});

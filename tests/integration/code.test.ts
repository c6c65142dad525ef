/** `code.*` over a real core: a text is loaded in its worker, read, searched, compared, and goes with the office. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockOffice } from "#core/core.ts";
import { createBackup } from "#db/backup.ts";
import { idSource } from "#db/ids.ts";
import { wipeOffice } from "#db/key-ring/wipe.ts";
import { inventedCode } from "#tests/fixtures/code-text.ts";
import { type Client, errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

const ids = idSource();
const commandId = () => ids<"Command">();

let office: TemporaryCore;
beforeAll(async () => {
  office = await temporaryCore();
});
afterAll(() => office.dispose());

const codeFile = (core: TemporaryCore): string => join(core.folder, "office.db.code");
const write = (core: TemporaryCore, name: string, text: string): string => {
  const file = join(core.folder, name);
  writeFileSync(file, text);
  return file;
};
const load = async (core: TemporaryCore, path: string, replace = false) => {
  const admin = core.as("admin");
  const started = await admin.code.startImport({ commandId: commandId(), path, replace });
  expect(started.status).toBe("running");
  await Promise.all(core.core.jobs);
  return admin.code.importStatus();
};
const words = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");

describe("without a text", () => {
  it("articles are known by their numbers and the program's own words, and reading makes no file", async () => {
    const inspector = office.as("inspector");
    expect(await inspector.code.status()).toEqual({ readable: true, editions: [] });
    const { edition, headings } = await inspector.code.contents({});
    expect(edition).toBeNull();
    expect(headings.find(({ number }) => number === "82")?.title).toEqual({
      ru: "Начисление пени",
      ky: "Туум кошуп эсептөө",
    });
    expect(headings.map(({ number }) => number).filter((number) => number === "7")).toEqual([]);
    expect(await inspector.code.article({ number: "125" })).toEqual({ number: "125", text: null });
    expect(await inspector.code.search({ query: "проверка" })).toEqual({ edition: null, hits: [] });
    expect(await errorOf(inspector.code.article({ number: "сто" }))).toBe("NOT_FOUND not-found");
    expect(existsSync(codeFile(office))).toBe(false);
  });

  it("where an article is used is told all the same, and counts to those who may read cases", async () => {
    const { uses, office: counts } = await office.as("inspector").code.usedBy({ article: "125" });
    expect(uses).toContainEqual({
      kind: "term",
      id: "T-104",
      places: ["125.6"],
      title: expect.objectContaining({ ru: expect.stringMatching(/./), ky: expect.stringMatching(/./) }),
      from: null,
    });
    expect(counts).toEqual({ findings: 0, cases: 0, papers: 0 });
    const admin = await office.as("admin").code.usedBy({ article: "125" });
    expect([admin.office, admin.uses.length]).toEqual([null, uses.length]);
  });
});

describe("a text that is loaded", () => {
  it("is refused when it is none, and nothing is kept", async () => {
    const file = write(office, "letter.txt", "Письмо\n");
    expect(await load(office, file)).toMatchObject({
      status: "refused",
      refusal: { key: "code.import.not-the-code", params: { file } },
      differsFrom: null,
    });
    expect(await load(office, join(office.folder, "none.txt"))).toMatchObject({
      status: "refused",
      refusal: { key: "code.import.unreadable" },
    });
    expect((await office.as("admin").code.status()).editions).toEqual([]);
  });

  it("is kept with who and when; a repeat of the command starts nothing", async () => {
    const path = write(office, "old.txt", inventedCode({ day: "5 марта 2025" }));
    const admin = office.as("admin");
    const command = { commandId: commandId(), path };
    const started = await admin.code.startImport(command);
    expect(await errorOf(admin.code.startImport({ ...command, commandId: commandId() }))).toBe(
      "REFUSED already-running",
    );
    await Promise.all(office.core.jobs);
    expect(await admin.code.startImport(command)).toMatchObject({
      importId: started.importId,
      status: "finished",
      progress: 1,
      result: { edition: "2025-03-05", articles: 5, chapters: 7, same: false, problems: [] },
    });
    const { editions } = await admin.code.status();
    expect(editions).toMatchObject([
      { edition: "2025-03-05", articles: 5, chapters: 7, importedAt: TEST_NOW },
    ]);
    expect(editions[0]?.importedBy?.ru).toMatch(/./);
    expect(readFileSync(codeFile(office)).includes("Свитки")).toBe(false);
  });

  it("of the same day but other words replaces the first only when told to", async () => {
    const path = write(office, "other.txt", inventedCode({ day: "5 марта 2025", answerDays: 11 }));
    expect(await load(office, path)).toMatchObject({
      status: "refused",
      refusal: { key: "code.import.differs", params: { edition: "2025-03-05" } },
      differsFrom: "2025-03-05",
    });
    const said = async (): Promise<string> => {
      const { text } = await office.as("inspector").code.article({ number: "125" });
      return words(text?.lines.find(({ place }) => place === "125.4")?.runs ?? []);
    };
    expect(await said()).toBe("Хозяин отвечает писарю за 9 дней:");
    expect(await load(office, path, true)).toMatchObject({ status: "finished", result: { same: false } });
    expect(await said()).toBe("Хозяин отвечает писарю за 11 дней:");
    expect(await load(office, path)).toMatchObject({ status: "finished", result: { same: true } });
  });
});

describe("an article of the text", () => {
  let inspector: Client;
  beforeAll(() => {
    inspector = office.as("inspector");
  });

  it("has its place in the contents, its neighbours, its lines and links to others", async () => {
    const { headings, edition } = await inspector.code.contents({});
    expect(edition).toBe("2025-03-05");
    expect(headings.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ..."section I,chapter 1,article 1,chapter 2,chapter 3,article 43,chapter 4,chapter 5".split(","),
      ..."article 85,article 85¹,chapter 6,section II,chapter 7,article 125".split(","),
    ]);
    expect(headings.filter(({ repealed }) => repealed).map(({ number }) => number)).toEqual([
      "2",
      "4",
      "85¹",
      "6",
    ]);
    const { text } = await inspector.code.article({ number: "85-1" });
    expect(text).toMatchObject({
      title: "Малый сундук",
      repealed: true,
      section: { number: "I" },
      chapter: { number: "5", title: "Сундук" },
      previous: { number: "85" },
      next: { number: "125", title: "Сверка свитков" },
    });
    const first = await inspector.code.article({ number: "1" });
    expect(first.text?.previous).toBeNull();
    expect(first.text?.lines.flatMap(({ runs }) => runs).flatMap(({ place }) => place ?? [])).toEqual([
      "125.2",
      "85¹",
      "1.2.1",
    ]);
    expect(await inspector.code.article({ number: "7" })).toEqual({ number: "7", text: null });
  });

  it("is found by its words in any form, titles marked too, and by its number", async () => {
    const { hits } = await inspector.code.search({ query: "сверки свитка" });
    expect(hits[0]).toEqual({
      number: "125",
      title: [
        { text: "Сверка", hit: true },
        { text: " ", hit: false },
        { text: "свитков", hit: true },
      ],
      part: "3",
      snippet: [
        { text: "3. Срок ", hit: false },
        { text: "сверки", hit: true },
        { text: " ", hit: false },
        { text: "свитков", hit: true },
        { text: " прежний.", hit: false },
      ],
    });
    const byNumber = await inspector.code.search({ query: "125(4)" });
    expect(byNumber.hits.map(({ number, part }) => [number, part])).toEqual([["125", "4"]]);
  });

  it("is compared between two editions by lines", async () => {
    const path = write(
      office,
      "new.txt",
      inventedCode({ day: "6 июля 2025", answerDays: 14, withNewPart: true }),
    );
    expect(await load(office, path)).toMatchObject({ status: "finished" });
    const compared = await inspector.code.compare({
      number: "125",
      before: "2025-03-05" as never,
      after: "2025-07-06" as never,
    });
    expect(compared.before).toEqual({ edition: "2025-03-05", title: "Сверка свитков" });
    expect(compared.lines.filter(({ kind }) => kind !== "same")).toEqual([
      {
        kind: "changed",
        before: "4. Хозяин отвечает писарю за 11 дней:",
        after: "4. Хозяин отвечает писарю за 14 дней:",
      },
      { kind: "added", before: null, after: "5. Спор о свитке разбирает старший писарь." },
    ]);
    expect((await inspector.code.status()).editions.map(({ edition }) => edition)).toEqual([
      "2025-07-06",
      "2025-03-05",
    ]);
    expect(await errorOf(inspector.code.article({ number: "1", edition: "2020-01-01" as never }))).toBe(
      "NOT_FOUND not-found",
    );
  });
});

describe("the file of the texts", () => {
  it("is in no backup, for a text can be loaded again", () => {
    const open = office.core.office;
    if (open === null) throw new Error("locked");
    const to = join(office.folder, "copy.db");
    expect(createBackup(open.database.write, open.database.file, to, open.key)).toMatchObject({ ok: true });
    expect(readdirSync(office.folder).filter((name) => name.startsWith("copy.db"))).toEqual([
      "copy.db",
      "copy.db.keys.json",
    ]);
  });

  it("that another key made is named, and a text loaded anew takes its place", async () => {
    const other = await temporaryCore();
    try {
      writeFileSync(codeFile(other), readFileSync(codeFile(office)));
      expect(await other.as("inspector").code.status()).toEqual({ readable: false, editions: [] });
      expect((await other.as("inspector").code.contents({})).edition).toBeNull();
      const path = write(other, "code.txt", inventedCode({ day: "5 марта 2025" }));
      expect(await load(other, path)).toMatchObject({ status: "finished" });
      expect(await other.as("inspector").code.status()).toMatchObject({ readable: true, editions: [{}] });
    } finally {
      other.dispose();
    }
  });

  it("is destroyed with the office", () => {
    lockOffice(office.core);
    expect(existsSync(codeFile(office))).toBe(true);
    wipeOffice(office.core.file, TEST_NOW);
    expect(readdirSync(office.folder).filter((name) => name.startsWith("office.db"))).toEqual([
      "office.db.wiped",
    ]);
  });
});

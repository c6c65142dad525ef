import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openCodeStore } from "#db/code/store.ts";
import { parseCode } from "#shared/law/code-text/parse-code.ts";
import { stemsOf } from "#shared/law/code-text/search-text.ts";

const folder = mkdtempSync(join(tmpdir(), "inspector-code-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = fileURLToPath(new URL("../../inspector.mjs", import.meta.url));
const store = join(folder, "kept", "code.sqlite");
const inspector = (args: readonly string[], input = "") => {
  const run = spawnSync(process.execPath, [entry, "law", ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, INSPECTOR_CODE: store, INSPECTOR_LANGUAGE: "ru" },
  });
  const answers = run.stdout.split("\n").filter((line) => line !== "");
  return { exit: run.status, answers: answers.map((line) => JSON.parse(line)), said: run.stderr };
};
const edition = (day: string, word: string): string =>
  [
    "НАЛОГОВЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ",
    `(В редакции Закона Кыргызской Республики от ${day} года № 1)`,
    "Глава 1. Общее",
    "Статья 1. Начало",
    "",
    `1. ${word}`,
    "",
    "Статья 1¹. Вставленная",
    "Текст.",
    "Статья 3. Третья",
    "Текст.",
    "Президент",
  ].join("\n");
const write = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe("inspector law import and article", () => {
  it("keeps editions side by side and answers from the newest", () => {
    const newer = write("newer.txt", edition("5 марта 2025", "Новое"));
    const older = write("older.txt", edition("1 июня 2023", "Старое"));
    const first = inspector(["import", newer]);
    expect([first.exit, first.said]).toEqual([0, ""]);
    expect(first.answers).toEqual([
      {
        articles: 3,
        chapters: 1,
        edition: "2025-03-05",
        problems: [{ line: 10, code: "article-missing", message: "Строка 10: перед ней пропущена статья 2" }],
      },
    ]);
    expect(inspector(["import", older]).exit).toBe(0);
    const { exit, answers } = inspector(
      ["article"],
      '{"number":"1"}\n{"number":"1-1"}\n{"number":"2"}\n{"number":"1","part":"1"}\n',
    );
    expect(exit).toBe(1);
    expect(answers.slice(0, 2)).toEqual([
      { number: "1", title: "Начало", text: "1. Новое", edition: "2025-03-05" },
      { number: "1¹", title: "Вставленная", text: "Текст.", edition: "2025-03-05" },
    ]);
    expect(answers.slice(2).map(({ error }) => [error.code, error.path])).toEqual([
      ["unknown-article", "number"],
      ["unknown-field", "part"],
    ]);
  }, 30_000);

  it("the same edition again changes nothing; a damaged file keeps nothing and is told by its line", () => {
    const newer = write("newer.txt", edition("5 марта 2025", "Новое"));
    inspector(["import", newer]);
    const before = readFileSync(store);
    expect(inspector(["import", newer]).exit).toBe(0);
    const bytes = Buffer.from(edition("6 марта 2025", "Новое"));
    bytes[bytes.length - 3] = 0xff;
    const { exit, answers, said } = inspector(["import", write("damaged.txt", bytes)]);
    expect([exit, answers]).toEqual([2, []]);
    expect(said).toContain("строка 12");
    expect(readFileSync(store).equals(before)).toBe(true);
  }, 30_000);
});

describe("inspector law search", () => {
  it("finds words in any of their forms, titles first, and a place by its number", () => {
    const text = edition("5 марта 2025", "Записи хранятся пять лет.").replace(
      "Статья 3. Третья\nТекст.",
      "Статья 3. Хранение записей\n1. Прочее.\n2. Орган хранит их.",
    );
    expect(inspector(["import", write("searched.txt", text)]).exit).toBe(0);
    const { exit, answers } = inspector(
      ["search"],
      [
        '{"query":"хранения записи"}',
        '{"query":"ст. 3(2)"}',
        '{"query":"лет записям"}',
        '{"query":"налог"}',
        '{"query":""}',
      ].join("\n"),
    );
    expect(exit).toBe(1);
    expect(answers[0]).toEqual({
      edition: "2025-03-05",
      hits: [{ number: "3", title: "Хранение записей", part: "1", snippet: "1. Прочее." }],
    });
    expect(answers[1].hits).toEqual([
      { number: "3", title: "Хранение записей", part: "2", snippet: "2. Орган хранит их." },
    ]);
    expect(answers[2].hits).toEqual([
      { number: "1", title: "Начало", part: "1", snippet: "1. **Записи** хранятся пять **лет**." },
    ]);
    expect(answers[3].hits).toEqual([]);
    expect(answers[4].error.path).toBe("query");
  }, 30_000);
});

describe("the store of the Code", () => {
  const code = (text: string) => {
    const result = parseCode(text);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  it("beside an office is encrypted, gives the text back, and opens under its key only", () => {
    const file = join(folder, "office.sqlite.code");
    const text = edition("5 марта 2025", "Слово").replaceAll("\n", "\r\n");
    const opened = openCodeStore(file, Buffer.alloc(32, 7));
    if (!opened.ok) throw new Error(opened.error.key);
    const by = { by: "officer", at: "2026-11-22T03:00:00.000Z" };
    expect(opened.value.keep(code(text), { ...by, replace: false })).toBe("kept");
    expect(opened.value.keep(code(text), { ...by, replace: false })).toBe("same");
    expect(opened.value.text("2025-03-05")).toBe(text);
    const another = code(text.replace("Слово", "Другое"));
    expect(opened.value.keep(another, { ...by, replace: false })).toBe("differs");
    expect(opened.value.text("2025-03-05")).toBe(text);
    expect(opened.value.keep(another, { ...by, replace: true })).toBe("kept");
    expect(opened.value.editions()).toEqual([
      {
        edition: "2025-03-05",
        articles: 3,
        chapters: 1,
        importedBy: "officer",
        importedAt: "2026-11-22T03:00:00.000Z",
      },
    ]);
    expect(opened.value.article("2025-03-05", "1")?.text).toContain("Другое");
    const found = (word: string) =>
      opened.value.search("2025-03-05", stemsOf(word), 10).map(({ number }) => number);
    expect([found("слово"), found("другого"), found("")]).toEqual([[], ["1"], []]);
    opened.value.close();
    expect(readFileSync(file).includes("Статья")).toBe(false);
    expect(openCodeStore(file, Buffer.alloc(32, 8)).ok).toBe(false);
    expect(openCodeStore(file, null).ok).toBe(false);
  });
});

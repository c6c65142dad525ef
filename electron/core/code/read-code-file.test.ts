import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openCodeStore } from "#db/code/store.ts";
import { articleLines } from "#shared/law/code-text/article-lines.ts";
import { articleBody, textOfCode } from "#shared/law/code-text/parse-code.ts";
import { hasText, resolveText } from "#shared/locales/catalogue.ts";
import { inventedCode } from "#tests/fixtures/code-text.ts";
import { problemMessage, readCodeFile } from "./read-code-file.ts";

const folder = mkdtempSync(join(tmpdir(), "code-file-"));
const file = join(folder, "code.txt");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (content: string | Uint8Array) => {
  writeFileSync(file, content);
  return readCodeFile(file);
};
const refusalOf = async (content: string | Uint8Array) => {
  const result = await read(content);
  return result.ok ? "accepted" : [result.error.key, result.error.params?.line];
};

const TEXT = inventedCode({ day: "5 марта 2025" });
const LINES = TEXT.split("\n");
const lineOf = (start: string): number => LINES.findIndex((line) => line.startsWith(start));

/** Windows-1251, as an old program writes Russian. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code < 0x80 ? code : 0x3f;
  });

describe("a file that is no text of the Code", () => {
  it.each<[string, string | Uint8Array, unknown]>([
    ["is empty", "", ["code.import.not-the-code", 1]],
    ["is in Windows-1251", cp1251(TEXT), ["code.import.damaged-signs", 1]],
    ["is in UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), ["code.import.damaged-signs", 1]],
    [
      "has a zero byte",
      TEXT.replace("Статья 85.", "Статья\0 85."),
      ["code.import.damaged-signs", lineOf("Статья 85.") + 1],
    ],
    [
      "is cut in the middle of a letter",
      Buffer.from(TEXT).subarray(0, Buffer.from(TEXT.slice(0, TEXT.indexOf("Хранение"))).length + 1),
      ["code.import.damaged-signs", lineOf("Статья 85.") + 1],
    ],
    [
      "has a line without end",
      TEXT.replace("1. Свитки", `1. ${"[".repeat(60_000)}`),
      ["code.import.line-too-long", lineOf("1. Свитки") + 1],
    ],
    ["has lost its ends of lines", LINES.join("\r"), ["code.import.no-articles", 1]],
  ])("%s: refused with the line", async (_, content, refusal) => {
    expect(await refusalOf(content)).toEqual(refusal);
  });

  it("is a folder, a device, missing or larger than 64 MB: refused without being read", async () => {
    const key = async (path: string) => {
      const result = await readCodeFile(path);
      return result.ok ? "accepted" : result.error.key;
    };
    const large = join(folder, "large.txt");
    writeFileSync(large, "");
    truncateSync(large, 64 * 1024 * 1024 + 1);
    expect(await key(folder)).toBe("code.import.unreadable");
    expect(await key(join(folder, "none.txt"))).toBe("code.import.unreadable");
    if (existsSync("/dev/zero")) expect(await key("/dev/zero")).toBe("code.import.unreadable");
    expect(await key(large)).toBe("code.import.too-large");
  });
});

describe("a text written by another program", () => {
  it.each([
    ["with a mark of the order of bytes", `\uFEFF${TEXT}`],
    ["with ends of lines of Windows", LINES.join("\r\n")],
    ["with blanks at the ends", LINES.map((line) => `${line} \t`).join("\n")],
  ])("%s has the same articles, and gives itself back", async (_, text) => {
    const [plain, other] = [await read(TEXT), await read(text)];
    if (!plain.ok || !other.ok) throw new Error("refused");
    const headings = (blocks: typeof plain.value.blocks) =>
      blocks.map(({ kind, number, title, repealed }) => [kind, number, title, repealed]);
    expect(headings(other.value.blocks)).toEqual(headings(plain.value.blocks));
    expect([other.value.edition, other.value.problems]).toEqual([plain.value.edition, plain.value.problems]);
    expect(textOfCode(other.value.blocks)).toBe(text);
  });
});

describe("a heading", () => {
  const articles = LINES.flatMap((line, at) => (line.startsWith("Статья ") ? [[line, at] as const] : []));

  it.each(articles)("%s twice is refused at the second", async (line, at) => {
    expect(await refusalOf(LINES.toSpliced(at + 1, 0, "Слова.", line).join("\n"))).toEqual([
      "code.import.out-of-order",
      at + 3,
    ]);
  });

  it("cut out is told at the next one, even after a chapter that has lost force", async () => {
    const at = lineOf("Статья 85.");
    const result = await read(LINES.toSpliced(at, 1).join("\n"));
    if (!result.ok) throw new Error(result.error.key);
    expect(result.value.problems).toEqual([
      { line: lineOf("Статья 85¹"), code: "article-missing", number: "85" },
    ]);
  });
});

describe("a damaged text", () => {
  const at = fc.nat(LINES.length - 1);
  const noise = fc.constantFrom(
    "\0",
    "\uFFFD",
    "\r",
    "\uFEFF",
    "\t",
    "**",
    "$$",
    "(",
    "[",
    "Статья 43. Ещё",
    "Статья 43-1. Ещё",
    "Глава 5. Ещё",
    "РАЗДЕЛ III. ЕЩЁ",
    "1. ",
    "Президент",
    "(Утратила силу)",
    "слово ".repeat(400),
  );
  const change = fc.oneof(
    at.map((line) => (lines: readonly string[]) => lines.toSpliced(line, 1)),
    at.map((line) => (lines: readonly string[]) => lines.toSpliced(line, 0, lines[line] ?? "")),
    fc.tuple(at, at).map(
      ([from, to]) =>
        (lines: readonly string[]) =>
          lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] ?? ""),
    ),
    fc.tuple(at, noise).map(
      ([line, sign]) =>
        (lines: readonly string[]) =>
          lines.toSpliced(line, 0, sign),
    ),
    fc.tuple(at, fc.nat(60), noise).map(([line, place, sign]) => (lines: readonly string[]) => {
      const text = lines[line] ?? "";
      return lines.toSpliced(line, 1, text.slice(0, place) + sign + text.slice(place));
    }),
    at.map((line) => (lines: readonly string[]) => lines.slice(0, line)),
  );

  it("is kept whole, line by line, or refused with a line of it", async () => {
    const store = openCodeStore(join(folder, "kept.code"), null);
    if (!store.ok) throw new Error(store.error.key);
    const seen = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const lines = changes.reduce<readonly string[]>((text, one) => one(text), LINES);
        const text = lines.join("\n");
        const result = await read(text);
        if (!result.ok) {
          seen.refused += 1;
          const line = Number(result.error.params?.line);
          expect(line >= 1 && line <= Math.max(1, lines.length)).toBe(true);
          expect(hasText(result.error.key)).toBe(true);
          return;
        }
        seen.kept += 1;
        const { blocks, edition, problems } = result.value;
        expect(textOfCode(blocks)).toBe(text);
        const starts = blocks.map(({ line }) => line);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const problem of problems) expect(resolveText(problemMessage(problem), "ky")).toMatch(/\d/);
        for (const block of blocks) articleLines(articleBody(block), block.number, () => true);
        store.value.keep(result.value, {
          replace: true,
          by: null,
          at: "2026-11-30T00:00:00.000Z",
          progress: () => undefined,
        });
        expect(store.value.text(edition)).toBe(text);
      }),
      { seed: 467, numRuns: 400 },
    );
    store.value.close();
    expect(Math.min(seen.kept, seen.refused)).toBeGreaterThan(50);
  });
});

const OFFICIAL = new URL("../../../../shared/seeds/tax-code-kg-2022-ru.txt", import.meta.url);

// The official text is not part of the program; where it does not lie beside, this is reported as skipped.
describe.skipIf(!existsSync(OFFICIAL))("the official text", () => {
  it("comes back from the store byte by byte", async () => {
    const bytes = readFileSync(OFFICIAL);
    const result = await read(bytes);
    const store = openCodeStore(join(folder, "official.code"), null);
    if (!result.ok || !store.ok) throw new Error("refused");
    expect(store.value.keep(result.value, { replace: false, by: null, at: "2026-11-30T00:00:00.000Z" })).toBe(
      "kept",
    );
    expect(Buffer.from(store.value.text(result.value.edition)).equals(bytes)).toBe(true);
    store.value.close();
  });
});

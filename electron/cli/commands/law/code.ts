import { readFile } from "node:fs/promises";
import { z } from "zod";
import { err, ok } from "#shared/kernel/result.ts";
import { articleNumber } from "#shared/law/code-text/article-number.ts";
import { type CodeProblem, parseCode } from "#shared/law/code-text/parse-code.ts";
import { bestPassage, placeIn, stemsOf } from "#shared/law/code-text/search-text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { type Command, type CommandIo, UnusableCommand } from "../../command.ts";
import { textField } from "../../fields.ts";
import { commandLine, requiredFlags } from "../../flags.ts";
import { answerLines } from "../../ndjson.ts";
import { openCodeToRead, openCodeToWrite } from "./code-file.ts";

const LARGEST_FILE = 64 * 1024 * 1024;

const fileText = async (file: string): Promise<string> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UnusableCommand({ key: "cli.code.unreadable", params: { file } });
  }
  if (bytes.length > LARGEST_FILE) throw new UnusableCommand({ key: "cli.code.too-large", params: { file } });
  // A byte that is no UTF-8 becomes U+FFFD, which the parser refuses with its line.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
};

const problemLine = ({ line, code, number }: CodeProblem, io: CommandIo) => ({
  line,
  code,
  message: resolveText({ key: `cli.code.${code}`, params: { line, number } }, io.language),
});

/** `inspector law import FILE`: keeps an edition of the Code, whole or not at all. */
export const runImport: Command["run"] = async (args, io) => {
  const { flags, positionals } = commandLine(args, ["db"]);
  const [file, stranger] = positionals;
  if (file === undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "FILE" } });
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  const parsed = parseCode(await fileText(file));
  if (!parsed.ok) {
    const { code, line, number } = parsed.error;
    throw new UnusableCommand({ key: `cli.code.${code}`, params: { file, line, number } });
  }
  const { blocks, edition, problems } = parsed.value;
  const store = await openCodeToWrite(flags.db, io);
  try {
    store.keep(parsed.value);
  } finally {
    store.close();
  }
  const count = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
  await io.writeLine(
    JSON.stringify({
      articles: count("article"),
      chapters: count("chapter"),
      edition,
      problems: problems.map((problem) => problemLine(problem, io)),
    }),
  );
  return 0;
};

const noCode = (path: string) =>
  err({ code: "no-code-imported", message: { key: "cli.error.no-code-imported" }, path });

const MOST_HITS = 50;

/** `inspector law search`: words in any of their forms, or a place by its number, in the newest edition kept. */
export const runSearch: Command["run"] = async (args, io) => {
  const db = args.length > 0 ? requiredFlags(args, ["db"]).db : undefined;
  const request = z.strictObject({
    query: textField,
    limit: z.number().int().min(1).max(MOST_HITS).default(10),
  });
  const store = await openCodeToRead(db, io);
  try {
    const edition = store?.newest() ?? null;
    return await answerLines(io, request, ({ query, limit }) => {
      if (!store || edition === null) return noCode("query");
      const place = placeIn(query);
      const article = place === null ? null : store.article(edition, place.article);
      const stems = article === null ? stemsOf(query) : [];
      const articles = article === null ? store.search(edition, stems, limit) : [article];
      const part = article === null ? null : (place?.part ?? null);
      const hits = articles.map(({ number, title, text }) => {
        const passage = bestPassage(text, stems, part);
        return { number, title, part: passage?.part ?? null, snippet: passage?.snippet ?? "" };
      });
      return ok({ edition, hits });
    });
  } finally {
    store?.close();
  }
};

/** `inspector law article`: an article of the newest edition kept. */
export const runArticle: Command["run"] = async (args, io) => {
  const db = args.length > 0 ? requiredFlags(args, ["db"]).db : undefined;
  const request = z.strictObject({ number: textField });
  const store = await openCodeToRead(db, io);
  try {
    const edition = store?.newest() ?? null;
    return await answerLines(io, request, ({ number }) => {
      if (!store || edition === null) return noCode("number");
      const article = store.article(edition, articleNumber(number) ?? number);
      if (article) return ok(article);
      return err({
        code: "unknown-article",
        message: { key: "cli.error.unknown-article", params: { number, edition } },
        path: "number",
      });
    });
  } finally {
    store?.close();
  }
};

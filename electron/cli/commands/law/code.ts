import { z } from "zod";
import { countsOf, problemMessage, readCodeFile } from "#core/code/read-code-file.ts";
import { searchCode } from "#db/code/search-code.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { articleNumber } from "#shared/law/code-text/article-number.ts";
import type { CodeProblem } from "#shared/law/code-text/parse-code.ts";
import { starred } from "#shared/law/code-text/search-text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { type Command, type CommandIo, UnusableCommand } from "../../command.ts";
import { textField } from "../../fields.ts";
import { commandLine, requiredFlags } from "../../flags.ts";
import { answerLines } from "../../ndjson.ts";
import { openCodeToRead, openCodeToWrite } from "./code-file.ts";

const problemLine = (problem: CodeProblem, io: CommandIo) => ({
  line: problem.line,
  code: problem.code,
  message: resolveText(problemMessage(problem), io.language),
});

/** `inspector law import FILE`: keeps an edition of the Code, whole or not at all. */
export const runImport: Command["run"] = async (args, io) => {
  const { flags, positionals } = commandLine(args, ["db"]);
  const [file, stranger] = positionals;
  if (file === undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "FILE" } });
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  const read = await readCodeFile(file);
  if (!read.ok) throw new UnusableCommand(read.error);
  const { edition, problems } = read.value;
  const store = await openCodeToWrite(flags.db, io);
  try {
    // The command line is its own word: another text of the same day gives way.
    store.keep(read.value, { replace: true, by: null, at: new Date().toISOString() });
  } finally {
    store.close();
  }
  await io.writeLine(
    JSON.stringify({
      ...countsOf(read.value),
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
      const hits = searchCode(store, edition, query, limit).map((hit) => ({
        ...hit,
        snippet: starred(hit.snippet),
      }));
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

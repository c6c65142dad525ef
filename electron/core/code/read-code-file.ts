/** A file of the Code's text, read and understood, or why it is none. */
import { readFile } from "node:fs/promises";
import { err, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { type CodeProblem, type CodeText, parseCode } from "#shared/law/code-text/parse-code.ts";

const LARGEST_FILE = 64 * 1024 * 1024;

export const readCodeFile = async (file: string): Promise<Result<CodeText, Message>> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return err({ key: "code.import.unreadable", params: { file } });
  }
  if (bytes.length > LARGEST_FILE) return err({ key: "code.import.too-large", params: { file } });
  // A byte that is no UTF-8 becomes U+FFFD, which the parser refuses with its line.
  const parsed = parseCode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  if (parsed.ok) return parsed;
  const { code, line, number } = parsed.error;
  return err({ key: `code.import.${code}`, params: { file, line, number } });
};

export const problemMessage = ({ line, code, number }: CodeProblem): Message => ({
  key: `code.import.${code}`,
  params: { line, number },
});

export const countsOf = ({ blocks }: CodeText): { readonly articles: number; readonly chapters: number } => ({
  articles: blocks.filter(({ kind }) => kind === "article").length,
  chapters: blocks.filter(({ kind }) => kind === "chapter").length,
});

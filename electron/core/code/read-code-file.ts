/** A file of the Code's text, read and understood, or why it is none. */
import { readFile, stat } from "node:fs/promises";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { type CodeProblem, type CodeText, parseCode } from "#shared/law/code-text/parse-code.ts";

const LARGEST_FILE = 64 * 1024 * 1024;

/** What is no file is not read, and the size is looked at before: a device or a disk image would never end. */
const bytesOf = async (file: string): Promise<Result<Buffer, Message>> => {
  const refused = (key: string) => err({ key, params: { file } });
  try {
    const status = await stat(file);
    if (!status.isFile()) return refused("code.import.unreadable");
    if (status.size > LARGEST_FILE) return refused("code.import.too-large");
    return ok(await readFile(file));
  } catch {
    return refused("code.import.unreadable");
  }
};

export const readCodeFile = async (file: string): Promise<Result<CodeText, Message>> => {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  // A byte that is no UTF-8 becomes U+FFFD, which the parser refuses with its line.
  const parsed = parseCode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.value));
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

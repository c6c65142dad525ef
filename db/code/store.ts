/**
 * Editions of the Tax Code in a file of their own, side by side by day. Beside an office it is encrypted under the office's
 * key; a computer without an office keeps it plain, since the law is no secret.
 */
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { articleBody, type CodeText, textOfCode } from "#shared/law/code-text/parse-code.ts";
import { makeFolder } from "../make-folder.ts";
import { storageRefusal } from "../open.ts";
import { openEncrypted } from "../registers-file.ts";

interface StoredArticle {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly edition: string;
}

export interface CodeStore {
  /**
   * Keeps an edition whole or not at all. The same text again changes nothing; another text of the same day takes its place.
   * Throws where what was written does not give the text back.
   */
  keep(code: CodeText): void;
  /** Day of the newest edition; null when none is kept. */
  newest(): string | null;
  article(edition: string, number: string): StoredArticle | null;
  /** An edition's text, sign by sign as it was imported. */
  text(edition: string): string;
  close(): void;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS code_editions (
    edition TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS code_blocks (
    edition TEXT NOT NULL REFERENCES code_editions (edition) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'section', 'chapter', 'article')),
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    repealed INTEGER NOT NULL CHECK (repealed IN (0, 1)),
    PRIMARY KEY (edition, place)
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS code_articles ON code_blocks (edition, number) WHERE kind = 'article';
`;

interface BlockRow {
  readonly number: string;
  readonly title: string;
  readonly source: string;
}

const storeOf = (connection: Database.Database): CodeStore => {
  const hashOf = connection.prepare("SELECT sha256 FROM code_editions WHERE edition = ?").pluck();
  const sources = connection.prepare("SELECT source FROM code_blocks WHERE edition = ? ORDER BY place");
  const text = (edition: string): string => textOfCode(sources.all(edition) as readonly BlockRow[]);
  const keep = connection.transaction((code: CodeText) => {
    const whole = textOfCode(code.blocks);
    const sha256 = createHash("sha256").update(whole).digest("hex");
    if (hashOf.get(code.edition) === sha256) return;
    connection.prepare("DELETE FROM code_editions WHERE edition = ?").run(code.edition);
    connection.prepare("INSERT INTO code_editions VALUES (?, ?)").run(code.edition, sha256);
    const insert = connection.prepare("INSERT INTO code_blocks VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const [place, { kind, number, title, source, repealed }] of code.blocks.entries())
      insert.run(code.edition, place, kind, number, title, source, repealed ? 1 : 0);
    if (text(code.edition) !== whole) throw new Error("the store of the Code does not give the text back");
  });
  return {
    keep: (code) => keep.immediate(code),
    newest: () => connection.prepare("SELECT max(edition) FROM code_editions").pluck().get() as string | null,
    article: (edition, number) => {
      const row = connection
        .prepare(
          "SELECT number, title, source FROM code_blocks WHERE edition = ? AND number = ? AND kind = 'article'",
        )
        .get(edition, number) as BlockRow | undefined;
      return row ? { number: row.number, title: row.title, text: articleBody(row), edition } : null;
    },
    text,
    close: () => {
      connection.close();
    },
  };
};

/** Opens the file of editions, making it where there is none. Without a key the file is plain. */
export const openCodeStore = (file: string, key: Buffer | null): Result<CodeStore, Message> => {
  let connection: Database.Database | null = null;
  try {
    makeFolder(dirname(file));
    connection = key === null ? new Database(file) : openEncrypted(file, key);
    connection.pragma("foreign_keys = ON");
    connection.exec(TABLES);
    return ok(storeOf(connection));
  } catch (error) {
    connection?.close();
    const refused = storageRefusal(error, true);
    if (refused) return err(refused.message);
    if (error instanceof Error && "syscall" in error)
      return err({ key: "store.no-access", params: { file } });
    throw error;
  }
};

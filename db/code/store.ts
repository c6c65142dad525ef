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
import { stemsOf } from "#shared/law/code-text/search-text.ts";
import { makeFolder } from "../make-folder.ts";
import { storageRefusal } from "../open.ts";
import { openEncrypted } from "../registers-file.ts";

interface StoredArticle {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly edition: string;
}

/** Who keeps an edition, and what becomes of another text of the same day. */
interface Keeping {
  /** Whether another text of the same day gives way; else it stays and the answer is `differs`. */
  readonly replace: boolean;
  /** Id of the officer; null where nobody signed in. */
  readonly by: string | null;
  readonly at: string;
  /** Told of articles indexed so far and of all. */
  readonly progress?: (done: number, total: number) => void;
}

interface StoredEdition {
  readonly edition: string;
  readonly articles: number;
  readonly chapters: number;
  readonly importedBy: string | null;
  readonly importedAt: string | null;
}

export interface StoredHeading {
  readonly kind: "section" | "chapter" | "article";
  readonly number: string;
  readonly title: string;
  readonly repealed: boolean;
}

export interface CodeStore {
  /**
   * Keeps an edition whole or not at all; the same text again changes nothing. Throws where what was written does not give
   * the text back.
   */
  keep(code: CodeText, keeping: Keeping): "kept" | "same" | "differs";
  /** Newest first. */
  editions(): readonly StoredEdition[];
  /** Sections, chapters and articles in the order of the text. */
  headings(edition: string): readonly StoredHeading[];
  /** Day of the newest edition; null when none is kept. */
  newest(): string | null;
  article(edition: string, number: string): StoredArticle | null;
  /**
   * Articles that hold the words in any of their forms, the likeliest first, titles before texts; where no article holds all of
   * them, those that hold some.
   */
  search(edition: string, stems: readonly string[], limit: number): readonly StoredArticle[];
  /** An edition's text, sign by sign as it was imported. */
  text(edition: string): string;
  close(): void;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS code_editions (
    edition TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    imported_by TEXT,
    imported_at TEXT
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
  -- Stems of articles by the row of their block.
  CREATE VIRTUAL TABLE IF NOT EXISTS code_words USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 0");
  CREATE UNIQUE INDEX IF NOT EXISTS code_articles ON code_blocks (edition, number) WHERE kind = 'article';
`;

interface BlockRow {
  readonly number: string;
  readonly title: string;
  readonly source: string;
}

/** A file made before it was kept who loaded an edition gets the columns, empty. */
const addKeepers = (connection: Database.Database): void => {
  const columns = connection.pragma("table_info(code_editions)") as readonly { readonly name: string }[];
  for (const column of ["imported_by", "imported_at"])
    if (!columns.some(({ name }) => name === column))
      connection.exec(`ALTER TABLE code_editions ADD COLUMN ${column} TEXT`);
};

/** Puts articles that are not in the index into it: of a file made before there was one, all of them. */
const indexArticles = (connection: Database.Database, progress: Keeping["progress"] = undefined): void => {
  const missing = connection
    .prepare(
      `SELECT rowid, number, title, source FROM code_blocks
       WHERE kind = 'article' AND rowid NOT IN (SELECT rowid FROM code_words)`,
    )
    .all() as readonly (BlockRow & { readonly rowid: number })[];
  const insert = connection.prepare("INSERT INTO code_words (rowid, title, body) VALUES (?, ?, ?)");
  for (const [index, row] of missing.entries()) {
    insert.run(row.rowid, stemsOf(row.title).join(" "), stemsOf(articleBody(row)).join(" "));
    progress?.(index + 1, missing.length);
  }
};

/** A word of the title weighs as much as so many of the text. */
const TITLE_WEIGHT = 10;

const SEARCH = `SELECT b.number, b.title, b.source FROM code_words w JOIN code_blocks b ON b.rowid = w.rowid
  WHERE code_words MATCH ? AND b.edition = ? ORDER BY bm25(code_words, ${TITLE_WEIGHT}, 1), b.place LIMIT ?`;

const EDITIONS = `SELECT e.edition, e.imported_by AS importedBy, e.imported_at AS importedAt,
    (SELECT count(*) FROM code_blocks b WHERE b.edition = e.edition AND b.kind = 'article') AS articles,
    (SELECT count(*) FROM code_blocks b WHERE b.edition = e.edition AND b.kind = 'chapter') AS chapters
  FROM code_editions e ORDER BY e.edition DESC`;

const HEADINGS = `SELECT kind, number, title, repealed FROM code_blocks
  WHERE edition = ? AND kind <> 'opening' ORDER BY place`;

interface HeadingRow extends Omit<StoredHeading, "repealed"> {
  readonly repealed: number;
}

/** Titles that hold every word come first, the shortest before the others. */
const titlesFirst = (rows: readonly BlockRow[], stems: readonly string[]): readonly BlockRow[] => {
  const weight = ({ title }: BlockRow): number => {
    const words = new Set(stemsOf(title));
    return stems.every((stem) => words.has(stem)) ? words.size : Number.POSITIVE_INFINITY;
  };
  return rows
    .map((row, place) => ({ row, place, weight: weight(row) }))
    .toSorted((a, b) => (a.weight === b.weight ? a.place - b.place : a.weight - b.weight))
    .map(({ row }) => row);
};

const storeOf = (connection: Database.Database): CodeStore => {
  const hashOf = connection.prepare("SELECT sha256 FROM code_editions WHERE edition = ?").pluck();
  const sources = connection.prepare("SELECT source FROM code_blocks WHERE edition = ? ORDER BY place");
  const text = (edition: string): string => textOfCode(sources.all(edition) as readonly BlockRow[]);
  const keep = connection.transaction((code: CodeText, keeping: Keeping) => {
    const whole = textOfCode(code.blocks);
    const sha256 = createHash("sha256").update(whole).digest("hex");
    const kept = hashOf.get(code.edition);
    if (kept === sha256) return "same" as const;
    if (kept !== undefined && !keeping.replace) return "differs" as const;
    connection
      .prepare("DELETE FROM code_words WHERE rowid IN (SELECT rowid FROM code_blocks WHERE edition = ?)")
      .run(code.edition);
    connection.prepare("DELETE FROM code_editions WHERE edition = ?").run(code.edition);
    connection
      .prepare("INSERT INTO code_editions (edition, sha256, imported_by, imported_at) VALUES (?, ?, ?, ?)")
      .run(code.edition, sha256, keeping.by, keeping.at);
    const insert = connection.prepare("INSERT INTO code_blocks VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const [place, { kind, number, title, source, repealed }] of code.blocks.entries())
      insert.run(code.edition, place, kind, number, title, source, repealed ? 1 : 0);
    indexArticles(connection, keeping.progress);
    if (text(code.edition) !== whole) throw new Error("the store of the Code does not give the text back");
    return "kept" as const;
  });
  const stored = (row: BlockRow, edition: string): StoredArticle => ({
    number: row.number,
    title: row.title,
    text: articleBody(row),
    edition,
  });
  const found = connection.prepare(SEARCH);
  return {
    keep: (code, keeping) => keep.immediate(code, keeping),
    editions: () => connection.prepare(EDITIONS).all() as readonly StoredEdition[],
    headings: (edition) =>
      (connection.prepare(HEADINGS).all(edition) as readonly HeadingRow[]).map(
        ({ repealed, ...heading }) => ({
          ...heading,
          repealed: repealed === 1,
        }),
      ),
    newest: () => connection.prepare("SELECT max(edition) FROM code_editions").pluck().get() as string | null,
    article: (edition, number) => {
      const row = connection
        .prepare(
          "SELECT number, title, source FROM code_blocks WHERE edition = ? AND number = ? AND kind = 'article'",
        )
        .get(edition, number) as BlockRow | undefined;
      return row ? stored(row, edition) : null;
    },
    search: (edition, stems, limit) => {
      const words = stems.map((stem) => `"${stem}"`);
      if (words.length === 0) return [];
      const all = found.all(words.join(" AND "), edition, limit) as readonly BlockRow[];
      const rows =
        all.length > 0 ? all : (found.all(words.join(" OR "), edition, limit) as readonly BlockRow[]);
      return titlesFirst(rows, stems).map((row) => stored(row, edition));
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
    addKeepers(connection);
    indexArticles(connection);
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

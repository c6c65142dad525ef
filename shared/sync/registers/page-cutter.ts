/**
 * Cuts the rows of a file into pages. Where a page ends depends on the keys around it and not on how many rows came before,
 * so that a version of a register that differs little has mostly the same pages.
 */

/** Characters of a page's text: past the first it ends where a key says so, past the second before the next key. */
const LEAST = 1_048_576;
const MOST = 4_194_304;
/** Past this it ends even between the rows of one key. */
const BURSTS = 6_291_456;
/** One key in so many ends a page: about another megabyte on. */
const SELDOM = 8_192;

export interface Page {
  /** CSV by RFC 4180 with its header. */
  readonly text: string;
  readonly rows: number;
}

export interface PageCutter {
  /** Takes the rows of the next unit, as lines of CSV. @returns the pages that became full */
  readonly add: (key: string, rows: readonly string[]) => readonly Page[];
  /** The last page; null when there was no row since the one before. */
  readonly end: () => Page | null;
}

/** FNV-1a over the code units. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** @param header line of CSV with the names of the columns */
export const pageCutter = (header: string): PageCutter => {
  let lines: string[] = [];
  let length = 0;
  const take = (): Page | null => {
    if (lines.length === 0) return null;
    const page = { text: header + lines.join(""), rows: lines.length };
    lines = [];
    length = 0;
    return page;
  };
  return {
    add: (key, rows) => {
      const pages: Page[] = [];
      const close = (): void => {
        const page = take();
        if (page !== null) pages.push(page);
      };
      if (length >= MOST || (length >= LEAST && hashOf(key) % SELDOM === 0)) close();
      for (const row of rows) {
        if (length >= BURSTS) close();
        lines.push(row);
        length += row.length;
      }
      return pages;
    },
    end: take,
  };
};

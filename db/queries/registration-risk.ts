/** Counted facts of the register that the risk signs of a registration are made of (110(6)(2)). */
import { phoneKey } from "#shared/domain/registration/keys.ts";
import { foldName, searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReadHandle } from "../handle.ts";
import { accountLines } from "./registration-facts.ts";

/** Nobody needs to know of more than these. */
const CEILING = 500;

/** Other open taxpayers at the very address; word by word first, for the address is indexed by its words. */
export const countAtAddress = (read: ReadHandle, address: string, except: Inn): number => {
  const words = searchWords(address);
  if (words.length === 0) return 0;
  const folded = foldName(address).trim();
  return read
    .query<{ inn: number; address: string }>(
      `SELECT t.inn, t.address FROM taxpayer_addresses hit JOIN taxpayers t ON t.inn = hit.rowid
       WHERE taxpayer_addresses MATCH ? AND t.closed_on IS NULL LIMIT ?`,
    )
    .all(words.map((word) => `"${word}"`).join(" AND "), CEILING)
    .filter((row) => row.inn !== innToInteger(except) && foldName(row.address).trim() === folded).length;
};

/** Other open taxpayers with the same telephone, by the index of its last six digits. */
export const countOfPhone = (read: ReadHandle, phone: string, except: Inn): number => {
  const key = phoneKey(phone);
  if (key === null) return 0;
  return read
    .query<{ inn: number; phone: string }>(
      `SELECT inn, phone FROM taxpayers WHERE phone IS NOT NULL AND closed_on IS NULL AND
         CAST(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', '') AS INTEGER)
           % 1000000 = ? LIMIT ?`,
    )
    .all(Number(key.slice(-6)), CEILING)
    .filter((row) => row.inn !== innToInteger(except) && phoneKey(row.phone) === key).length;
};

interface HeadedRow {
  readonly inn: number;
  readonly closedOn: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Organizations a person heads now, and the last day one they headed was closed with a debt. */
export const headedBy = (
  read: ReadHandle,
  person: Inn,
  today: PlainDate,
): { readonly open: number; readonly closedWithDebtOn: PlainDate | "never" } => {
  const rows = read
    .query<HeadedRow>(
      `SELECT r.inn, t.closed_on AS closedOn, r.valid_to AS "to" FROM representatives r JOIN taxpayers t ON t.inn = r.inn
       WHERE r.person_inn = ? AND r.role = 'head' LIMIT ?`,
    )
    .all(innToInteger(person), CEILING);
  const indebted = rows
    .filter(({ closedOn }) => closedOn !== null)
    .filter(({ inn }) => accountLines(read, inn).some(({ owed, paid }) => owed > paid))
    .map(({ closedOn }) => closedOn)
    .sort()
    .at(-1);
  return {
    open: rows.filter(({ closedOn, to }) => closedOn === null && (to === null || to >= today)).length,
    closedWithDebtOn: indebted ?? "never",
  };
};

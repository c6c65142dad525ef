/** What the office's registers say that a case needs: the taxpayer, earlier audits, payments. */
import type { DeclaredPosition } from "#shared/domain/desk-audit/context.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { addMoney, type Tyiyn, tyiyn } from "#shared/kernel/money.ts";
import { monthsOf, type Period } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ArrearsPayment } from "#shared/law/art-082-penalty.ts";
import type { FormCode } from "#shared/law/finding.ts";
import { PAYABLE_LINE } from "#shared/law/payable-line.ts";
import type { ReadHandle } from "../handle.ts";

export interface TaxpayerRow {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKy: string | null;
  readonly address: string | null;
  readonly edocConsent: number;
}

export const taxpayerFacts = (read: ReadHandle, inn: Inn): TaxpayerRow | null =>
  read
    .query<TaxpayerRow>(
      `SELECT kind, name_ru AS nameRu, name_ky AS nameKy, address, edoc_consent AS edocConsent
       FROM taxpayers WHERE inn = ?`,
    )
    .get(innToInteger(inn)) ?? null;

/** Spans in a trade zone of special regime, whose business no tax audit touches (109(4)). */
export const tradeZones = (read: ReadHandle, inn: Inn) =>
  read
    .query<{ from: PlainDate; to: PlainDate | null }>(
      `SELECT valid_from AS "from", valid_to AS "to" FROM regimes WHERE inn = ? AND regime = 'trade-zone'`,
    )
    .all(innToInteger(inn));

/** Audits that bar another check of the same tax and months: planned and unplanned ones (117(8)). */
export const barringAudits = (read: ReadHandle, inn: Inn) =>
  read
    .query<{ tax: string; periodFrom: string; periodTo: string }>(
      `SELECT tax, period_from AS periodFrom, period_to AS periodTo FROM field_audits
       WHERE inn = ? AND kind IN ('planned', 'unplanned')`,
    )
    .all(innToInteger(inn));

/** Tax declared by the return in force, of all its rows; null when there is no return, or no such line is known. */
const declared = (read: ReadHandle, inn: number, tax: FormCode, period: Period): Tyiyn | null => {
  const line = PAYABLE_LINE[tax];
  if (line === undefined) return null;
  const found = read
    .query<{ amount: number | null }>(
      `SELECT (SELECT sum(l.amount) FROM return_lines l WHERE l.return_id = r.return_id AND l.line = ?) AS amount
       FROM returns r WHERE r.inn = ? AND r.form = ? AND r.period = ? ORDER BY r.version DESC LIMIT 1`,
    )
    .get(line, inn, tax, period);
  // Lines that are zero may be left out of the file; a result to refund leaves nothing payable.
  return found === undefined ? null : tyiyn(Math.max(0, found.amount ?? 0));
};

interface PositionRow {
  readonly period: string;
  readonly version: number;
  readonly line: string | null;
  readonly amount: number | null;
}

/** The lines of a VAT return that say what it leaves payable and what it carries on (special digest of its form). */
const POSITION_LINES = ["130", "131", "140", "150", "180"] as const;

/**
 * Returns in force of a tax whose excess is carried on, oldest first; only VAT has one. A total the return leaves out is
 * worked out from its parts.
 */
export const declaredPositions = (read: ReadHandle, inn: Inn, tax: string): readonly DeclaredPosition[] => {
  if (tax !== "VAT") return [];
  const rows = read
    .query<PositionRow>(
      `SELECT r.period AS period, r.version AS version, l.line AS line, l.amount AS amount
       FROM returns r LEFT JOIN return_lines l ON l.return_id = r.return_id AND l.row = ''
         AND l.line IN (${POSITION_LINES.map(() => "?").join(", ")})
       WHERE r.inn = ? AND r.form = ? ORDER BY r.period, r.version`,
    )
    .all(...POSITION_LINES, innToInteger(inn), tax);
  const latest = new Map<string, { version: number; lines: Map<string, number> }>();
  for (const { period, version, line, amount } of rows) {
    const known = latest.get(period);
    const entry = known?.version === version ? known : { version, lines: new Map<string, number>() };
    if (line !== null) entry.lines.set(line, amount ?? 0);
    latest.set(period, entry);
  }
  return [...latest].map(([period, { lines }]) => {
    const of = (line: string): number => lines.get(line) ?? 0;
    const own = of("130") - of("131") - of("140");
    const payable = lines.get("150") ?? Math.max(0, own);
    const excess = lines.get("180") ?? Math.max(0, -own);
    return {
      period: period as Period,
      net: tyiyn(payable - excess),
      broughtForward: tyiyn(of("140")),
    };
  });
};

/** Tax accrued by earlier decisions on the same tax and any month of the period, tyiyn. */
export const decidedTax = (read: ReadHandle, inn: Inn, tax: FormCode, period: Period): Tyiyn => {
  const months = monthsOf(period);
  return tyiyn(
    read
      .query<{ amount: number | null }>(
        `SELECT sum(tax_amount) AS amount FROM decisions
         WHERE inn = ? AND tax = ? AND period_from <= ? AND period_to >= ? AND tax_amount > 0`,
      )
      .get(innToInteger(inn), tax, months.at(-1) ?? period, months[0] ?? period)?.amount ?? 0,
  );
};

export interface OwedAndPaid {
  readonly payments: readonly ArrearsPayment[];
  /** Declared and decided before. */
  readonly owed: Tyiyn;
}

const NOTHING: OwedAndPaid = { payments: [], owed: tyiyn(0) };

/**
 * Payments of the tax itself for one period, and what was owed before the case. Without a return, or for a form whose
 * payable line is not known, no payment is called an overpayment: what it paid for cannot be told.
 */
export const owedAndPaid = (read: ReadHandle, inn: Inn, tax: FormCode, period: Period): OwedAndPaid => {
  const number = innToInteger(inn);
  const stated = declared(read, number, tax, period);
  if (stated === null) return NOTHING;
  const payments = read
    .query<{ date: string; amount: number }>(
      `SELECT paid_on AS date, amount FROM payments
       WHERE inn = ? AND tax = ? AND period = ? AND kind = 'tax' AND amount > 0 ORDER BY paid_on`,
    )
    .all(number, tax, period)
    .map(({ date, amount }) => ({ date: date as PlainDate, amount: tyiyn(amount) }));
  return { payments, owed: addMoney(stated, decidedTax(read, inn, tax, period)) };
};

export interface NumberBlock {
  readonly prefix: string;
  readonly next: number;
  readonly last: number;
}

/** The run of numbers this device is to take the next one from; null when it has none with a number left. */
export const numberBlock = (read: ReadHandle, kind: string): NumberBlock | null =>
  read
    .query<NumberBlock>(
      `SELECT prefix, next, last FROM number_blocks
       WHERE device_id = (SELECT device_id FROM devices WHERE this_device = 1) AND kind = ? AND next <= last
       ORDER BY first LIMIT 1`,
    )
    .get(kind) ?? null;

/** Whether this device was ever given numbers of the kind. */
export const hasNumberBlocks = (read: ReadHandle, kind: string): boolean =>
  read
    .query<object>(
      `SELECT 1 FROM number_blocks
       WHERE device_id = (SELECT device_id FROM devices WHERE this_device = 1) AND kind = ?`,
    )
    .get(kind) !== undefined;

/** A finding of the latest sweeps as it was stored, JSON of the contract's `finding`. */
export const sweepFinding = (
  read: ReadHandle,
  findingId: string,
): { readonly inn: number; readonly body: string } | null =>
  read
    .query<{ inn: number; body: string }>("SELECT inn, body FROM sweep_findings WHERE finding_id = ?")
    .get(findingId) ?? null;

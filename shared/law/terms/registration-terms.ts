import type { TermRow } from "./term-row.ts";

const ENTRY = "registration.entry.working-days";
/** The office's own term, where the Code sets none. */
export const INTERNAL = "registration.internal.working-days";
/** Terms of registration; TR- are those the digest of the general part does not number. */
export const REGISTRATION_TERM_ROWS = {
  /** Final return and application of an organization. */
  "T-003": [
    "annulment.final-return.working-days",
    "working-day",
    "liquidation-balance-approved",
    "taxpayer",
    "101.5",
    "101.8",
  ],
  /** Final return of a sole trader, together with the application. */
  "T-004": [null, "same-day", "application-received", "taxpayer", "101.6", "101.8"],
  /** Foreign seller of e-services. */
  "T-054": [null, "before", "activity-begins", "taxpayer", "111.3", null, ["R-02"]],
  /** Individual who decided on business. */
  "T-055": [null, "before", "activity-begins", "taxpayer", "111.4.2", "111.1.3", ["R-02"]],
  "T-056": [
    "registration.foreign-owner.working-days",
    "working-day",
    "right-registered",
    "taxpayer",
    "111.4.3",
    "111.1.3",
  ],
  "T-057": [
    "registration.diplomatic.working-days",
    "working-day",
    "accredited",
    "taxpayer",
    "111.4.4",
    "111.10",
  ],
  /** Entry by application, and by information of chapter 17. */
  "T-058": [ENTRY, "working-day", "application-received", "office", "111.5.1", null],
  "T-059": [
    "registration.information-entry.working-days",
    "working-day",
    "ground-arose",
    "office",
    "111.5.2",
    null,
  ],
  /** Application for removal from account after a move: one shift only. */
  "T-060": [
    "registration.removal.calendar-days",
    "calendar-day",
    "place-changed",
    "taxpayer",
    "112.3",
    null,
    ["A-03"],
  ],
  /** Reconciliation act, decision, entry and service together. */
  "T-061": [
    "registration.transfer.working-days",
    "working-day",
    "application-received",
    "office",
    "112.4",
    null,
    ["A-11"],
  ],
  "T-062": [
    "registration.information-change.working-days",
    "working-day",
    "decision-taken",
    "office",
    "112.6",
    null,
    ["A-43"],
  ],
  /** Administration at the new office. */
  "T-063": [null, "next-day", "register-entry", "office", "112.5", null],
  "T-064": [null, "before", "activity-begins", "taxpayer", "114.4.1.а", null, ["R-02"]],
  "T-065": [
    "accounting.object.calendar-days",
    "calendar-day",
    "object-acquired",
    "taxpayer",
    "114.4.1.б",
    null,
  ],
  "T-066": [
    "accounting.entry.working-days",
    "working-day",
    "application-received",
    "office",
    "114.6",
    null,
    ["A-34"],
  ],
  /** A sole trader without returns becomes a candidate for annulment after it. */
  "T-067": [
    "annulment.no-returns.years",
    "year",
    "last-return-due",
    "taxpayer",
    "115.1.3",
    "115.1.3",
    ["A-44"],
  ],
  /** Tax of the final return, paid before the application. */
  "TR-01": [null, "before", "application-received", "taxpayer", "44.2", "44.4", ["R-02"]],
  /** Annulment of VAT registration: cessation, bankruptcy, conditional VAT on imports. */
  "TR-02": [null, "month-end", "activity-ceased", "taxpayer", "256.3", "256.7"],
  "TR-03": [
    "vat-annulment.bankruptcy.working-days",
    "working-day",
    "bankruptcy-begun",
    "taxpayer",
    "256.4",
    "256.7",
  ],
  "TR-04": [
    "vat-annulment.conditional-import.working-days",
    "working-day",
    "import-regime-begun",
    "taxpayer",
    "256.5",
    "256.7",
  ],
  /** Resident of the high-tech park. */
  "TR-05": [
    "high-tech-park.registration.working-days",
    "working-day",
    "park-registered",
    "taxpayer",
    "433",
    "433",
  ],
  /** Choice of the single tax: by a new taxpayer, from the general regime, and back to it. */
  "TR-06": [
    "single-tax.new-taxpayer.working-days",
    "working-day",
    "tax-registered",
    "taxpayer",
    "420.2",
    "420.3.1",
  ],
  "TR-07": [null, "before-december", "regime-chosen", "taxpayer", "420.3.1", "420.3.1", ["R-02"]],
  "TR-08": [null, "before-december", "regime-chosen", "taxpayer", "420.5.1", "420.5.1", ["R-02"]],
  /** Conditions of the single tax, of the patent no longer met. */
  "TR-09": [null, "next-month-end", "conditions-lost", "taxpayer", "420.4", "420.4"],
  "TR-10": [null, "month-end", "conditions-lost", "taxpayer", "416.5", "416.5", ["R-08"]],
  /** Payer of the trade zone tax. */
  "TR-11": [null, "before", "activity-begins", "taxpayer", "459.2", null, ["R-02"]],
  /** No law: the office's own term for whatever the Code gives none (refusal, access, annulment, VAT, regime). */
  "internal-decision": [INTERNAL, "working-day", "application-received", "office", "110.6", null, ["A-43"]],
} as const satisfies Record<string, TermRow>;

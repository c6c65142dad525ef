import type { TermRow } from "./term-row.ts";

/** Terms of a desk audit, and of what follows its decision. */
export const DESK_AUDIT_TERM_ROWS = {
  /** Serving report and notice. */
  "T-103": [
    "desk-audit.notice.working-days",
    "working-day",
    "report-drawn-up",
    "office",
    "125.5",
    "125.12",
    ["A-07", "A-11"],
  ],
  /** The taxpayer's answer. */
  "T-104": [
    "desk-audit.answer.calendar-days",
    "calendar-day",
    "notice-received",
    "taxpayer",
    "125.6",
    "125.9",
    ["A-53"],
  ],
  /** Considering an objection, deciding and serving. */
  "T-105": [
    "desk-audit.consideration.working-days",
    "working-day",
    "objection-received",
    "office",
    "125.7",
    "125.12",
    ["A-11"],
  ],
  /** Notice that the arguments are accepted. */
  "T-106": [
    "desk-audit.accepted-notice.working-days",
    "working-day",
    "objection-received",
    "office",
    "125.8",
    "125.12",
    ["A-10", "A-11"],
  ],
  /** Deciding when nothing was corrected. */
  "T-107": [
    "desk-audit.decision.working-days",
    "working-day",
    "answer-term-ended",
    "office",
    "125.9",
    "125.12",
    ["A-11", "A-12"],
  ],
  /** Performing the decision. */
  "T-108": [
    "desk-audit.performance.calendar-days",
    "calendar-day",
    "decision-served",
    "taxpayer",
    "125.11",
    "81.1",
    ["A-01"],
  ],
  /** Appealing it. */
  "T-124": ["appeal.calendar-days", "calendar-day", "decision-served", "taxpayer", "167.1", "167.5¹"],
  /** Preferential performance after a decision. */
  "T-012": [
    "preferential.decision.calendar-days",
    "calendar-day",
    "decision-served",
    "taxpayer",
    "72.2.1",
    "72.2.1",
    ["A-21"],
  ],
  /** Preferential performance after an amended return. */
  "T-013": [
    "preferential.amended-return.calendar-days",
    "calendar-day",
    "amended-return-filed",
    "taxpayer",
    "72.2.2",
    "72.2.2",
    ["S-51"],
  ],
} as const satisfies Record<string, TermRow>;

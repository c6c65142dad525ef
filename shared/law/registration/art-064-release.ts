/**
 * Налоговая тайна, art. 64: to whom what the office knows of a taxpayer may be handed out. The list of part 2 is closed;
 * beside it stand the taxpayer's written consent (part 4) and the taxpayer's own right to know (49(1)(5)).
 */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import type { FormCode } from "../finding.ts";
import { ENTRY_OF_THE_CODE } from "../parameters-of-the-code.ts";
import { RELEASE_SECTIONS, type ReleaseSection } from "./release-sections.ts";

/** What the recipient shows for the item to apply; written into the record of the release. */
type ReleaseCondition =
  | "duty"
  | "criminal-case"
  | "court-case"
  | "bankruptcy"
  | "declaration-violation"
  | "provision-of-law"
  | "treaty"
  | "agreement"
  | "statistical-task"
  | "legal-aid-application"
  | "pre-trial-case"
  | "system-contract"
  | "property-registration"
  | "securing-notice"
  | "budget-purpose";

export interface ReleaseGround {
  readonly id: ReleaseGroundId;
  readonly article: LegalBasis;
  readonly from: PlainDate;
  /** Recipient and its condition, as a text of the catalogue. */
  readonly title: string;
  readonly condition: ReleaseCondition;
  /** Parts the item allows; a narrower item names a narrower purpose. */
  readonly sections: readonly ReleaseSection[];
  /** The only taxes (by form) whose amounts the item opens; null for all. */
  readonly taxes: readonly FormCode[] | null;
  /** The item speaks of natural persons only (107(1)). */
  readonly personsOnly: boolean;
}

interface Row {
  readonly condition: ReleaseCondition;
  readonly from?: PlainDate;
  readonly sections?: readonly ReleaseSection[];
  readonly taxes?: readonly FormCode[];
  readonly personsOnly?: true;
}

/** Law 37/2025 on bailiffs. */
const BAILIFFS_SINCE = plainDate("2025-07-01");

const ITEMS = {
  "64.2.1": { condition: "duty" },
  "64.2.2": { condition: "criminal-case" },
  "64.2.3": { condition: "court-case" },
  "64.2.4": { condition: "bankruptcy" },
  "64.2.5": { condition: "declaration-violation", personsOnly: true },
  "64.2.6": { condition: "provision-of-law" },
  "64.2.7": { condition: "treaty" },
  "64.2.7¹": { condition: "agreement" },
  "64.2.8": { condition: "statistical-task" },
  "64.2.9": { condition: "legal-aid-application" },
  "64.2.10": { condition: "pre-trial-case" },
  "64.2.11": { condition: "system-contract" },
  "64.2.12": {
    condition: "property-registration",
    sections: ["registration", "account"],
    taxes: ["PRB", "PRL"],
  },
  "64.2.13": {
    condition: "securing-notice",
    from: BAILIFFS_SINCE,
    sections: ["registration", "contacts", "representatives", "objects", "account"],
  },
  "64.2.14": { condition: "budget-purpose", sections: ["registration", "returns", "account"] },
} as const satisfies Record<string, Row>;

type ReleaseGroundId = keyof typeof ITEMS;
const RELEASE_GROUND_IDS = Object.keys(ITEMS) as readonly ReleaseGroundId[];

const groundOf = (id: ReleaseGroundId): ReleaseGround => {
  const row: Row = ITEMS[id];
  return {
    id,
    article: tc(id),
    from: row.from ?? ENTRY_OF_THE_CODE,
    title: `register.ground.${id}`,
    condition: row.condition,
    sections: row.sections ?? RELEASE_SECTIONS,
    taxes: row.taxes ?? null,
    personsOnly: row.personsOnly ?? false,
  };
};

export const RELEASE_GROUNDS: readonly ReleaseGround[] = RELEASE_GROUND_IDS.map(groundOf);

/** The item in force on a day; undefined where the list had no such item then. */
export const releaseGround = (id: string, on: PlainDate): ReleaseGround | undefined =>
  RELEASE_GROUNDS.find((ground) => ground.id === id && ground.from <= on);

import type { ConflictSummary, ConflictView } from "#shared/contract/sync.ts";
import type { TextKey } from "../../../locales/texts.ts";
import type { Tone } from "../../../ui/status-mark.tsx";

/** The two lists of what was set aside: what two people did apart, and what the centre did not take. */
export type AsideList = "conflicts" | "refusals";

const STATE_TONES: Readonly<Record<ConflictSummary["state"], Tone>> = {
  waiting: "neutral",
  replayed: "active",
  task: "soon",
  settled: "done",
};
export const asideTone = (state: ConflictSummary["state"]): Tone => STATE_TONES[state];
export const asideKey = (state: ConflictSummary["state"]): TextKey => `sync.aside.state.${state}`;

/** A dependant of a refused step stands beside what it was set aside with: among the conflicts. */
export const isIn = (list: AsideList, row: Pick<ConflictSummary, "cause">): boolean =>
  (row.cause === "refused") === (list === "refusals");

/**
 * What a reason for reading is remembered under: the case itself, so that who gave one for the case is not asked again for
 * its versions.
 */
export const subjectOf = (row: Pick<ConflictSummary, "conflictId" | "subject">): string => {
  const path = row.subject.link?.split(/[?#]/)[0] ?? "";
  return path.split("/").at(-1) || row.conflictId;
};

const OPEN_KEYS: Readonly<Record<ConflictSummary["subject"]["kind"], TextKey>> = {
  "desk-audit": "sync.conflict.open-case",
  registration: "sync.conflict.open-request",
  taxpayer: "sync.conflict.open-taxpayer",
  user: "sync.conflict.open-other",
  other: "sync.conflict.open-other",
};
export const openKey = (kind: ConflictSummary["subject"]["kind"]): TextKey => OPEN_KEYS[kind];

/** To leave the centre's version needs its why: it is the answer to whose step is set aside. */
export const needsNote = (settlement: ConflictView["settlements"][number]): boolean =>
  settlement === "accept-theirs";

const NOTE_LEAST = 3;
export const isSaid = (note: string): boolean => note.trim().length >= NOTE_LEAST;

type Field = ConflictView["fields"][number];

const alike = (a: Field["mine"], b: Field["mine"]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Both sides came to the same by themselves. */
const agrees = (field: Field): boolean => alike(field.mine, field.theirs);

/** Which sides changed a field since both agreed; what both changed alike parts nobody. */
export const changedBy = (field: Field): Readonly<Record<"mine" | "theirs", boolean>> => ({
  mine: !agrees(field) && !alike(field.mine, field.base),
  theirs: !agrees(field) && !alike(field.theirs, field.base),
});

/** What parts the sides before what they agree on; otherwise the order of the case's card. */
export const partingFirst = (fields: readonly Field[]): readonly Field[] =>
  [...fields].sort((a, b) => Number(agrees(a)) - Number(agrees(b)));

/** Whether anything stood there before either side wrote: only then is the column worth its room. */
export const hasBase = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.base.kind !== "nothing");

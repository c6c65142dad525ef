/** The law as this office applies it: the shipped values, calendar and readings with the office's entries over them. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { calendarEntriesOf, officeCalendar } from "#shared/law/calendar/calendar-sources.ts";
import type { CalendarEntry } from "#shared/law/calendar/working-calendar.ts";
import type { ParameterEdition } from "#shared/law/parameter.ts";
import { parameterBook } from "#shared/law/parameters.ts";
import { type ReadingChoice, readingChoices } from "#shared/law/readings.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { layChoices, layDays, layParameters } from "#shared/sync/directories/lay-law.ts";
import type { ReadHandle } from "../handle.ts";
import { publishedLaw } from "./directories.ts";

interface ParameterRow {
  readonly name: string;
  readonly scope: string;
  readonly from: string;
  readonly to: string | null;
  readonly value: string;
  readonly source: string;
}

const editionOf = (row: ParameterRow): ParameterEdition => ({
  name: row.name,
  scope: row.scope === "" ? null : row.scope,
  from: row.from as PlainDate,
  to: row.to as PlainDate | null,
  value: row.value,
  source: { kind: "office", act: row.source },
});

interface CalendarRow {
  readonly date: string;
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKy: string;
  readonly basis: string;
}

/** What each kind of entry makes of the day; a removed holiday on a weekend stays a weekend. */
const KINDS: Readonly<Record<string, CalendarEntry["kind"]>> = {
  holiday: "day-off",
  "confirmed-holiday": "day-off",
  "working-day": "working-day",
  "removed-holiday": "plain-day",
};

const entryOf = (row: CalendarRow): CalendarEntry => ({
  date: row.date as PlainDate,
  kind: KINDS[row.kind] ?? "plain-day",
  name: { ru: row.nameRu, ky: row.nameKy },
  basis: row.basis,
  confirmed: true,
});

/** Values beside the Code's: those of the office's dataset, and in their place those the centre publishes for all offices. */
export const officeParametersOf = (read: ReadHandle): readonly ParameterEdition[] =>
  layParameters(
    read
      .query<ParameterRow>(
        `SELECT name, scope, valid_from AS "from", valid_to AS "to", value, source FROM office_parameters
         ORDER BY name, scope, valid_from`,
      )
      .all()
      .map(editionOf),
    publishedLaw(read).parameters,
  );

/** Days beside the shipped ones: of the dataset, over them those entered by hand, over all the centre's. */
export const officeCalendarEntriesOf = (read: ReadHandle): readonly CalendarEntry[] => {
  const entered = read
    .query<CalendarRow>(
      "SELECT date, kind, name_ru AS nameRu, name_ky AS nameKy, basis FROM calendar_entries ORDER BY date",
    )
    .all()
    .map(entryOf);
  const dates = new Set(entered.map((entry) => entry.date));
  const own = [
    ...calendarEntriesOf(officeParametersOf(read)).filter((entry) => !dates.has(entry.date)),
    ...entered,
  ];
  return layDays(own, publishedLaw(read).calendar);
};

/** What the office chose, and in its place what the centre settled for all offices. */
export const readingChoicesOf = (read: ReadHandle): readonly ReadingChoice[] =>
  layChoices(
    read
      .query<ReadingChoice>(
        `SELECT reading_id AS reading, alternative, chosen_by AS chosenBy, chosen_at AS chosenAt, '' AS reason
         FROM reading_choices`,
      )
      .all(),
    publishedLaw(read).readings,
  );

/** What the office itself entered into calendar and readings: the part of the law a decision must take along. */
export const officeEntries = (read: ReadHandle) => ({
  calendar: officeCalendarEntriesOf(read),
  readings: readingChoicesOf(read),
});

/** Everything a rule looks at besides its input; refused when the office's entries contradict each other. */
export const lawInForce = (read: ReadHandle): Result<RuleContext, DomainRefusal> => {
  const parameters = parameterBook(officeParametersOf(read));
  if (!parameters.ok) {
    const [problem] = parameters.error;
    return err({
      code: "office-parameters-conflict",
      messageKey: "store.office-parameters-conflict",
      params: { name: problem?.name ?? "", on: problem?.on ?? "" },
    });
  }
  const calendar = officeCalendar(officeCalendarEntriesOf(read));
  if (!calendar.ok)
    return err({
      code: "office-calendar-conflict",
      messageKey: "store.office-calendar-conflict",
      params: { on: calendar.error.date },
    });
  return ok({
    parameters: parameters.value,
    calendar: calendar.value,
    readings: readingChoices(readingChoicesOf(read)),
  });
};

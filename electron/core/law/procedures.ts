/** `law.*`: the working calendar, the doubtful readings, the dated parameters. */

import type { Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import type { LawEvent } from "#db/projections/law.ts";
import { publishedLaw } from "#db/queries/directories.ts";
import { officeParametersOf, readingChoicesOf } from "#db/queries/law-in-force.ts";
import { userNames } from "#db/queries/users.ts";
import { laterDate, type PlainDate, parsePlainDate } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { ACTS } from "#shared/law/acts.ts";
import { entryRefusal } from "#shared/law/calendar/entry-refusal.ts";
import type { ParameterEdition } from "#shared/law/parameter.ts";
import { CODE_PARAMETERS } from "#shared/law/parameters-of-the-code.ts";
import {
  checkReadingChoice,
  readingAlternativeKey,
  readingChoices,
  readingQuestionKey,
} from "#shared/law/readings.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import { hasText, resolveBilingual, resolveText } from "#shared/locales/catalogue.ts";
import { CENTRE } from "#shared/sync/directories/lay-law.ts";
import { runCommand } from "../command.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { calendarDaysOf } from "./calendar-days.ts";

/** The law's streams have no version a window could hold: the later entry for a day or a reading is the one meant. */
const append = (unit: Unit, stream: string, event: LawEvent) =>
  unit.append(stream, streamVersion(unit.write, stream), [event]);

const titleOf = (name: string): Bilingual => {
  const key = `law.parameter.${name}`;
  return hasText(key) ? resolveBilingual({ key }) : { ru: name, ky: name };
};

/** The place in the Code, or the act behind an office's value. */
const basisOf = ({ source }: ParameterEdition): string => {
  if (source.kind === "office") return source.act;
  if (source.kind === "code" && source.act === "code") return source.basis;
  const { kind, number, date } = ACTS[source.act];
  const act = resolveText({ key: `law.act.${kind}`, params: { number, date } }, "ru");
  return `${source.basis}; ${act}`;
};

/** An entry of the office would stand behind the centre's and change nothing. */
const BY_CENTRE = { code: "settled-by-centre", messageKey: "sync.directories.settled-by-centre" };

/** The first day of an edition the text does not date, as the office or the program has it. */
const firstDayOf = (edition: ParameterEdition, all: readonly ParameterEdition[]): PlainDate => {
  const entry = all.find(({ name }) => name === edition.entry);
  const day = parsePlainDate(entry?.value ?? "");
  return day.ok ? laterDate(day.value, edition.from) : edition.from;
};

const parameterView = (edition: ParameterEdition, all: readonly ParameterEdition[]) => ({
  name: edition.name,
  title: titleOf(edition.name),
  scope: edition.scope,
  value: edition.value,
  from: firstDayOf(edition, all),
  to: edition.to,
  basis: basisOf(edition),
  source: edition.source.kind,
});

export const lawProcedures = {
  calendar: procedures.law.calendar.handler(({ context, input }) => [
    ...calendarDaysOf(context.read, input.year),
  ]),

  setCalendarDay: procedures.law.setCalendarDay.handler(({ context, input }) => {
    const { date, kind, name, basis } = input;
    const refusal = entryRefusal(date, kind);
    if (refusal) refuse(refusal);
    if (publishedLaw(context.read).calendar.some((day) => day.date === date)) refuse(BY_CENTRE);
    runCommand(context, input, (unit) => {
      const recorded = append(unit, "law/calendar", {
        type: "CalendarDaySet",
        payload: { date, kind, name, basis },
      });
      return recorded.ok ? ok({ date }) : recorded;
    });
    const day = calendarDaysOf(context.read, Number(date.slice(0, 4))).find((found) => found.date === date);
    return day ?? refuse({ code: "not-found", messageKey: "law.calendar.not-a-holiday" });
  }),

  readings: procedures.law.readings.handler(({ context }) => {
    const names = userNames(context.read);
    const choices = readingChoices(readingChoicesOf(context.read));
    return READINGS.map(({ id, norms, alternatives, byDefault }) => {
      const choice = choices.choiceOf(id);
      return {
        id,
        articles: [...norms],
        question: resolveBilingual({ key: readingQuestionKey(id) }),
        alternatives: alternatives.map((key) => ({
          key,
          text: resolveBilingual({ key: readingAlternativeKey(id, key) }),
        })),
        default: byDefault,
        chosen: choices.of(id),
        chosenBy: choice
          ? choice.chosenBy === CENTRE
            ? resolveBilingual({ key: "sync.directories.centre" })
            : (names.get(choice.chosenBy) ?? { ru: choice.chosenBy, ky: choice.chosenBy })
          : null,
        chosenAt: choice?.chosenAt ?? null,
      };
    });
  }),

  chooseReading: procedures.law.chooseReading.handler(({ context, input }) => {
    const checked = checkReadingChoice(input.id, input.alternative);
    if (!checked.ok) refuse({ code: checked.error.code, messageKey: `law.reading.${checked.error.code}` });
    if (publishedLaw(context.read).readings.some(({ reading }) => reading === input.id)) refuse(BY_CENTRE);
    return runCommand(context, input, (unit) => {
      const recorded = append(unit, "law/readings", {
        type: "ReadingChosen",
        payload: { id: input.id, alternative: input.alternative },
      });
      return recorded.ok ? ok({ chosen: input.alternative }) : recorded;
    });
  }),

  parameters: procedures.law.parameters.handler(({ context }) => {
    const all = [...officeParametersOf(context.read), ...CODE_PARAMETERS];
    return all.map((edition) => parameterView(edition, all));
  }),
};

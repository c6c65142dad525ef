/**
 * What an aggregate's command was decided on. `decide` is pure: with the same state and the same answers it gives the same
 * events, on the device and in the central service. The centre puts its own knowledge in the place of every answer it can
 * check (people, rights, conflicts of interest, other cases, texts, numbers, seals, law) and takes the rest from here.
 */
import type { DeskAuditCommand } from "../domain/desk-audit/commands.ts";
import type { RegistrationCommand } from "../domain/registration/commands.ts";
import type { CalendarEntry } from "../law/calendar/working-calendar.ts";
import type { ParameterEdition } from "../law/parameter.ts";
import type { ReadingChoice } from "../law/readings.ts";

/** The office's own law at that moment: what it entered over the shipped values, as far as the decision asked for it. */
export interface WitnessedLaw {
  readonly parameters: readonly ParameterEdition[];
  readonly calendar: readonly CalendarEntry[];
  readonly readings: readonly ReadingChoice[];
}

/** Answers a context gave, all JSON. */
export interface Witness {
  /** Ids `decide` drew, in order. */
  readonly ids: readonly string[];
  readonly law: WitnessedLaw;
  /** Fields of the context that are data: `office`, `taxpayer`, `facts`, `assignee`… */
  readonly given: Readonly<Record<string, unknown>>;
  /** Answers of its functions: name → canonical JSON of the arguments → answer. */
  readonly asked: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Work =
  | { readonly aggregate: "desk-audit"; readonly command: DeskAuditCommand; readonly witness: Witness }
  | { readonly aggregate: "registration"; readonly command: RegistrationCommand; readonly witness: Witness };

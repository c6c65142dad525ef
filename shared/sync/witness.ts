/** Watches a decision: what its context was asked and what it answered; and gives the same answers again. */
import type { DeskAuditContext } from "../domain/desk-audit/context.ts";
import { dueDayOf } from "../domain/desk-audit/due-day.ts";
import type { RegistrationContext } from "../domain/registration/context.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Id, IdSource } from "../kernel/id.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { officeCalendar } from "../law/calendar/calendar-sources.ts";
import type { ParameterEdition } from "../law/parameter.ts";
import { type ParameterBook, parameterBook } from "../law/parameters.ts";
import { type ReadingChoices, readingChoices } from "../law/readings.ts";
import type { RuleContext } from "../law/rule.ts";
import type { Witness, WitnessedLaw } from "./work.ts";

type AnyContext = DeskAuditContext | RegistrationContext;
type OfficeEntries = Pick<WitnessedLaw, "calendar" | "readings">;

/** Never witnessed: the law and ids have ways of their own, a seal is in the event, a text is the centre's own. */
const OWN_WAY = new Set(["parameters", "calendar", "readings", "ids", "now", "today", "seal", "contentOf"]);
/** Worked out from the law alone. */
const FROM_LAW = new Set(["dueDayOf"]);

type Fn = (...args: readonly unknown[]) => unknown;

const isFunction = (value: unknown): value is Fn => typeof value === "function";

/** JSON as it will arrive: what is not JSON in an answer must show at once, not at the centre. */
const asJson = (value: unknown): unknown => JSON.parse(canonicalJson(value ?? null)) as unknown;

interface Watched<Context> {
  readonly context: Context;
  readonly witness: () => Witness;
}

const watchParameters = (book: ParameterBook, seen: Map<string, ParameterEdition>): ParameterBook => ({
  ...book,
  find: (name, on, scope) => {
    const found = scope === undefined ? book.find(name, on) : book.find(name, on, scope);
    if (found.ok && found.value.source.kind === "office")
      seen.set(canonicalJson([name, scope ?? null, found.value.from]), found.value);
    return found;
  },
});

/**
 * @param office the office's own calendar days and choices of readings; its parameters are taken as they are asked for
 */
export const watch = <Context extends AnyContext>(
  context: Context,
  office: OfficeEntries,
): Watched<Context> => {
  const ids: string[] = [];
  const parameters = new Map<string, ParameterEdition>();
  const given: Record<string, unknown> = {};
  const asked: Record<string, Record<string, unknown>> = {};
  const watched: Record<string, unknown> = { ...context };
  for (const [name, value] of Object.entries(context)) {
    if (OWN_WAY.has(name) || FROM_LAW.has(name)) continue;
    if (!isFunction(value)) {
      given[name] = asJson(value);
      continue;
    }
    const answers: Record<string, unknown> = {};
    asked[name] = answers;
    watched[name] = (...args: readonly unknown[]) => {
      const answer = value(...args);
      answers[canonicalJson(args)] = asJson(answer);
      return answer;
    };
  }
  watched["ids"] = <Kind extends string>(): Id<Kind> => {
    const id = context.ids<Kind>();
    ids.push(id);
    return id;
  };
  watched["parameters"] = watchParameters(context.parameters, parameters);
  return {
    context: watched as unknown as Context,
    witness: () => ({
      ids: [...ids],
      law: { parameters: [...parameters.values()], calendar: office.calendar, readings: office.readings },
      given,
      asked: JSON.parse(canonicalJson(asked)) as Witness["asked"],
    }),
  };
};

/** The witness has no answer to what `decide` asks: another question was asked than on the device. */
export class Unwitnessed extends Error {
  readonly question: string;
  constructor(question: string) {
    super(`not witnessed: ${question}`);
    this.question = question;
  }
}

/** The ids of the witness in their order, then none: a decision that needs more is another decision. */
const idsOf = (ids: readonly string[]): IdSource => {
  let next = 0;
  return <Kind extends string>(): Id<Kind> => {
    const id = ids[next];
    if (id === undefined) throw new Unwitnessed("ids");
    next += 1;
    return id as Id<Kind>;
  };
};

const answersOf =
  (name: string, answers: Readonly<Record<string, unknown>>): Fn =>
  (...args) => {
    const key = canonicalJson(args);
    if (!Object.hasOwn(answers, key)) throw new Unwitnessed(`${name}${key}`);
    return answers[key];
  };

/** The law of the witness: the shipped values with the office's own over them. */
export const lawOf = (law: WitnessedLaw): Result<RuleContext, "law-contradicts-itself"> => {
  const parameters = parameterBook(law.parameters);
  const calendar = officeCalendar(law.calendar);
  if (!parameters.ok || !calendar.ok) return err("law-contradicts-itself");
  const readings: ReadingChoices = readingChoices(law.readings);
  return ok({ parameters: parameters.value, calendar: calendar.value, readings });
};

/** The kind of the taxpayer of a case, by which some days are named; a request has none and asks for no day. */
const kindOfTaxpayer = ({ given }: Witness): string => {
  const { taxpayer } = given as { readonly taxpayer?: Partial<DeskAuditContext["taxpayer"]> };
  return taxpayer?.kind ?? "";
};

/**
 * The context of a witness, with the knower's own truths in the place of what the device says.
 * @param truths fields of the context the caller answers itself; `now`, `today`, `seal` and `contentOf` at least
 */
export const contextOf = <Context extends AnyContext>(
  witness: Witness,
  law: RuleContext,
  truths: Partial<Context> & Pick<Context, "now" | "today" | "seal" | "contentOf">,
): Context => {
  const functions = Object.fromEntries(
    Object.entries(witness.asked).map(([name, answers]) => [name, answersOf(name, answers)]),
  );
  return {
    ...witness.given,
    ...functions,
    ...law,
    dueDayOf: dueDayOf(law, kindOfTaxpayer(witness)),
    ids: idsOf(witness.ids),
    ...truths,
  } as unknown as Context;
};

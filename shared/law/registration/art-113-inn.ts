import type { DomainRefusal } from "../../domain/refusal.ts";
import type { Inn } from "../../kernel/inn.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type PlainDate, parsePlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Message } from "../../kernel/text.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { REREGISTRATION_GROUNDS, type ReregistrationGroundId } from "./art-112-reregistration.ts";

/** What a personal identification number says of its owner, where the office knows it. */
export interface PinOwner {
  readonly bornOn: PlainDate | null;
  readonly sex: "female" | "male" | null;
}

const SEX: Readonly<Record<string, "female" | "male">> = { "1": "female", "2": "male" };

/**
 * Oddities of a person's number: a sex digit (1 or 2), the day of birth DDMMYYYY, five more digits. Warnings only:
 * registers hold numbers that keep no rule, and the Code asks for none.
 */
export const pinWarnings = (pin: Inn, owner: PinOwner, today: PlainDate): readonly Message[] => {
  const warn = (key: string): Message => ({ key: `registration.pin.${key}`, params: { inn: pin } });
  const sex = SEX[pin.slice(0, 1)];
  const born = parsePlainDate(`${pin.slice(5, 9)}-${pin.slice(3, 5)}-${pin.slice(1, 3)}`);
  return [
    ...(sex ? [] : [warn("sex-digit")]),
    ...(sex && owner.sex && sex !== owner.sex ? [warn("other-sex")] : []),
    ...(born.ok ? [] : [warn("no-such-day")]),
    ...(born.ok && born.value > today ? [warn("future-day")] : []),
    ...(born.ok && owner.bornOn && born.value !== owner.bornOn ? [warn("other-day")] : []),
  ];
};

interface GivenNumber {
  readonly inn: Inn;
  readonly givenOn: PlainDate;
}

export interface NumbersOfAPayer {
  /** The person's number of the population register; null where there is none (organizations too). */
  readonly pin: Inn | null;
  /** The population register itself gave the number wrongly or twice (113(3)). */
  readonly pinGivenInError: boolean;
  /** Every ИНН the registers hold for this payer. */
  readonly given: readonly GivenNumber[];
}

/** How a number that does not stay is closed; it goes on leading to the payer. */
interface ClosedNumber {
  readonly inn: Inn;
  readonly as: "given-in-error" | "given-again";
}

export type InnAnswer =
  | {
      readonly answer: "stays" | "pin";
      readonly inn: Inn;
      readonly article: LegalBasis;
      readonly closed: readonly ClosedNumber[];
      readonly readings: readonly ReadingId[];
    }
  /** The office gives a number of its own (113(1)). */
  | { readonly answer: "give-new"; readonly article: LegalBasis; readonly closed: readonly ClosedNumber[] };

/** The number of a payer (113(1), (3)): the PIN where there is a sound one; of several others the earliest. */
export const innOf = ({ pin, pinGivenInError, given }: NumbersOfAPayer): InnAnswer => {
  const article = tc("113.3");
  if (pin !== null && !pinGivenInError) {
    const closed = given
      .filter(({ inn }) => inn !== pin)
      .map(({ inn }): ClosedNumber => ({ inn, as: "given-in-error" }));
    return { answer: "pin", inn: pin, article, closed, readings: [] };
  }
  const wrongPin: readonly ClosedNumber[] = pin === null ? [] : [{ inn: pin, as: "given-in-error" }];
  const [first, ...later] = given
    .filter(({ inn }) => inn !== pin)
    .toSorted((a, b) => (a.givenOn < b.givenOn ? -1 : a.givenOn > b.givenOn ? 1 : a.inn < b.inn ? -1 : 1));
  if (!first) return { answer: "give-new", article: tc("113.1"), closed: wrongPin };
  const again = later
    .filter(({ inn }) => inn !== first.inn)
    .map(({ inn }): ClosedNumber => ({ inn, as: "given-again" }));
  return {
    answer: "stays",
    inn: first.inn,
    article,
    closed: [...wrongPin, ...again],
    readings: again.length > 0 ? ["R-05"] : [],
  };
};

/**
 * The ИНН after a re-registration: the same (113(2)), except where the person's PIN changed (112(1)(4)) or
 * the number was given wrongly (113(3)).
 */
export const innAfterReregistration = (
  ground: ReregistrationGroundId,
  current: Inn,
  newPin: Inn | null,
): Result<Inn, DomainRefusal<"inn-stays" | "new-pin-missing">> => {
  const { changesInn: changes, article } = REREGISTRATION_GROUNDS[ground];
  if (changes && newPin === null)
    return err({
      code: "new-pin-missing",
      article,
      messageKey: "registration.law-refusal.new-pin-missing",
    });
  if (!changes && newPin !== null && newPin !== current)
    return err({ code: "inn-stays", article: tc("113.2"), messageKey: "registration.law-refusal.inn-stays" });
  return ok(changes && newPin !== null ? newPin : current);
};

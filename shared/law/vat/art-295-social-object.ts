import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, type Term, type TermRefusal } from "../art-018-terms.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { day, workingStep } from "../working.ts";

/** How the object comes about: made or built here, brought in, or bought here (295(2)(2)(а)). */
export const SOCIAL_OBJECT_WAYS = ["built", "imported", "bought"] as const;

export interface SocialObjectInput {
  readonly way: (typeof SOCIAL_OBJECT_WAYS)[number];
  readonly contractOn: PlainDate;
  /** Day of the import or the purchase; null for what is built. */
  readonly acquiredOn: PlainDate | null;
  /** Day of the contractor's notice to the tax office, and of the handing over to the body; null while there is none. */
  readonly notifiedOn: PlainDate | null;
  readonly handedOverOn: PlainDate | null;
  readonly today: PlainDate;
}

type Standing = "in-time" | "waiting" | "late";

export interface SocialObject {
  /** The contract counts, and what is supplied or imported under it is free (295(1), 297(1)(9)). */
  readonly state: "valid" | "waiting" | "invalid";
  readonly notifyBy: PlainDate;
  readonly handOverBy: PlainDate;
  readonly derivation: Derivation;
}

type SocialObjectRefusal =
  | TermRefusal
  | { readonly code: "event-before-contract"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const NAMES = [
  "vat.social-object.notice-days",
  "vat.social-object.build-years",
  "vat.social-object.import-years",
] as const;
export const SOCIAL_OBJECT_PARAMETERS = [...NAMES, "term.moved-first-day.entry"] as const;

const standing = (on: PlainDate | null, due: PlainDate, today: PlainDate): Standing =>
  on === null ? (today <= due ? "waiting" : "late") : on <= due ? "in-time" : "late";

/**
 * Whether a contract on a socially significant object counts (295(2)(2)): noticed within thirty days of its signing, and
 * handed over within three years of it, or within a year of the import or the purchase. A change of the contract is
 * noticed by the same term from its own day.
 */
export const decideSocialObject = (
  input: SocialObjectInput,
  context: Pick<RuleContext, "parameters" | "calendar" | "readings">,
): Result<SocialObject, SocialObjectRefusal> => {
  const { way, contractOn, acquiredOn, notifiedOn, handedOverOn, today } = input;
  if (way !== "built" && acquiredOn === null)
    return err({ code: "incomplete", missing: { what: "input", name: "acquiredOn" } });
  const from = way === "built" ? contractOn : (acquiredOn ?? contractOn);
  if (notifiedOn !== null && notifiedOn < contractOn)
    return err({ code: "event-before-contract", path: "notifiedOn" });
  if (handedOverOn !== null && handedOverOn < from)
    return err({ code: "event-before-contract", path: "handedOverOn" });
  const values = codeValues(context.parameters, contractOn, NAMES);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const term = (on: PlainDate, name: (typeof NAMES)[number], unit: "calendar-day" | "year") =>
    computeTerm({ from: on, length: Number(values.value[name]), unit }, context);
  const notice = term(contractOn, "vat.social-object.notice-days", "calendar-day");
  if (!notice.ok) return notice;
  const years = way === "built" ? "vat.social-object.build-years" : "vat.social-object.import-years";
  const handing = term(from, years, "year");
  if (!handing.ok) return handing;
  const step = (
    of: string,
    on: PlainDate | null,
    { due }: Term,
    place: string,
  ): readonly [Standing, DerivationStep] => {
    const stands = standing(on, due, today);
    const operands = on === null ? {} : { on: day(on) };
    return [
      stands,
      workingStep(`vat.social-object.${of}.${stands}`, null, operands, day(due), place, "S-01"),
    ];
  };
  const [noticed, noticeStep] = step("notice", notifiedOn, notice.value, "295.2.2.б");
  const [handed, handingStep] = step("hand-over", handedOverOn, handing.value, "295.2.2.а");
  const both = [noticed, handed];
  const state = both.includes("late") ? "invalid" : both.includes("waiting") ? "waiting" : "valid";
  return ok({
    state,
    notifyBy: notice.value.due,
    handOverBy: handing.value.due,
    derivation: [
      ...notice.value.derivation,
      noticeStep,
      ...handing.value.derivation,
      handingStep,
      workingStep(`vat.social-object.${state}`, null, {}, day(today), "295.2.2", "S-01"),
    ],
  });
};

/** How the office reaches a taxpayer: telephone, e-mail, and the consent to electronic documents. */
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import { phoneKey } from "../registration/keys.ts";
import type { RegisterChange } from "../registration/register-changes.ts";
import { refuseRegister as refuse } from "./refuse.ts";

export interface ContactsContext {
  readonly today: PlainDate;
  /** The officer is in conflict of interest with the taxpayer (63). */
  readonly conflict: boolean;
  /** As the register has them. */
  readonly entry: {
    readonly registeredOn: PlainDate;
    readonly phone: string | null;
    readonly email: string | null;
    readonly edocConsent: boolean;
  };
}

type Decided = Result<readonly RegisterChange[], DomainRefusal>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const emptyAsNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export const decideContacts = (
  asked: { readonly phone: string; readonly email: string },
  { today, conflict, entry }: ContactsContext,
): Decided => {
  const phone = emptyAsNull(asked.phone);
  const email = emptyAsNull(asked.email);
  if (conflict) return err(refuse("conflict-of-interest", "63.1"));
  // What stood in the register before stays as it is written.
  if (phone !== entry.phone && phone !== null && phoneKey(phone) === null)
    return err(refuse("not-a-phone", "108.3", { phone }));
  if (email !== entry.email && email !== null && !EMAIL.test(email))
    return err(refuse("not-an-email", "108.3", { email }));
  if (phone === entry.phone && email === entry.email) return err(refuse("contacts-unchanged", "108.3"));
  return ok([{ type: "ContactsChanged", payload: { on: today, phone, email } }]);
};

export const decideConsent = (
  { given, on, proof }: { readonly given: boolean; readonly on: PlainDate; readonly proof: string },
  { today, conflict, entry }: ContactsContext,
): Decided => {
  if (conflict) return err(refuse("conflict-of-interest", "63.1"));
  if (on > today) return err(refuse("consent-in-future", "97.1.3", { today }));
  if (on < entry.registeredOn)
    return err(refuse("consent-before-registration", "97.1.3", { from: entry.registeredOn }));
  if (entry.edocConsent === given)
    return err(refuse(given ? "consent-given-already" : "no-consent-to-withdraw", "97.1.3"));
  return ok([{ type: "ConsentChanged", payload: { given, on, proof } }]);
};

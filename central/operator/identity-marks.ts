/**
 * By what requests and entries of different offices are found to be of one person: ИНН, passport, phone, name, each as it
 * is compared on the workstation too, and kept as a keyed hash.
 */
import { passportKey, phoneKey } from "#shared/domain/registration/keys.ts";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import { type RegistrationState, subjectInn } from "#shared/domain/registration/types.ts";
import { wordsOf } from "#shared/domain/taxpayers/fold-name.ts";
import type { ServiceSecrets } from "../enrolment/service-secrets.ts";

interface Mark {
  readonly mark: "inn" | "passport" | "phone" | "name";
  readonly keyHash: string;
}

/** What is known of one request or one entry of the register. */
export interface Marked {
  readonly stream: string;
  /** Keyed hash of the ИНН: a person with two numbers is what is looked for, one with one number twice is not. */
  readonly person: string;
  /** None of a request that came to its end, or an entry that is closed: it is nobody's duplicate any more. */
  readonly marks: readonly Mark[];
}

const CLOSED = new Set(["granted", "refused", "closed"]);

/** Words in any order: surname first or last. */
const nameKey = (name: string | null): string | null =>
  name === null ? null : [...wordsOf(name)].sort().join(" ") || null;

const marksOf = (
  { mark }: ServiceSecrets,
  keys: Readonly<Record<Mark["mark"], string | null>>,
): readonly Mark[] =>
  (["inn", "passport", "phone", "name"] as const).flatMap((kind) => {
    const key = keys[kind];
    return key === null ? [] : [{ mark: kind, keyHash: mark(`duplicate ${kind}`, key) }];
  });

const personOf = ({ mark }: ServiceSecrets, inn: string): string => mark("duplicate person", inn);

/** The same ИНН asking for the same thing in two offices is a duplicate; for different things it is not. */
export const marksOfRequest = (secrets: ServiceSecrets, stream: string, state: RegistrationState): Marked => {
  const inn = subjectInn(state);
  const name = state.organization?.nameClaimed ?? state.applicant.nameClaimed;
  const keys = {
    inn: `${state.kind} ${inn}`,
    passport: passportKey(state.passportSeen ?? state.passportClaimed),
    phone: phoneKey(state.phone),
    name: nameKey(name),
  };
  return {
    stream,
    person: personOf(secrets, inn),
    marks: CLOSED.has(state.status) ? [] : marksOf(secrets, keys),
  };
};

/** What a change of the register says of the entry as a whole; null when it says nothing of it. */
export const marksOfChange = (
  secrets: ServiceSecrets,
  stream: string,
  inn: string,
  change: RegisterChange,
): Marked | null => {
  const marked = (name: string | null, phone: string | null): Marked => ({
    stream,
    person: personOf(secrets, inn),
    marks: marksOf(secrets, {
      inn: `entry ${inn}`,
      passport: null,
      phone: phoneKey(phone),
      name: nameKey(name),
    }),
  });
  switch (change.type) {
    case "TaxpayerEntered":
      return marked(change.payload.name.ru, change.payload.phone);
    case "TaxpayerTransferred":
      return marked(change.payload.entry?.name.ru ?? null, change.payload.entry?.phone ?? null);
    case "OfficeMoved":
    case "InnReplaced":
    case "TaxRegistrationAnnulled":
      return { stream, person: personOf(secrets, inn), marks: [] };
    default:
      return null;
  }
};

/** What every invented request is made of: an applicant, papers, a passport, the words of its kind. */
import { plainDate } from "../../kernel/plain-date.ts";
import type { Random } from "../random.ts";
import type { Attached, Details, Draft } from "./draft.ts";
import { type PaperType, paperOf } from "./papers.ts";
import type { KnownOrganization, Named, Register } from "./register.ts";
import { spellOrganization, spellPerson } from "./spelling.ts";

export interface Workshop {
  readonly register: Register;
  readonly random: Random;
  /** Hash and base64 of a paper's bytes: neither is ours to make. */
  readonly attach: (bytes: Uint8Array) => { readonly sha256: string; readonly base64: string };
  /** Numbers of passports given, by the person's ИНН: nobody has another's. */
  readonly passports: Map<string, number>;
}

export type Applicant = Pick<Draft, "inn" | "name" | "role" | "organization" | "phone" | "email" | "address">;

const contacts = ({ phone, email, address }: Named) => ({ phone, email, address });

/** Somebody who asks for themselves, the name in a spelling of their own. */
export const bySelf = ({ random }: Workshop, person: Named): Applicant => ({
  inn: person.inn,
  name: spellPerson(person, random),
  role: "self",
  organization: null,
  ...contacts(person),
});

/** Somebody who asks for an organization. */
export const byOfficer = (
  { random }: Workshop,
  organization: Named,
  person: Named,
  role: Exclude<Draft["role"], "self">,
): Applicant => ({
  inn: person.inn,
  name: spellPerson(person, random),
  role,
  organization: { inn: organization.inn, name: spellOrganization(organization, random) },
  ...contacts(organization),
  phone: person.phone,
});

export const byHead = (shop: Workshop, organization: KnownOrganization = shop.register.organization()) =>
  byOfficer(shop, organization, organization.head, "head");

/** The accountant is entered as a person and linked, as the head is. */
export const byAccountant = (
  shop: Workshop,
  organization: Named = shop.register.organization(),
): Applicant => {
  const accountant = shop.register.person();
  shop.register.link(organization, accountant, "accountant", "2024-05-13");
  return byOfficer(shop, organization, accountant, "accountant");
};

const TYPES = ["image/jpeg", "image/jpeg", "image/png", "application/pdf"] as const;

/** A paper with a mark of its own, whole and hashed. */
export const paper = (
  shop: Workshop,
  title: string,
  type: PaperType = shop.random.pick(TYPES),
): Attached => ({
  title,
  mediaType: type,
  ...shop.attach(paperOf(type, `${shop.random.whole(0, 999_999_999)}`)),
});

const PAPERS: Readonly<Record<Details["kind"], readonly string[]>> = {
  "cabinet-access": [],
  "tax-registration": ["Заявление о налоговой регистрации"],
  "accounting-registration": ["Документ о праве на объект"],
  "re-registration": ["Заявление о перерегистрации"],
  annulment: ["Заявление об аннулировании", "Решение о прекращении деятельности"],
  "vat-registration": ["Заявление о регистрации по НДС"],
  "vat-annulment": ["Заявление об аннулировании регистрации по НДС"],
  "regime-change": ["Заявление о применении налогового режима"],
};

const FIRST_PASSPORT = 1_048_576;
/** Prime to the million: numbers do not follow each other as the requests do. */
const PASSPORT_STEP = 7_919;

const numberOfPassport = ({ passports }: Workshop, inn: string): string => {
  const at = passports.get(inn) ?? passports.size;
  passports.set(inn, at);
  return String(FIRST_PASSPORT + ((at * PASSPORT_STEP) % 1_000_000));
};

const passport = (shop: Workshop, inn: string): Draft["passport"] => {
  const { random } = shop;
  return {
    series: "ID",
    number: numberOfPassport(shop, inn),
    issuedBy: `МКК ${random.whole(211_000, 218_999)}`,
    validUntil: random.chance(0.05)
      ? null
      : plainDate(`${random.whole(2028, 2036)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`),
  };
};

/** A whole request with nothing wrong in it. */
export const draftOf = (shop: Workshop, applicant: Applicant, details: Details): Draft => {
  const { random } = shop;
  const channel = random.chance(0.12) ? "paper" : random.chance(0.1) ? "identity-provider" : "cabinet";
  const titles = [
    "Паспорт",
    ...(applicant.organization === null ? [] : ["Свидетельство о государственной регистрации"]),
    ...(applicant.role === "representative" ? ["Доверенность"] : []),
    ...PAPERS[details.kind],
  ];
  if (details.kind === "vat-annulment") throw new RangeError("no such request in the format");
  return {
    kind: details.kind,
    channel,
    ...applicant,
    details,
    passport: passport(shop, applicant.inn),
    // Of a request on paper the office holds the sheets themselves.
    documents: titles.map((title) => (channel === "paper" ? { title } : paper(shop, title))),
    signature: null,
    sentAt: random.next(),
    planted: [],
  };
};

export const ACCESS: Details = { kind: "cabinet-access" };

/** Defects of requests, each planted so that the inspector has to be shown exactly its sign. */
import { plainDate } from "../../kernel/plain-date.ts";
import type { NamePair } from "../name-parts.ts";
import type { Attached, Draft, PlantedSign } from "./draft.ts";
import { accessApplicant } from "./matters.ts";
import { type PaperType, paperOf } from "./papers.ts";
import { type Named, OTHER_OFFICES } from "./register.ts";
import { slip, withoutTrader } from "./spelling.ts";
import {
  ACCESS,
  type Applicant,
  byAccountant,
  byHead,
  byOfficer,
  bySelf,
  draftOf,
  paper,
  type Workshop,
} from "./workshop.ts";

type Sign = PlantedSign["sign"];
const plant = (
  sign: Sign,
  weight: PlantedSign["weight"],
  variant?: string,
): { readonly planted: readonly PlantedSign[] } => ({
  planted: [{ sign, weight, ...(variant === undefined ? {} : { variant }) }],
});
const asked = (shop: Workshop, applicant: Applicant, planted: Pick<Draft, "planted">): Draft => ({
  ...draftOf(shop, applicant, ACCESS),
  ...planted,
});

/** A clean request for access by somebody whose name the register has, and that name. */
const named = (shop: Workshop): { readonly by: Applicant; readonly name: NamePair } => {
  const lot = shop.random.next();
  if (lot < 0.4) {
    const person = shop.register.person();
    return { by: bySelf(shop, person), name: person };
  }
  if (lot < 0.7) {
    const trader = shop.register.trader();
    return { by: bySelf(shop, trader), name: trader };
  }
  const organization = shop.register.organization();
  return { by: byHead(shop, organization), name: organization.head };
};

const otherPerson = (shop: Workshop): Draft => {
  const { by, name } = named(shop);
  const start = (text: string): string => withoutTrader(text).slice(0, 3);
  let other = shop.register.stranger();
  while (start(other.ru) === start(name.ru)) other = shop.register.stranger();
  return asked(shop, { ...by, name: other.ru }, plant("name-differs", "blocks", "other-person"));
};
/** Brother or sister: surname and father's name are the same, the first name is not. */
const relative = (shop: Workshop): Draft => {
  const { by, name } = named(shop);
  const [surname = "", first = "", father = ""] = withoutTrader(name.ru).split(" ");
  const other = surname.endsWith("а")
    ? first === "Чолпон"
      ? "Бермет"
      : "Чолпон"
    : first === "Сыймык"
      ? "Азамат"
      : "Сыймык";
  const claimed = `${surname} ${other} ${father}`;
  return asked(shop, { ...by, name: claimed }, plant("name-differs", "blocks", "relative"));
};
const mistypedPerson = (shop: Workshop): Draft => {
  const { by, name } = named(shop);
  const language = shop.random.chance(0.5) ? name.ru : name.ky;
  const claimed = slip(withoutTrader(language), shop.random);
  return asked(shop, { ...by, name: claimed }, plant("name-differs", "differs", "typo"));
};

const organizationNamed =
  (
    weight: PlantedSign["weight"],
    variant: string,
    claim: (shop: Workshop, name: NamePair) => string,
  ): ((shop: Workshop) => Draft) =>
  (shop) => {
    const organization = shop.register.organization();
    const by = byHead(shop, organization);
    const claimed = { inn: organization.inn, name: claim(shop, organization) };
    return asked(shop, { ...by, organization: claimed }, plant("organization-name-differs", weight, variant));
  };
const otherOrganization = organizationNamed("blocks", "other-organization", (shop, name) => {
  const start = (text: string): string => text.replace(/^.*«/, "").slice(0, 2);
  let other = shop.register.strangeOrganization();
  while (start(other.ru) === start(name.ru)) other = shop.register.strangeOrganization();
  return other.ru;
});
const mistypedOrganization = organizationNamed("differs", "typo", (shop, name) =>
  slip(shop.random.chance(0.5) ? name.ru : name.ky, shop.random),
);
const otherLegalForm = organizationNamed("blocks", "legal-form", (_shop, { ru }) =>
  ru.startsWith("ОсОО") ? ru.replace("ОсОО", "ОАО") : ru.replace("ОАО", "ОсОО"),
);

const endedPower =
  (role: "head" | "accountant") =>
  (shop: Workshop): Draft => {
    const organization = shop.register.organization();
    const former = shop.register.person();
    shop.register.link(organization, former, role, "2022-04-04", "2026-05-29");
    return asked(
      shop,
      byOfficer(shop, organization, former, role),
      plant("representation-ended", "blocks", role),
    );
  };
const powerToCome = (shop: Workshop): Draft => {
  const organization = shop.register.organization();
  const next = shop.register.person();
  shop.register.link(organization, next, "head", "2027-01-11");
  return asked(
    shop,
    byOfficer(shop, organization, next, "head"),
    plant("representation-not-begun", "blocks"),
  );
};
const nobodyOfIt = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.organization(), shop.register.person(), "head");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "no-link"));
};
/** A representative may bring papers, but access is the head's and the accountant's. */
const onlyRepresentative = (shop: Workshop): Draft => {
  const organization = shop.register.organization();
  const person = shop.register.person();
  shop.register.link(organization, person, "representative", "2026-02-02", "2027-02-01");
  const by = byOfficer(shop, organization, person, "representative");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "representative"));
};
const headOfAnother = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.organization(), shop.register.organization().head, "head");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "head-of-another"));
};

const expired = (shop: Workshop): Draft => {
  const draft = asked(shop, accessApplicant(shop), plant("passport-expired", "blocks"));
  const validUntil = plainDate(`2026-0${shop.random.whole(1, 9)}-${shop.random.whole(10, 28)}`);
  return { ...draft, passport: { ...draft.passport, validUntil } };
};

const twice = (shop: Workshop, by: Applicant, again: Applicant, sign: Sign, weight: "differs" | "notice") => {
  const earlier = { ...draftOf(shop, by, ACCESS), sentAt: shop.random.next() * 0.45 };
  const later = { ...asked(shop, again, plant(sign, weight)), sentAt: 0.55 + shop.random.next() * 0.45 };
  return [earlier, later];
};
const samePerson = (shop: Workshop): readonly Draft[] => {
  if (shop.random.chance(0.5)) {
    const person = shop.register.person();
    return twice(shop, bySelf(shop, person), bySelf(shop, person), "duplicate-person", "differs");
  }
  const organization = shop.register.organization();
  const [by, again] = [byHead(shop, organization), byHead(shop, organization)];
  return twice(shop, by, again, "duplicate-person", "differs");
};
const sameOrganization = (shop: Workshop): readonly Draft[] => {
  const organization = shop.register.organization();
  const [by, again] = [byHead(shop, organization), byAccountant(shop, organization)];
  return twice(shop, by, again, "duplicate-organization", "notice");
};
/** One number written in the ways people write it. */
const phoneOfMany = (shop: Workshop): readonly Draft[] => {
  const phone = shop.register.phone();
  const digits = phone.replace(/\D/g, "");
  const ways = [phone, `0${digits.slice(3)}`, `+${digits}`, phone.replaceAll("-", " ")];
  return ways
    .slice(0, shop.random.whole(3, 4))
    .map((written) =>
      asked(shop, { ...accessApplicant(shop), phone: written }, plant("phone-of-many", "notice")),
    );
};

const elsewhere = (shop: Workshop): Draft => {
  const office = shop.random.pick(OTHER_OFFICES);
  const by = shop.random.chance(0.5)
    ? bySelf(shop, shop.register.person({ office }))
    : byHead(shop, shop.register.organization({ office }));
  return asked(shop, by, plant("wrong-office", "blocks", office));
};

const TYPES = ["image/jpeg", "image/png", "application/pdf"] as const;
const damaged =
  (defect: string, spoil: (shop: Workshop, whole: Attached, type: PaperType) => Attached) =>
  (shop: Workshop): Draft => {
    const draft = asked(shop, accessApplicant(shop), plant("document-damaged", "blocks", defect));
    const type = shop.random.pick(TYPES);
    const [first, ...rest] = draft.documents;
    const spoilt = spoil(shop, paper(shop, first?.title ?? "Паспорт", type), type);
    return { ...draft, channel: "cabinet", documents: [spoilt, ...rest] };
  };
const cutShort = damaged("cut-short", (shop, whole, type) => {
  const bytes = paperOf(type, "cut");
  const kept = bytes.subarray(0, shop.random.whole(12, bytes.length - 8));
  return { ...whole, base64: shop.attach(kept).base64 };
});
const altered = damaged("altered", (shop, whole, type) => ({
  ...whole,
  base64: shop.attach(paperOf(type, "another")).base64,
}));
const ofAnotherType = damaged("not-of-its-type", (shop, whole, type) => ({
  ...whole,
  ...shop.attach(paperOf(type === "image/png" ? "image/jpeg" : "image/png", "other type")),
}));
const empty = damaged("empty", (shop, whole) => ({ ...whole, ...shop.attach(new Uint8Array()) }));

const unknownPerson = (shop: Workshop): Draft =>
  asked(shop, bySelf(shop, shop.register.stranger()), plant("person-unknown", "blocks"));
const unknownOrganization = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.strangeOrganization(), shop.register.person(), "head");
  return asked(shop, by, plant("organization-unknown", "blocks"));
};
const closedOrganization = (shop: Workshop): Draft =>
  asked(
    shop,
    byHead(shop, shop.register.organization({ closedOn: "2025-08-20" })),
    plant("organization-closed", "blocks"),
  );
const closedPerson = (shop: Workshop): Draft =>
  asked(
    shop,
    bySelf(shop, shop.register.person({ closedOn: "2025-11-03" })),
    plant("taxpayer-closed", "blocks"),
  );

/** Two defects of one request: each is said. */
const twoDefects = (shop: Workshop): Draft => {
  const late = expired(shop);
  const spoilt = altered(shop);
  return {
    ...late,
    channel: "cabinet",
    documents: spoilt.documents,
    planted: [...late.planted, ...spoilt.planted],
  };
};

const one =
  (make: (shop: Workshop) => Draft) =>
  (shop: Workshop): readonly Draft[] => [make(shop)];

type Plant = (shop: Workshop) => readonly Draft[];
export const REQUEST_PLANTS: readonly Plant[] = [
  one(otherPerson),
  one(endedPower("head")),
  one(expired),
  samePerson,
  one(cutShort),
  one(mistypedPerson),
  one(otherOrganization),
  one(nobodyOfIt),
  one(elsewhere),
  one(unknownPerson),
  sameOrganization,
  one(altered),
  one(closedOrganization),
  one(mistypedOrganization),
  one(onlyRepresentative),
  phoneOfMany,
  one(unknownOrganization),
  one(ofAnotherType),
  one(closedPerson),
  one(relative),
  one(endedPower("accountant")),
  one(otherLegalForm),
  one(empty),
  one(powerToCome),
  one(headOfAnother),
  one(twoDefects),
];

const signer = ({ inn, ru }: Named) => ({ inn, name: withoutTrader(ru) });
const signed = (
  shop: Workshop,
  planted: Pick<Draft, "planted">,
  alteredAfter: boolean,
  other: boolean,
): Draft => {
  const person = shop.register.person();
  const draft = { ...asked(shop, bySelf(shop, person), planted), channel: "cabinet" as const };
  return { ...draft, signature: { signer: signer(other ? shop.register.person() : person), alteredAfter } };
};

/** Only where there is somebody to sign: a good signature first, of which there is nothing to say. */
export const SIGNED_PLANTS: readonly Plant[] = [
  (shop) => [signed(shop, { planted: [] }, false, false)],
  (shop) => [signed(shop, plant("signature-bad", "blocks", "altered-after"), true, false)],
  (shop) => [signed(shop, plant("signature-of-another", "blocks"), false, true)],
];

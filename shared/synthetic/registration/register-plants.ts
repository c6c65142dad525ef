/** What the registers and other requests say against a request. */
import { plainDate } from "../../kernel/plain-date.ts";
import type { Draft } from "./draft.ts";
import { accessApplicant, accounting, moved, newOrganization, newTrader } from "./matters.ts";
import { asked, plant, type Sign } from "./planting.ts";
import { OTHER_OFFICES } from "./register.ts";
import {
  ACCESS,
  type Applicant,
  byAccountant,
  byHead,
  byOfficer,
  bySelf,
  draftOf,
  type Workshop,
} from "./workshop.ts";

const twice = (shop: Workshop, by: Applicant, again: Applicant, sign: Sign, weight: "differs" | "notice") => {
  const earlier = { ...draftOf(shop, by, ACCESS), sentAt: shop.random.next() * 0.45 };
  const later = { ...asked(shop, again, plant(sign, weight)), sentAt: 0.55 + shop.random.next() * 0.45 };
  return [earlier, later];
};
export const samePerson = (shop: Workshop): readonly Draft[] => {
  if (shop.random.chance(0.5)) {
    const person = shop.register.person();
    return twice(shop, bySelf(shop, person), bySelf(shop, person), "duplicate-person", "differs");
  }
  const organization = shop.register.organization();
  const [by, again] = [byHead(shop, organization), byHead(shop, organization)];
  return twice(shop, by, again, "duplicate-person", "differs");
};
export const sameOrganization = (shop: Workshop): readonly Draft[] => {
  const organization = shop.register.organization();
  const [by, again] = [byHead(shop, organization), byAccountant(shop, organization)];
  return twice(shop, by, again, "duplicate-organization", "notice");
};
/** One passport shown for two people: either may be the one who has it. */
export const borrowedPassport = (shop: Workshop): readonly Draft[] => {
  const planted = plant("passport-of-another", "blocks");
  const [one, other] = [
    asked(shop, accessApplicant(shop), planted),
    asked(shop, accessApplicant(shop), planted),
  ];
  return [one, { ...other, passport: { ...one.passport } }];
};

/** One number written in the ways people write it. */
export const phoneOfMany = (shop: Workshop): readonly Draft[] => {
  const phone = shop.register.phone();
  const digits = phone.replace(/\D/g, "");
  const ways = [phone, `0${digits.slice(3)}`, `+${digits}`, phone.replaceAll("-", " ")];
  return ways
    .slice(0, shop.random.whole(3, 4))
    .map((written) =>
      asked(shop, { ...accessApplicant(shop), phone: written }, plant("phone-of-many", "notice")),
    );
};

export const elsewhere = (shop: Workshop): Draft => {
  const office = shop.random.pick(OTHER_OFFICES);
  const by = shop.random.chance(0.5)
    ? bySelf(shop, shop.register.person({ office }))
    : byHead(shop, shop.register.organization({ office }));
  return asked(shop, by, plant("wrong-office", "blocks", office));
};

export const unknownPerson = (shop: Workshop): Draft =>
  asked(shop, bySelf(shop, shop.register.stranger()), plant("person-unknown", "blocks"));
export const unknownOrganization = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.strangeOrganization(), shop.register.person(), "head");
  return asked(shop, by, plant("organization-unknown", "blocks"));
};
export const closedOrganization = (shop: Workshop): Draft =>
  asked(
    shop,
    byHead(shop, shop.register.organization({ closedOn: "2025-08-20" })),
    plant("organization-closed", "blocks"),
  );
export const closedPerson = (shop: Workshop): Draft =>
  asked(
    shop,
    bySelf(shop, shop.register.person({ closedOn: "2025-11-03" })),
    plant("taxpayer-closed", "blocks"),
  );

const also = (draft: Draft, sign: Sign, variant?: string): Draft => ({
  ...draft,
  planted: [...draft.planted, ...plant(sign, "notice", variant).planted],
});
const LONG_AGO = plainDate("2026-09-01");
/** Objects of a term counted back and of one that ends where the activity begins, and a move. */
export const late = (shop: Workshop): Draft => {
  const lot = shop.random.next();
  if (lot < 0.4) return also(moved(shop, LONG_AGO), "filed-late", "move");
  const object = lot < 0.7 ? "taxable-object" : "subdivision";
  return also(accounting(shop, object, LONG_AGO), "filed-late", object);
};
export const oddNumber = (shop: Workshop): Draft =>
  also(newTrader(shop, shop.register.oddStranger()), "inn-form");

/** As many as the thresholds ask for, and not one more. */
const MANY = { heads: 5, phones: 5, addresses: 10 } as const;
export const headOfMany = (shop: Workshop): Draft => {
  const head = shop.register.person();
  for (let at = 0; at < MANY.heads; at += 1) shop.register.organizationOf(head);
  return also(newOrganization(shop, head), "head-of-many");
};
export const massPhone = (shop: Workshop): Draft => {
  const phone = shop.register.phone();
  for (let at = 0; at < MANY.phones; at += 1) shop.register.person({ phone });
  return { ...also(newTrader(shop), "mass-phone"), phone };
};
const crowded = (shop: Workshop): string => {
  const address = shop.register.address();
  for (let at = 0; at < MANY.addresses; at += 1) shop.register.person({ address });
  return address;
};
export const massAddress = (shop: Workshop): Draft => {
  const draft = also(newTrader(shop), "mass-address", "entered");
  return { ...draft, details: { ...draft.details, address: crowded(shop) } as Draft["details"] };
};
export const movedToMassAddress = (shop: Workshop): Draft => {
  const draft = also(moved(shop), "mass-address", "moved");
  return { ...draft, details: { ...draft.details, newAddress: crowded(shop) } as Draft["details"] };
};

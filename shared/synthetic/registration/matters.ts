/** Requests with nothing to find in them, of every kind the exchange format has, spelt as people spell. */
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { OFFICE } from "../registers.ts";
import type { Draft } from "./draft.ts";
import { type KnownOrganization, type KnownTrader, type Named, OTHER_OFFICES } from "./register.ts";
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

const here = OFFICE.code;

/** Who comes about the matters of a taxpayer: themselves, the head, or somebody with a power of attorney. */
const subject = (
  shop: Workshop,
): { readonly of: KnownTrader | KnownOrganization; readonly by: Applicant } => {
  if (shop.random.chance(0.4)) {
    const trader = shop.register.trader();
    return { of: trader, by: bySelf(shop, trader) };
  }
  const organization = shop.register.organization();
  if (shop.random.chance(0.7)) return { of: organization, by: byHead(shop, organization) };
  const representative = shop.register.person();
  shop.register.link(organization, representative, "representative", "2026-03-02", "2027-03-01");
  return { of: organization, by: byOfficer(shop, organization, representative, "representative") };
};

/** Who asks for access: a person, a sole trader, a head, an accountant. */
export const accessApplicant = (shop: Workshop): Applicant => {
  const lot = shop.random.next();
  if (lot < 0.35) return bySelf(shop, shop.register.person());
  if (lot < 0.6) return bySelf(shop, shop.register.trader());
  return lot < 0.85 ? byHead(shop) : byAccountant(shop);
};
const access = (shop: Workshop): Draft => draftOf(shop, accessApplicant(shop), ACCESS);

const ASKED = (shop: Workshop) =>
  ({
    kind: "tax-registration",
    regime: shop.random.pick(["general", "single-tax"] as const),
    activityGroup: shop.random.pick(["trade", "services", "production"] as const),
    edocConsent: shop.random.chance(0.6),
  }) as const;

/** A trader the register does not know; of two places the one here is chosen (111(9)). */
export const newTrader = (shop: Workshop, trader: Named = shop.register.stranger()): Draft => {
  const places = shop.random.chance(0.5)
    ? { passportAddress: here }
    : { passportAddress: shop.random.pick(OTHER_OFFICES), residence: here, business: here };
  return draftOf(shop, bySelf(shop, trader), {
    ...ASKED(shop),
    payerKind: "sole-trader",
    places,
    chosenOffice: here,
    address: trader.address,
  });
};

/** An organization the register does not know, by its head, whom it does. */
export const newOrganization = (shop: Workshop, head: Named = shop.register.person()): Draft => {
  const organization = shop.register.strangeOrganization();
  const draft = draftOf(shop, byOfficer(shop, organization, head, "head"), {
    ...ASKED(shop),
    payerKind: "organization",
    places: { stateRegistration: here },
    address: organization.address,
  });
  // No register proves its head's power yet; the founding papers do.
  return { ...draft, planted: [{ sign: "power-unproven", weight: "differs" }] };
};

const taxRegistration = (shop: Workshop): Draft =>
  shop.random.chance(0.6) ? newTrader(shop) : newOrganization(shop);

/** Days that leave every request of the fortnight in time: fifteen days from the first, and one still to come. */
const LATELY = plainDate("2026-10-22");
const TO_COME = plainDate("2026-12-01");

/** @param arisenOn an object is entered after it was acquired, the others before they begin (114(4)) */
export const accounting = (
  shop: Workshop,
  object: "subdivision" | "taxable-object" | "patent-place",
  arisenOn: PlainDate = object === "taxable-object" ? LATELY : TO_COME,
): Draft => {
  // A place under a patent is entered where it lies, of one who is registered elsewhere.
  const by =
    object === "patent-place"
      ? bySelf(shop, shop.register.person({ office: shop.random.pick(OTHER_OFFICES) }))
      : subject(shop).by;
  const title = { subdivision: "Филиал № 2", "taxable-object": "Нежилое помещение", "patent-place": "Место" };
  return draftOf(shop, by, {
    kind: "accounting-registration",
    object,
    title: title[object],
    address: shop.register.address(),
    objectOffice: here,
    arisenOn,
  });
};

const renamed = (of: Named): { readonly ru: string; readonly ky: string } => ({
  ru: of.ru.replace("»", " Жаңы»"),
  ky: of.ky.replace("»", " Жаңы»"),
});

export const moved = (shop: Workshop, changedOn: PlainDate = LATELY): Draft =>
  draftOf(shop, subject(shop).by, {
    kind: "re-registration",
    ground: "place",
    changedOn,
    newOffice: shop.random.pick(OTHER_OFFICES),
    newAddress: shop.register.address(),
  });

const reRegistration = (shop: Workshop): Draft => {
  if (shop.random.chance(0.6)) return moved(shop);
  const organization = shop.register.organization();
  return draftOf(shop, byHead(shop, organization), {
    kind: "re-registration",
    ground: "name",
    changedOn: LATELY,
    newName: renamed(organization),
  });
};

const annulment = (shop: Workshop): Draft => {
  const { by } = subject(shop);
  const whole = shop.random.chance(0.7);
  return draftOf(shop, by, {
    kind: "annulment",
    scope: whole ? "tax" : "accounting",
    ground: whole ? (by.organization === null ? "cessation" : "liquidation") : "subdivision-closed",
    ceasedOn: plainDate("2026-09-30"),
    objectTitle: whole ? null : "Филиал № 1",
  });
};

const vatRegistration = (shop: Workshop): Draft =>
  draftOf(shop, subject(shop).by, {
    kind: "vat-registration",
    ground: shop.random.pick(["regime-switch", "business-started"]),
    since: plainDate("2026-11-01"),
  });

const regimeChange = (shop: Workshop): Draft => {
  const { of, by } = subject(shop);
  return draftOf(shop, by, {
    kind: "regime-change",
    to: of.payer?.regime === "general" ? "single-tax" : "general",
    conditionsLost: shop.random.chance(0.2),
  });
};

/** Two people of one household with one phone: no sign yet. */
const household = (shop: Workshop): readonly Draft[] => {
  const phone = shop.register.phone();
  const ways = [phone, phone.replaceAll(/[ -]/g, "")];
  return ways.map((written) =>
    draftOf(shop, { ...bySelf(shop, shop.register.person()), phone: written }, ACCESS),
  );
};

/** One head of two organizations, and one person with two matters: neither request repeats the other. */
const twoOrganizations = (shop: Workshop): readonly Draft[] => {
  const [first, second] = [shop.register.organization(), shop.register.organization()];
  shop.register.link(second, first.head, "accountant", "2025-01-09");
  return [
    draftOf(shop, byHead(shop, first), ACCESS),
    draftOf(shop, byOfficer(shop, second, first.head, "accountant"), ACCESS),
  ];
};
const twoMatters = (shop: Workshop): readonly Draft[] => {
  const trader = shop.register.trader();
  return [
    draftOf(shop, bySelf(shop, trader), ACCESS),
    draftOf(shop, bySelf(shop, trader), {
      kind: "vat-registration",
      ground: "business-started",
      since: plainDate("2026-11-01"),
    }),
  ];
};

const one =
  (make: (shop: Workshop) => Draft) =>
  (shop: Workshop): readonly Draft[] => [make(shop)];

type Matter = (shop: Workshop) => readonly Draft[];
/** How many of a hundred requests come about what. */
const SHARES: readonly (readonly [number, Matter])[] = [
  [58, one(access)],
  [10, one(taxRegistration)],
  [2, one((shop) => accounting(shop, "subdivision"))],
  [2, one((shop) => accounting(shop, "taxable-object"))],
  [2, one((shop) => accounting(shop, "patent-place"))],
  [7, one(reRegistration)],
  [6, one(annulment)],
  [4, one(vatRegistration)],
  [4, one(regimeChange)],
  [2, household],
  [2, twoOrganizations],
  [1, twoMatters],
];

export const cleanRequests = (shop: Workshop): readonly Draft[] => {
  let lot = shop.random.whole(1, 100);
  const chosen = SHARES.find(([share]) => {
    lot -= share;
    return lot <= 0;
  });
  return (chosen?.[1] ?? one(access))(shop);
};

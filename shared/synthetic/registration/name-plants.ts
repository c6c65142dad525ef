/** Names that are not the registered ones: another person or organization, a slip of the hand. */
import type { NamePair } from "../name-parts.ts";
import type { Draft, PlantedSign } from "./draft.ts";
import { asked, plant } from "./planting.ts";
import { slip, withoutTrader } from "./spelling.ts";
import { type Applicant, byHead, bySelf, type Workshop } from "./workshop.ts";

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

export const otherPerson = (shop: Workshop): Draft => {
  const { by, name } = named(shop);
  const start = (text: string): string => withoutTrader(text).slice(0, 3);
  let other = shop.register.stranger();
  while (start(other.ru) === start(name.ru)) other = shop.register.stranger();
  return asked(shop, { ...by, name: other.ru }, plant("name-differs", "blocks", "other-person"));
};
/** Brother or sister: surname and father's name are the same, the first name is not. */
export const relative = (shop: Workshop): Draft => {
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
export const mistypedPerson = (shop: Workshop): Draft => {
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
export const otherOrganization = organizationNamed("blocks", "other-organization", (shop, name) => {
  const start = (text: string): string => text.replace(/^.*«/, "").slice(0, 2);
  let other = shop.register.strangeOrganization();
  while (start(other.ru) === start(name.ru)) other = shop.register.strangeOrganization();
  return other.ru;
});
export const mistypedOrganization = organizationNamed("differs", "typo", (shop, name) =>
  slip(shop.random.chance(0.5) ? name.ru : name.ky, shop.random),
);
export const otherLegalForm = organizationNamed("blocks", "legal-form", (_shop, { ru }) =>
  ru.startsWith("ОсОО") ? ru.replace("ОсОО", "ОАО") : ru.replace("ОАО", "ОсОО"),
);

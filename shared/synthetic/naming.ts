import {
  FATHERS,
  MEN,
  type NamePair,
  ORGANIZATION_ROOTS,
  ORGANIZATION_TAILS,
  SURNAMES,
  TERRITORIES,
  type Territory,
  WOMEN,
} from "./name-parts.ts";
import type { Random } from "./random.ts";

export interface Person extends NamePair {
  readonly inn: string;
}

/** Makes names, numbers and addresses that do not repeat within one dataset. */
export interface Naming {
  person(): Person;
  soleTrader(): Person;
  organization(group: string): NamePair & { readonly inn: string };
  territory(): Territory;
  address(territory: Territory): string;
}

const two = (value: number): string => String(value).padStart(2, "0");

export const namingOf = (random: Random): Naming => {
  let serial = 0;
  /** Leading digit: 0 organization, 1 woman, 2 man; then a date and a running number, as real ones are built. */
  const inn = (lead: 0 | 1 | 2, yearFrom: number, yearTo: number): string => {
    serial += 1;
    const date = `${two(random.whole(1, 28))}${two(random.whole(1, 12))}${random.whole(yearFrom, yearTo)}`;
    // 9 in front of the number keeps these apart from any real one.
    return serial < 10_000
      ? `${lead}${date}9${String(serial).padStart(4, "0")}`
      : `${lead}${date.slice(0, 4)}2${String(serial).padStart(8, "0")}`;
  };
  const person = (): Person => {
    const man = random.chance(0.55);
    const first = random.pick(man ? MEN : WOMEN);
    const surname = `${random.pick(SURNAMES)}${man ? "" : "а"}`;
    const father = random.pick(FATHERS);
    return {
      inn: inn(man ? 2 : 1, 1958, 2002),
      ru: `${surname} ${first.ru} ${father}${man ? "ович" : "овна"}`,
      ky: `${surname} ${first.ky} ${father} ${man ? "уулу" : "кызы"}`,
    };
  };
  return {
    person,
    soleTrader: () => {
      const owner = person();
      return { inn: owner.inn, ru: `ИП ${owner.ru}`, ky: `ЖИ ${owner.ky}` };
    },
    organization: (group) => {
      const root = random.pick(ORGANIZATION_ROOTS);
      const tail = random.pick(ORGANIZATION_TAILS[group] ?? [{ ru: "Плюс", ky: "Плюс" }]);
      const number = random.chance(0.4) ? ` ${random.whole(2, 99)}` : "";
      const joint = random.chance(0.06);
      return {
        inn: inn(0, 1999, 2023),
        ru: `${joint ? "ОАО" : "ОсОО"} «${root.ru} ${tail.ru}${number}»`,
        ky: `«${root.ky} ${tail.ky}${number}» ${joint ? "ААК" : "ЖЧК"}`,
      };
    },
    territory: () => (random.chance(0.6) ? TERRITORIES[0] : random.pick(TERRITORIES)),
    address: (territory) =>
      `${territory.city.ru}, ${random.pick(territory.streets).ru}, ${random.whole(1, 240)}${random.chance(0.3) ? `, оф. ${random.whole(1, 60)}` : ""}`,
  };
};

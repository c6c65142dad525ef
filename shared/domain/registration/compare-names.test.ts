import { describe, expect, it } from "vitest";
import { randomOf } from "../../synthetic/random.ts";
import { compareNames, type NameVerdict } from "./compare-names.ts";

type Case = readonly [claimed: string, registered: string, verdict: NameVerdict, edits: number];

const PERSONS: readonly Case[] = [
  ["Усонов Бакыт Асанович", "Усонов Бакыт Асанович", "same", 0],
  ["", "", "same", 0],
  // keyboard
  ["усонов бакыт асанович", "Усонов Бакыт Асанович", "same-but-for-keyboard", 0],
  ["УСОНОВ БАКЫТ АСАНОВИЧ", "Усонов Бакыт Асанович", "same-but-for-keyboard", 0],
  ["Усонов Бакыт Асанович", "Үсөнов Бакыт Асанович", "same-but-for-keyboard", 0],
  ["Токтогулова Айгуль", "Токтогулова Айгүл", "typo", 1],
  ["Жанызаков Мирлан", "Жаңызаков Мирлан", "same-but-for-keyboard", 0],
  ["Артемов Семен", "Артёмов Семён", "same-but-for-keyboard", 0],
  ["Усонов  Бакыт   Асанович", "Усонов Бакыт Асанович", "same-but-for-keyboard", 0],
  [" Усонов Бакыт Асанович ", "Усонов Бакыт Асанович", "same-but-for-keyboard", 0],
  ["Мамбет-Алиев Нурлан", "Мамбеталиев Нурлан", "same-but-for-keyboard", 0],
  ["Асан-уулу Бакыт", "Асан уулу Бакыт", "same-but-for-keyboard", 0],
  ["Асануулу Бакыт", "Асан уулу Бакыт", "same-but-for-keyboard", 0],
  // Latin a, c, o, p, e, x instead of Cyrillic
  ["Aсанов Бакыт", "Асанов Бакыт", "same-but-for-keyboard", 0],
  ["Caдыкoв Эpмeк", "Садыков Эрмек", "same-but-for-keyboard", 0],
  ["MAMATOBA AHAPA", "Маматова Анара", "same-but-for-keyboard", 0],
  ["Öмүрбеков Азамат", "Өмүрбеков Азамат", "same-but-for-keyboard", 0],
  // й as и and a combining breve
  ["Андреи\u0306 Ким", "Андрей Ким", "same", 0],
  // order
  ["Бакыт Усонов Асанович", "Усонов Бакыт Асанович", "word-order", 0],
  ["Бакыт Үсөнов", "Усонов Бакыт", "word-order", 0],
  ["Бакыт Асан уулу", "Асан уулу Бакыт", "word-order", 0],
  // forms of the words
  ["Усонов Бакыт", "Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов Бакыт Асанович", "Усонов Бакыт", "word-form", 0],
  ["Бакыт Усонов", "Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов Бакыт Асан уулу", "Усонов Бакыт Асанович", "word-form", 0],
  ["Усонова Айнура Асан кызы", "Усонова Айнура Асановна", "word-form", 0],
  ["Асан у. Бакыт", "Асан уулу Бакыт", "word-form", 0],
  ["Асан к. Айнура", "Асан кызы Айнура", "word-form", 0],
  ["Бакыт Асанович", "Асан уулу Бакыт", "word-form", 0],
  ["Усонов Б. А.", "Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов Б.", "Усонов Бакыт Асанович", "word-form", 0],
  ["Б. А. Усонов", "Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов К.", "Усонов Канат Асанович", "word-form", 0],
  // the mark of a sole trader
  ["Усонов Бакыт Асанович", "ИП Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов Бакыт Асан уулу", "ЖИ Усонов Бакыт Асан уулу", "word-form", 0],
  ["ЖИ Усонов Бакыт", "ИП Усонов Бакыт Асанович", "word-form", 0],
  ["Усонов Б. А.", "ИП Усонов Бакыт Асанович", "word-form", 0],
  ["индивидуальный предприниматель Усонов Бакыт", "ИП Усонов Бакыт Асанович", "word-form", 0],
  ["Усонв Бакыт Асанович", "ИП Усонов Бакыт Асанович", "typo", 1],
  // slips
  ["Усонв Бакыт Асанович", "Усонов Бакыт Асанович", "typo", 1],
  ["Усоннов Бакыт Асанович", "Усонов Бакыт Асанович", "typo", 1],
  ["Усонов Бкаыт Асанович", "Усонов Бакыт Асанович", "typo", 1],
  ["Усонов Бакит Асанавич", "Усонов Бакыт Асанович", "typo", 2],
  ["Усонова Бакыт Асанович", "Усонов Бакыт Асанович", "typo", 1],
  ["Усонв Бакыт", "Усонов Бакыт Асанович", "typo", 1],
  ["Бакыт Усоноф", "Усонов Бакыт", "typo", 1],
  ["Асан уулу Бакит", "Асан уулу Бакыт", "typo", 1],
  ["Ли Ирина", "Ни Ирина", "typo", 1],
  ["Усонов Бакыт Осанович", "Усонов Бакыт Асанович", "typo", 1],
  // another person
  ["Усонов Бакыт Асановна", "Усонов Бакыт Асанович", "different", 2],
  ["Асан кызы Айнура", "Асан уулу Айнура", "different", 4],
  ["Усонов Талант Асанович", "Усонов Бакыт Асанович", "different", 4],
  ["Бакыт", "Усонов Бакыт Асанович", "different", 16],
  ["Бакыт", "Асан уулу Бакыт", "different", 10],
  ["Усонов Т.", "Усонов Бакыт Асанович", "different", 13],
  ["Б. А.", "Усонов Бакыт Асанович", "different", 18],
  ["Асан Бакыт", "Усен Бакыт", "different", 2],
  ["Ким Анна", "Пак Ольга", "different", 7],
  ["", "Усонов Бакыт", "different", 12],
  ["---", "Усонов Бакыт", "different", 12],
];

const ORGANIZATIONS: readonly Case[] = [
  ['ОсОО "Ала-Тоо"', 'ОсОО "Ала-Тоо"', "same", 0],
  ["ОсОО Ала Тоо", "ОсОО «Ала-Тоо»", "same-but-for-keyboard", 0],
  ["осоо «АЛА-ТОО»", 'ОсОО "Ала-Тоо"', "same-but-for-keyboard", 0],
  ["OcOO «Кoк-Жaр»", "ОсОО «Көк-Жар»", "same-but-for-keyboard", 0],
  ["«Ала-Тоо» ОсОО", "ОсОО «Ала-Тоо»", "word-order", 0],
  ["Сервис Ала-Тоо", "Ала-Тоо Сервис", "word-order", 0],
  ["«Ала-Тоо» ЖЧК", "ОсОО «Ала-Тоо»", "word-form", 0],
  // АК is also a legal form, in Kyrgyz
  ["Ак-Сай Трейд", "ОсОО «Ак-Сай Трейд»", "word-form", 0],
  ["Ак Сай Трейд", "ОсОО «Ак-Сай Трейд»", "word-form", 0],
  ["Ак-Сай Трайд", "ОсОО «Ак-Сай Трейд»", "typo", 1],
  ["«Сай Трейд» АК", "ОсОО «Сай Трейд»", "different", 8],
  ["«Ала-Тоо» жоопкерчилиги чектелген коому", "ОсОО «Ала-Тоо»", "word-form", 0],
  ["Общество с ограниченной ответственностью «Ала-Тоо»", "ОсОО «Ала-Тоо»", "word-form", 0],
  ["ООО «Ала-Тоо»", "ОсОО «Ала-Тоо»", "word-form", 0],
  ["Ала-Тоо", "ОсОО «Ала-Тоо»", "word-form", 0],
  ["Алатоо", "ОсОО «Ала-Тоо»", "word-form", 0],
  ["«Манас» ЖАК", "ЗАО «Манас»", "word-form", 0],
  ["Закрытое акционерное общество «Манас»", "ЗАО «Манас»", "word-form", 0],
  ["«Бүбүсара» коомдук фонду", "ОФ «Бубусара»", "word-form", 0],
  ["ОсОО «Ала-То»", "ОсОО «Ала-Тоо»", "typo", 1],
  ["«Алма-Тоо» ЖЧК", "ОсОО «Ала-Тоо»", "typo", 1],
  ["ОсОО «Строй Сервис Плюс»", "ОсОО «Строй Сирвес Плюс»", "typo", 2],
  ["ОАО «Манас»", "ЗАО «Манас»", "different", 1],
  ["ОсОО «Манас»", "ОАО «Манас»", "different", 2],
  ["ОсОО «Ромашка»", "ОсОО «Василёк»", "different", 7],
  ["ОсОО", "ЖЧК", "different", 4],
  ["ОсОО «Кант 1»", "ОсОО «Кант 2»", "different", 1],
  ["ОсОО «Ак-Суу»", "ОсОО «Ак-Суу Агро»", "different", 5],
];

describe("names laid side by side: persons", () => {
  it.each(PERSONS)("«%s» — «%s»: %s, %d", (claimed, registered, verdict, edits) => {
    expect(compareNames(claimed, registered, "person")).toMatchObject({ verdict, edits });
  });
});

describe("names laid side by side: organizations", () => {
  it.each(ORGANIZATIONS)("«%s» — «%s»: %s, %d", (claimed, registered, verdict, edits) => {
    expect(compareNames(claimed, registered, "organization")).toMatchObject({ verdict, edits });
  });
});

describe("segments", () => {
  it.each([
    ["a letter left out", "Усонв", "Усонов", "=Усон -|о =в"],
    ["a letter put in", "Усоннов", "Усонов", "=Усон +н| =ов"],
    ["a letter of the same key", "Усонов", "Үсөнов", "~У|Ү =с ~о|ө =нов"],
    ["case", "бакыт", "Бакыт", "~б|Б =акыт"],
    ["a father's name left out", "Усонов Бакыт", "Усонов Бакыт Асанович", "=Усонов Бакыт -| Асанович"],
    ["another letter", "Бакит", "Бакыт", "=Бак ~и|ы =т"],
    ["nothing claimed", "", "Ким", "-|Ким"],
    ["nothing at all", "", "", ""],
  ])("%s", (_, claimed, registered, expected) => {
    const marks = { same: "=", changed: "~", missing: "-", extra: "+" } as const;
    const text = compareNames(claimed, registered, "person").segments.map((segment) =>
      segment.kind === "same"
        ? `=${segment.claimed}`
        : `${marks[segment.kind]}${segment.claimed}|${segment.registered}`,
    );
    expect(text.join(" ")).toBe(expected);
  });
});

describe("any two names", () => {
  const random = randomOf(7, "names");
  const letters = [..."аАоОуУсСнНтТёөүңeoc -«»."];
  const name = () =>
    Array.from({ length: random.whole(0, 24) }, () => letters[random.whole(0, letters.length - 1)]).join("");
  const known = [...PERSONS, ...ORGANIZATIONS].map(([a, b]) => [a, b] as const);
  const pairs = [...known, ...Array.from({ length: 2_000 }, () => [name(), name()] as const)];
  it.each(["person", "organization"] as const)(
    "as a %s: the segments give back both, and turned round the answer is turned round",
    (of) => {
      const turned = { same: "same", changed: "changed", missing: "extra", extra: "missing" } as const;
      for (const [a, b] of pairs) {
        const there = compareNames(a, b, of);
        const back = compareNames(b, a, of);
        expect(there.segments.map((segment) => segment.claimed).join("")).toBe(a.normalize("NFC"));
        expect(there.segments.map((segment) => segment.registered).join("")).toBe(b.normalize("NFC"));
        expect(back.segments).toEqual(
          there.segments.map(({ kind, claimed, registered }) => ({
            kind: turned[kind],
            claimed: registered,
            registered: claimed,
          })),
        );
        expect([a, b, back.verdict, back.edits]).toEqual([a, b, there.verdict, there.edits]);
        expect(
          there.segments.every(
            ({ kind, claimed, registered }) => (kind === "same") === (claimed === registered),
          ),
        ).toBe(true);
        if (there.verdict === "same") expect(there.segments.every(({ kind }) => kind === "same")).toBe(true);
      }
    },
  );
});

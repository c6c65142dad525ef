import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { searchTaxpayers } from "./taxpayer-search.ts";

const NAMES = {
  asanov: ["Асанов Азамат Токтогулович", "Асанов Азамат Токтогул уулу"],
  asanova: ["Асанова Айгуль Бакытовна", "Асанова Айгүл Бакыт кызы"],
  jumabaev: ["Жумабаев Тимур Эркинович", null],
  toktogulova: ["Токтогулова Гульнара Сагынбековна", "Токтогулова Гүлнара Сагынбек кызы"],
  usonov: ["Үсөнов Нурлан Өмүрович", "Үсөнов Нурлан Өмүр уулу"],
  shcherbakov: ["Щербаков Юрий Алексеевич", null],
  alyoshin: ["Алёшин Пётр Яковлевич", null],
  tsoy: ["Цой Виктор Чанович", null],
  khalikov: ["Халиков Женишбек Мырзаевич", null],
  furniture: ["ОсОО «Мебельный дом Достук»", "«Достук эмерек үйү» ЖЧК"],
  building: ["ОсОО «Ош строительство»", null],
  mixed: ["Кaсымов Эрлан Маратович", null],
  foreign: ["Samsung Electronics", null],
  spring: ["ОсОО «Жаңы Көл 24»", "«Жаңы Көл 24» ЖЧК"],
} as const satisfies Readonly<Record<string, readonly [string, string | null]>>;
type Who = keyof typeof NAMES;
const PEOPLE = Object.keys(NAMES) as readonly Who[];
const FIRST_INN = 20_101_197_000_001;

let write: WriteHandle;
const ask = (question: string) =>
  searchTaxpayers(write, { question, today: "2026-11-22", limit: 50, offset: 0 });
/** The first hit and how it was found. */
const first = (question: string) => {
  const hit = ask(question).items[0];
  return hit === undefined ? null : [PEOPLE[(hit.inn - FIRST_INN) / 1000], hit.match];
};

beforeAll(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
  PEOPLE.forEach((who, i) => {
    write
      .statement(
        `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, edoc_consent)
         VALUES (?, 'organization', ?, ?, '001', '2020-01-01', 'trade', 0)`,
      )
      .run(FIRST_INN + i * 1000, ...NAMES[who]);
  });
});
afterAll(() => write.connection.close());

const found = (match: string, cases: readonly (readonly [string, Who])[]) =>
  it.each(cases)(`finds «%s»: ${match}`, (question, who) => {
    expect(first(question)).toEqual([who, match]);
  });

describe("words as they are written", () => {
  found("name", [
    ["асанова айг", "asanova"],
    ["АЗАМАТ АСАНОВ", "asanov"],
    ["асанов а", "asanov"],
    ["усонов", "usonov"],
    ["Үсөнов", "usonov"],
    ["омур уулу", "usonov"],
    ["гульнара сагынбек", "toktogulova"],
    ["гулнара", "toktogulova"],
    ["алешин петр", "alyoshin"],
    ["жаны кол", "spring"],
    ["жаңы көл", "spring"],
    ["көл 24", "spring"],
    ["эмерек уйу", "furniture"],
    ["мебель", "furniture"],
    ["samsung", "foreign"],
  ]);
});

describe("letters of another keyboard in place of ours", () => {
  found("name", [
    // Latin c, o, a inside a Cyrillic word, asked and stored.
    ["аcанoв азамат", "asanov"],
    ["касымов", "mixed"],
    ["кaсымов", "mixed"],
    ["Токтoгуловa", "toktogulova"],
    // The letters of Kazakh, Mongolian and old keyboards.
    ["ұсѳнов", "usonov"],
    ["жаҥы кӧл", "spring"],
  ]);
});

describe("word forms", () => {
  found("form", [
    ["Асановой Айгуль", "asanova"],
    ["Асановым Азаматом", "asanov"],
    ["Асановдун", "asanov"],
    ["Асановго", "asanov"],
    ["Асановага", "asanov"],
    ["Жумабаева", "jumabaev"],
    ["Жумабаевдин", "jumabaev"],
    ["Жумабаеву Тимуру", "jumabaev"],
    ["Токтогулову", "toktogulova"],
    ["Үсөновдон", "usonov"],
    ["Нурланга", "usonov"],
    ["мебельного дома", "furniture"],
    ["Достуктун", "furniture"],
    ["строительный", "building"],
    ["строительства", "building"],
    ["Щербаковым", "shcherbakov"],
    ["Халиковдорго", "khalikov"],
  ]);
});

describe("Latin letters", () => {
  found("latin", [
    ["Asanov", "asanov"],
    ["asanova aygul", "asanova"],
    ["Zhumabaev", "jumabaev"],
    ["Jumabaev", "jumabaev"],
    ["Zhumabayev Timur", "jumabaev"],
    ["Dzhumabaev", "jumabaev"],
    ["Toktogulova", "toktogulova"],
    ["Gul'nara", "toktogulova"],
    ["toktogul", "asanov"],
    ["Usonov", "usonov"],
    ["Üsönov", "usonov"],
    ["Omur", "usonov"],
    ["Shcherbakov", "shcherbakov"],
    ["Scherbakov Yuri", "shcherbakov"],
    ["Iurii Alekseevich", "shcherbakov"],
    ["Alekseyevich", "shcherbakov"],
    ["Petr Yakovlevich", "alyoshin"],
    ["Tsoy", "tsoy"],
    ["Tsoi Viktor", "tsoy"],
    ["Khalikov", "khalikov"],
    ["Halikov Jenish", "khalikov"],
    ["Osh", "building"],
    ["Dostuk", "furniture"],
    ["Jany Kol", "spring"],
    ["самсунг", "foreign"],
  ]);
});

describe("the other layout of the keyboard", () => {
  found("latin", [
    ["fcfyjd", "asanov"],
    ["fcfyjdf", "asanova"],
    [";evf,ftd", "jumabaev"],
    ["[fkbrjd", "khalikov"],
    ["njrnjuekjdf", "toktogulova"],
    ["ыфьыгтп", "foreign"],
    ["фыфтщм", "asanov"],
  ]);

  it("says by what words it answers", () => {
    expect(ask("fcfyjd fpfvfn").corrected).toBe("Асанов Азамат");
  });
});

describe("misspellings", () => {
  found("misspelling", [
    ["Осанова", "asanova"], // a wrong letter
    ["Жумабев", "jumabaev"], // a missing letter
    ["Жуммабаев", "jumabaev"], // a doubled letter
    ["Жмуабаев", "jumabaev"], // two exchanged
    ["Джумабаев", "jumabaev"], // another spelling of the sound
    ["Тактагулова", "toktogulova"], // two edits in a long word
    ["Токтагул", "asanov"], // unfinished and wrong
    ["Щирбаков Юрий", "shcherbakov"],
    ["Халеков", "khalikov"],
    ["Гульнора", "toktogulova"],
    ["Достюк", "furniture"],
    ["Азомат Асонов", "asanov"],
    ["Toktagulova", "toktogulova"],
    ["Zhumobaev", "jumabaev"],
  ]);

  it.each([
    ["Жумобаев", "Жумабаев"],
    ["Азомат Асонов", "Азамат Асанов"],
    ["Щирбаков", "Щербаков"],
    ["Гулнора Токтогулова", "Гүлнара Токтогулова"],
  ])("«%s» is answered by «%s»", (question, corrected) => {
    expect(ask(question).corrected).toBe(corrected);
  });

  it.each(["Асанов", "Zhumabaev", "мебель", "", "1234"])("«%s» is not corrected", (question) => {
    expect(ask(question).corrected).toBeNull();
  });

  it.each(["цоу", "кит", "Кадыров", "Ибраимова Асель"])("«%s» finds nobody", (question) => {
    expect(ask(question).items).toEqual([]);
  });
});

describe("an ИНН mistyped", () => {
  // The first is 20101197000001, the others 1000 apart.
  it.each([
    ["one digit wrong", "20101197900001"],
    ["two exchanged", "20101179000001"],
    ["one missing", "2010119700001"],
    ["one too many", "201011970000011"],
  ])("%s", (_, question) => {
    const { items } = ask(question);
    expect(items[0]).toMatchObject({ inn: FIRST_INN, match: "misspelling" });
  });

  it("is answered by the only one it can be", () => {
    expect(ask("20101179000001").corrected).toBe("20101197000001");
  });

  it.each(["ИНН 20101197000001", "2010 1197 0000 01", "исн: 20101197000001"])("«%s» is one", (question) => {
    expect(first(question)).toEqual(["asanov", "inn"]);
  });

  it("short digits no ИНН begins with are looked for in names", () => {
    expect(first("024")).toBeNull();
    expect(first("24 жаны")).toEqual(["spring", "name"]);
  });
});

describe("the order of hits", () => {
  it("is whole words, beginnings, and forms after them", () => {
    expect(ask("асанов").items.map(({ inn, match }) => [PEOPLE[(inn - FIRST_INN) / 1000], match])).toEqual([
      ["asanov", "name"],
      ["asanova", "name"],
    ]);
    expect(ask("асанова").items.map(({ inn, match }) => [PEOPLE[(inn - FIRST_INN) / 1000], match])).toEqual([
      ["asanova", "name"],
      ["asanov", "form"],
    ]);
  });

  it("leaves those closed to the end of their kind", () => {
    write.exec("SAVEPOINT closing");
    write.exec("UPDATE taxpayers SET closed_on = '2024-01-01' WHERE name_ru LIKE 'Асанов Азамат%'");
    expect(ask("ас").items.map(({ inn }) => PEOPLE[(inn - FIRST_INN) / 1000])).toEqual(["asanova", "asanov"]);
    write.exec("ROLLBACK TO closing");
    expect(ask("ас").items.map(({ inn }) => PEOPLE[(inn - FIRST_INN) / 1000])).toEqual(["asanov", "asanova"]);
  });
});

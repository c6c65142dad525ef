/** Parts of invented names and addresses. The data stands in for the office's registers: Russian and Kyrgyz forms. */
export interface NamePair {
  readonly ru: string;
  readonly ky: string;
}
const pair = (ru: string, ky: string = ru): NamePair => ({ ru, ky });
export type NonEmpty<T> = readonly [T, ...T[]];

export const MEN: NonEmpty<NamePair> = [
  pair("Азамат"),
  pair("Бакыт"),
  pair("Эрлан"),
  pair("Нурлан"),
  pair("Талант"),
  pair("Улан"),
  pair("Жаныбек"),
  pair("Айбек"),
  pair("Мирлан"),
  pair("Руслан"),
  pair("Сыймык"),
  pair("Данияр"),
  pair("Эмиль"),
  pair("Кубанычбек"),
  pair("Тилек"),
  pair("Алмаз"),
  pair("Өмүрбек", "Өмүрбек"),
  pair("Замир"),
];
export const WOMEN: NonEmpty<NamePair> = [
  pair("Айгуль", "Айгүл"),
  pair("Гульнара", "Гүлнара"),
  pair("Нургуль", "Нургүл"),
  pair("Жылдыз"),
  pair("Чолпон"),
  pair("Бермет"),
  pair("Асель", "Асел"),
  pair("Динара"),
  pair("Мээрим"),
  pair("Айнура"),
  pair("Назгуль", "Назгүл"),
  pair("Эльмира", "Элмира"),
  pair("Сайкал"),
  pair("Венера"),
];
/** Roots of surnames; a woman's takes an `а`. */
export const SURNAMES: NonEmpty<string> = [
  "Асанов",
  "Токтогулов",
  "Мамытов",
  "Жумабаев",
  "Осмонов",
  "Бекташев",
  "Абдыкадыров",
  "Сыдыков",
  "Исаков",
  "Орозбеков",
  "Кыдыралиев",
  "Турдубаев",
  "Касымалиев",
  "Раимбеков",
  "Ибраимов",
  "Чотбаев",
  "Дуйшеев",
  "Шаршенов",
  "Калыков",
  "Молдокулов",
  "Эсенаманов",
  "Ниязов",
];
/** Roots of patronymics: `Токтогулович`, «Токтогул уулу». */
export const FATHERS: NonEmpty<string> = [
  "Токтогул",
  "Асан",
  "Бакыт",
  "Кубан",
  "Мурат",
  "Болот",
  "Эсен",
  "Шаршен",
  "Канат",
  "Турат",
  "Жолдош",
  "Марат",
];
export const ORGANIZATION_ROOTS: NonEmpty<NamePair> = [
  pair("Ала-Тоо", "Ала-Тоо"),
  pair("Ак-Кеме"),
  pair("Манас"),
  pair("Сары-Арка"),
  pair("Тянь-Шань", "Теңир-Тоо"),
  pair("Жетиген"),
  pair("Көк-Жар", "Көк-Жар"),
  pair("Дордой"),
  pair("Арашан"),
  pair("Нур"),
  pair("Береке"),
  pair("Ырыс"),
  pair("Достук"),
  pair("Келечек"),
  pair("Алтын-Кол"),
  pair("Ысык-Көл", "Ысык-Көл"),
  pair("Чүй", "Чүй"),
  pair("Бай-Тик"),
  pair("Эл-Сом"),
  pair("Кут"),
  pair("Жаз"),
  pair("Саяк"),
  pair("Боз-Уй", "Боз-Үй"),
  pair("Акбар"),
];
/** What an organization of the group likes to call itself. */
export const ORGANIZATION_TAILS: Readonly<Record<string, NonEmpty<NamePair>>> = {
  trade: [pair("Трейд", "Соода"), pair("Маркет"), pair("Импэкс"), pair("Логистик"), pair("Торг", "Соода")],
  production: [pair("Пром", "Өндүрүш"), pair("Завод", "Завод"), pair("Пласт"), pair("Пак")],
  services: [pair("Сервис", "Тейлөө"), pair("Консалт"), pair("Групп", "Топ"), pair("Техно")],
  catering: [pair("Кафе"), pair("Ашкана"), pair("Фуд"), pair("Чайхана")],
  construction: [pair("Строй", "Курулуш"), pair("Курулуш"), pair("Монтаж")],
  "agro-processing": [pair("Агро"), pair("Сүт", "Сүт"), pair("Дан")],
  sewing: [pair("Текстиль"), pair("Стиль"), pair("Фэшн")],
};
export interface Territory {
  /** As the table of art. 387 writes it. */
  readonly name: string;
  readonly city: NamePair;
  readonly streets: NonEmpty<NamePair>;
}
const street = (ru: string, ky: string): NamePair => ({ ru: `ул. ${ru}`, ky: `${ky} көч.` });
export const TERRITORIES: NonEmpty<Territory> = [
  {
    name: "город Бишкек",
    city: pair("г. Бишкек", "Бишкек ш."),
    streets: [
      street("Токтогула", "Токтогул"),
      street("Киевская", "Киев"),
      street("Московская", "Москва"),
      street("Боконбаева", "Бөкөнбаев"),
      street("Жибек Жолу", "Жибек Жолу"),
      street("Ахунбаева", "Ахунбаев"),
    ],
  },
  {
    name: "город Ош",
    city: pair("г. Ош", "Ош ш."),
    streets: [
      street("Курманжан Датка", "Курманжан Датка"),
      street("Ленина", "Ленин"),
      street("Масалиева", "Масалиев"),
    ],
  },
  {
    name: "Сокулукский район",
    city: pair("с. Сокулук", "Сокулук айылы"),
    streets: [street("Фрунзе", "Фрунзе"), street("Садовая", "Бакча")],
  },
  {
    name: "город Каракол",
    city: pair("г. Каракол", "Каракол ш."),
    streets: [street("Гебзе", "Гебзе"), street("Абдрахманова", "Абдрахманов")],
  },
];

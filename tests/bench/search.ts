/** Search over 1,000,000 taxpayers in the encrypted file, against LIKE over the same names. */

import { searchTaxpayers } from "#db/queries/taxpayer-search.ts";
import { mulberry32 } from "#tests/bench/random.ts";
import { temporaryOffice } from "#tests/fixtures/office.ts";
import { percentile, printFigure, timed } from "./figure.ts";

const TAXPAYERS = Number(process.env.BENCH_TAXPAYERS ?? 1_000_000);
/** 900 surnames; the commonest is borne by some 2 % of people, as in life. */
const STEMS = [
  "Асан",
  "Бакир",
  "Жумабай",
  "Токтогул",
  "Сыдык",
  "Мамат",
  "Абдылда",
  "Иса",
  "Калык",
  "Орозбек",
  "Өмүр",
  "Үсөн",
  "Алёш",
  "Кадыр",
  "Мамбет",
  "Эшмат",
  "Турдубай",
  "Чолпонбай",
  "Шаршен",
  "Ибраим",
];
const MIDDLES = [
  "",
  "бек",
  "кул",
  "гул",
  "алы",
  "бай",
  "тур",
  "жан",
  "мурат",
  "кан",
  "дин",
  "шер",
  "нур",
  "хан",
  "зат",
];
const ENDINGS = ["ов", "ев", "ин"];
const SURNAMES = STEMS.flatMap((stem) =>
  MIDDLES.flatMap((middle) => ENDINGS.map((ending) => `${stem}${middle}${ending}`)),
);
const NAMES = [
  "Азамат",
  "Бакыт",
  "Айгүл",
  "Нурлан",
  "Эркин",
  "Жылдыз",
  "Гүлнара",
  "Тимур",
  "Данияр",
  "Чынара",
  "Медер",
  "Салтанат",
];
const PATRONYMICS = ["Асанович", "Бакытовна", "Токтогулович", "Эркинбекович", "Жумабековна", "Сагынбекович"];
const WORDS = [
  "Жаңы",
  "Ак",
  "Көл",
  "Тоо",
  "Береке",
  "Данакер",
  "Достук",
  "Ынтымак",
  "Строй",
  "Агро",
  "Транс",
  "Сервис",
];

const random = mulberry32(20261122);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const surname = (): string => SURNAMES[Math.floor(random() ** 2 * SURNAMES.length)] as string;

const office = temporaryOffice();
const insert = office.write.statement(
  `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, edoc_consent)
   VALUES (?, ?, ?, ?, '001', '2020-01-01', 'trade', 0)`,
);
office.write.connection.transaction(() => {
  for (let i = 0; i < TAXPAYERS; i += 1) {
    const person = random() < 0.7;
    const name = person
      ? `${surname()}${random() < 0.4 ? "а" : ""} ${pick(NAMES)} ${pick(PATRONYMICS)}`
      : `ОсОО «${pick(WORDS)} ${pick(WORDS)} ${Math.floor(random() * 20_000)}»`;
    insert.run(10_000_000_000_000 + i * 37, person ? "sole-trader" : "organization", name, null);
  }
})();

/** What people type: beginnings of one to three words, a whole ИНН or its beginning. */
const questions = Array.from({ length: 400 }, () => {
  const kind = random();
  if (kind < 0.2)
    return String(10_000_000_000_000 + Math.floor(random() * TAXPAYERS) * 37).slice(
      0,
      4 + Math.floor(random() * 11),
    );
  if (kind < 0.4) return surname().slice(0, 2 + Math.floor(random() * 6));
  if (kind < 0.7) return `${surname()} ${pick(NAMES).slice(0, 3)}`;
  if (kind < 0.85) return `${surname()} ${pick(NAMES)} ${pick(PATRONYMICS).slice(0, 4)}`;
  return `осоо ${pick(WORDS)} ${Math.floor(random() * 20_000)}`;
});
const ask = (question: string): unknown =>
  searchTaxpayers(office.read, { question, today: "2026-11-22", limit: 50, offset: 0 });

for (const question of questions.slice(0, 40)) ask(question);
const times: number[] = [];
for (const question of questions) times.push(await timed(() => ask(question)));

const like = office.read.query("SELECT inn FROM taxpayers WHERE name_ru LIKE ? LIMIT 50");
const likeTimes: number[] = [];
for (const question of questions.filter((q) => !/^\d+$/.test(q)).slice(0, 30))
  likeTimes.push(await timed(() => like.all(`%${question.split(" ").join("%")}%`)));

const baseline = (p: number) => ({ name: "LIKE over the same names", value: percentile(likeTimes, p) });
printFigure({
  bench: "search",
  figure: `p50 of ${questions.length} questions, ${TAXPAYERS} taxpayers`,
  value: percentile(times, 0.5),
  unit: "ms",
  baseline: baseline(0.5),
});
printFigure({
  bench: "search",
  figure: "p95",
  value: percentile(times, 0.95),
  unit: "ms",
  baseline: baseline(0.95),
  aim: "p95 ≤ 20 ms",
});
printFigure({
  bench: "search",
  figure: "max",
  value: percentile(times, 1),
  unit: "ms",
  baseline: baseline(1),
});
office.dispose();

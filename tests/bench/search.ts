/** Search over 1,000,000 taxpayers in the encrypted file, by kind of question, against LIKE over the same names. */
import { vocabulary } from "#db/queries/known-words.ts";
import { searchContacts } from "#db/queries/taxpayer-contact-search.ts";
import { searchTaxpayers } from "#db/queries/taxpayer-search.ts";
import { mulberry32 } from "#tests/bench/random.ts";
import { temporaryOffice } from "#tests/fixtures/office.ts";
import { percentile, printFigure, timed } from "./figure.ts";
import { questionsOf } from "./search-questions.ts";
import { fillRegister } from "./search-register.ts";

const TAXPAYERS = Number(process.env.BENCH_TAXPAYERS ?? 1_000_000);
const QUESTIONS = 500;
const TODAY = "2026-11-22";
const EXACT_AIM = "p95 ≤ 20 ms";
const FUZZY_AIM = "p95 ≤ 50 ms";
const AIMS: Readonly<Record<string, string>> = {
  exact: EXACT_AIM,
  prefix: EXACT_AIM,
  organization: EXACT_AIM,
  inn: EXACT_AIM,
  phone: EXACT_AIM,
};

const random = mulberry32(20261122);
const office = temporaryOffice();
const shown = (figure: string, times: readonly number[], likes: readonly number[], aim?: string): void => {
  for (const [name, p] of [
    ["p50", 0.5],
    ["p95", 0.95],
    ["p99", 0.99],
  ] as const)
    printFigure({
      bench: "search",
      figure: `${figure} ${name}`,
      value: percentile(times, p),
      unit: "ms",
      baseline: { name: "LIKE over the same names", value: percentile(likes, p) },
      ...(aim !== undefined && name === "p95" ? { aim } : {}),
    });
};

try {
  const { read, write } = office;
  const register = fillRegister(write, TAXPAYERS, random);
  const questions = questionsOf(register, random, QUESTIONS);
  let words = 0;
  const loading = await timed(() => {
    words = vocabulary(read).byWord.length;
  });
  printFigure({ bench: "search", figure: "distinct words of names", value: words, unit: "count" });
  printFigure({ bench: "search", figure: "first reading of them", value: loading, unit: "ms" });

  const like = read.query("SELECT inn FROM taxpayers WHERE name_ru LIKE ? LIMIT 50");
  const likes: number[] = [];
  for (const { question } of questions.prefix.slice(0, 30))
    likes.push(await timed(() => like.all(`%${question.split(" ").join("%")}%`)));

  for (const [kind, asked] of Object.entries(questions)) {
    const contacts = kind === "phone" || kind === "address";
    const ask = (question: string) =>
      (contacts ? searchContacts : searchTaxpayers)(read, { question, today: TODAY, limit: 50, offset: 0 });
    for (const { question } of asked.slice(0, 20)) ask(question);
    const times: number[] = [];
    let found = 0;
    for (const { question, inn } of asked) {
      const start = performance.now();
      const answer = ask(question);
      times.push(performance.now() - start);
      if (answer.items.some((item) => item.inn === inn)) found += 1;
    }
    shown(kind, times, likes, AIMS[kind] ?? FUZZY_AIM);
    // A beginning, a surname or a name alone has more bearers than a page holds.
    printFigure({
      bench: "search",
      figure: `${kind}: asked taxpayer among the first 50`,
      value: found / asked.length,
      unit: "share",
    });
  }
} finally {
  office.dispose();
}

/** What people type, by kind, from the register that was generated. */
import { foldName } from "#shared/domain/taxpayers/fold-name.ts";
import { onLatinLayout } from "#shared/domain/taxpayers/keyboard-layout.ts";
import type { Register } from "./search-register.ts";

const ALPHABET = "абвгдежзиклмнопрстуфхчшыэюя";
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  "а a,б b,в v,г g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,ө o,ү u,ң n"
    .split(",")
    .map((each) => each.split(" ")),
);

/** A letter replaced, left out, doubled, put in, or exchanged with its neighbour. */
export const misspelt = (word: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = ALPHABET[Math.floor(random() * ALPHABET.length)] as string;
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  switch (Math.floor(random() * 5)) {
    case 0:
      return head + letter + tail.slice(1);
    case 1:
      return head + tail.slice(1);
    case 2:
      return head + tail[0] + tail;
    case 3:
      return head + letter + tail;
    default:
      return head + (tail[1] ?? "") + tail[0] + tail.slice(2);
  }
};

const toLatin = (text: string): string =>
  text.toLocaleLowerCase("ru").replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);

interface Asked {
  readonly question: string;
  /** The taxpayer it was made from. */
  readonly inn: number;
}

export const questionsOf = (register: Register, random: () => number, count: number) => {
  const of = (make: (words: readonly string[], at: number) => string, people = true): readonly Asked[] => {
    const made: Asked[] = [];
    while (made.length < count) {
      const at = Math.floor(random() * register.inns.length);
      const words = (register.names[at] as string).split(" ");
      if (people && words[0] === "ОсОО") continue;
      made.push({ question: make(words, at), inn: register.inns[at] as number });
    }
    return made;
  };
  const word = (words: readonly string[], at: number): string => words[at] as string;
  return {
    exact: of((words) => words.join(" ")),
    prefix: of((words) =>
      random() < 0.4
        ? word(words, 0).slice(0, 2 + Math.floor(random() * 6))
        : `${word(words, 0)} ${word(words, 1).slice(0, 3)}`,
    ),
    organization: of((words) => words.join(" ").replace(/[«»]/g, ""), false),
    inn: of((_, at) => String(register.inns[at]).slice(0, 4 + Math.floor(random() * 11))),
    /** One wrong word of three; two wrong letters in some of the longer ones. */
    fuzzy: of((words) => {
      const wrong = Math.floor(random() * 3);
      return words
        .map((each, i) => {
          if (i !== wrong) return each;
          const once = misspelt(each, random);
          return each.length >= 8 && random() < 0.3 ? misspelt(once, random) : once;
        })
        .join(" ");
    }),
    /** A surname alone, misspelt: the widest question of all. */
    fuzzySurname: of((words) => misspelt(word(words, 0), random)),
    latin: of((words) => toLatin(`${words[0]} ${words[1]}`)),
    // ө ү ң have no key of their own: whoever types on the wrong layout typed their neighbours.
    layout: of((words) => onLatinLayout(foldName(`${words[0]} ${words[1]}`))),
    form: of((words) => `${words[0]?.replace(/а$/, "")}у ${words[1]}`),
    phone: of((_, at) => {
      const phone = register.phones[at] as string;
      return random() < 0.5 ? phone.replace(/\D/g, "").slice(-6 - Math.floor(random() * 4)) : phone;
    }, false),
    address: of((_, at) => (register.addresses[at] as string).replace("ул.", "улица"), false),
  };
};

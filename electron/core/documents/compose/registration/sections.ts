/** The parts decisions about registration are made of, each the element of art. 96(3) it answers. */
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Message } from "#shared/kernel/text.ts";
import { findReading } from "#shared/law/readings.ts";
import type { Block, Fact, Line, Section } from "../../paper.ts";
import { paragraph, paragraphs, plain, type Wording } from "../wording.ts";
import { changedFacts } from "./facts.ts";
import { dayOf, elementMark, formText } from "./form-text.ts";

export type Unnumbered = Omit<Section, "number">;
type Item = Extract<Block, { kind: "items" }>["items"][number];

/** A list of one is a sentence. */
const listOf = (items: readonly Item[]): readonly Block[] => {
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return [
      {
        kind: "paragraph",
        text: only.basis === null ? only.text : [...only.text, { text: ` (${only.basis})`, style: "faint" }],
      },
    ];
  return items.length === 0 ? [] : [{ kind: "items", items }];
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const applicantRow = (content: RegistrationContent, w: Wording): readonly Fact[] => {
  const { applicant, taxpayer } = content;
  if (applicant === null || applicant.inn === taxpayer.inn) return [];
  const { name, inn, role } = applicant;
  const value = formText("applicant", w, { name, inn, role: formText(`role.${role}`, w) });
  return [{ label: formText("fact.applicant", w), value: plain(value) }];
};

/** Element 4. */
export const groundSection = (content: RegistrationContent, w: Wording): Unnumbered => {
  const number = content.requestNumber;
  const date = w.shortDate(content.submittedOn);
  return {
    title: w.text("section.96.4"),
    mark: elementMark(4, w),
    blocks: [
      {
        kind: "facts",
        rows: [
          {
            label: formText("fact.ground", w),
            value: plain(formText(`ground.${content.ground}`, w, { number, date })),
          },
          ...applicantRow(content, w),
          { label: formText("fact.norms", w), value: plain(w.bases(content.basis)) },
        ],
      },
    ],
  };
};

/** What started the matter stands in its own row. */
const STARTS: ReadonlySet<string> = new Set(
  ["application", "information", "detected", "court"].map(
    (ground) => `registration-paper.established.${ground}`,
  ),
);

/** How the office reads the doubtful norms the decision rests on. */
const readingItems = (content: RegistrationContent, w: Wording): readonly Item[] =>
  content.readings.flatMap(({ id, alternative }) => {
    const known = findReading(id);
    if (known === undefined) return [];
    const question = w.message({ key: `law.reading.${id}.question` });
    const applied = w.message({ key: `law.reading.${id}.${alternative}` });
    return [
      { text: plain(w.text("reading", { question, alternative: applied })), basis: w.bases(known.norms) },
    ];
  });

const CHECKED = "registration-paper.established.check.";
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Points of the checklist one after another are one sentence. */
const sentencesOf = (messages: readonly Message[], w: Wording): readonly string[] => {
  const said: string[] = [];
  let checked = false;
  for (const message of messages) {
    const text = sentence(w.title(message));
    const before = checked && message.key.startsWith(CHECKED) ? said.pop() : undefined;
    said.push(before === undefined ? text : `${before.slice(0, -1)}; ${lowered(text)}`);
    checked = message.key.startsWith(CHECKED);
  }
  return said;
};

export const establishedSection = (content: RegistrationContent, w: Wording): readonly Unnumbered[] => {
  const said: readonly Message[] = [
    ...(content.identity === null ? [] : [content.identity]),
    ...content.established.filter(({ key }) => !STARTS.has(key)),
  ];
  const items = [
    ...sentencesOf(said, w).map((text): Item => ({ text: plain(text), basis: null })),
    ...readingItems(content, w),
  ];
  const reasons = content.kind === "registration-refusal" ? [] : paragraphs(content.reasoning ?? "");
  if (items.length + reasons.length === 0) return [];
  return [{ title: formText("section.established", w), mark: null, blocks: [...listOf(items), ...reasons] }];
};

/** A ground with its article and what it rests on (110(6)). */
export const refusalItems = (content: RegistrationContent, w: Wording): readonly Block[] =>
  listOf(
    content.refusals.map(({ title, article, evidence }) => {
      const shown = evidence.map((one) => w.message(one)).join("; ");
      const text: Line = [
        { text: w.title(title).replace(/\.$/, ""), style: "bold" },
        { text: shown === "" ? "." : `: ${sentence(shown)}` },
      ];
      return { text, basis: w.basis(article) };
    }),
  );

/** The login is what the reader looks for. */
const withLogin = (text: string, login: string | null): Line => {
  const [before, after] = login === null || login === "" ? [text] : text.split(login, 2);
  return after === undefined || login === null
    ? plain(text)
    : [{ text: before ?? "" }, { text: login, style: "bold" }, { text: after }];
};

/** Element 5. */
export const resolvedSection = (content: RegistrationContent, w: Wording): Unnumbered => {
  const rows = changedFacts(content, w);
  return {
    title: w.text("section.96.5"),
    mark: elementMark(5, w),
    blocks: [
      ...listOf(
        content.resolved.map((message) => ({
          text: withLogin(w.message(message), content.login),
          basis: null,
        })),
      ),
      ...(rows.length === 0 ? [] : [{ kind: "facts" as const, rows }]),
    ],
  };
};

/** Element 10: the entry in the register. */
export const entrySection = (content: RegistrationContent, w: Wording): readonly Unnumbered[] => {
  if (!["registration-decision", "reregistration-decision", "annulment-decision"].includes(content.kind))
    return [];
  const entry =
    content.registration === null
      ? formText("entry-draft", w)
      : formText("entry", w, { date: w.shortDate(dayOf(content)) });
  return [{ title: w.text("section.96.10"), mark: elementMark(10, w), blocks: [paragraph(entry)] }];
};

/** Element 13: what the holder of a login must know. */
export const accessSection = (content: RegistrationContent, w: Wording): readonly Unnumbered[] =>
  content.kind === "cabinet-access-decision"
    ? [
        {
          title: w.text("section.96.13"),
          mark: elementMark(13, w),
          blocks: [paragraph(formText("password", w)), paragraph(formText("offer", w))],
        },
      ]
    : [];

/** Element 11. */
export const appealSection = ({ appeal }: RegistrationContent, w: Wording): readonly Unnumbered[] =>
  appeal === null
    ? []
    : [
        {
          title: w.text("section.96.11"),
          mark: elementMark(11, w),
          blocks: [paragraph(formText("appeal", w, { days: appeal.days, article: w.basis(appeal.article) }))],
        },
      ];

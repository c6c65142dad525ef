import type { ContentFact, RegistrationContent } from "#shared/domain/registration/content.ts";
import { factLabels } from "#shared/domain/registration/paper-messages.ts";
import { parseMonth } from "#shared/kernel/period.ts";
import { parsePlainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import type { Fact, Line } from "../../paper.ts";
import { plain, type Wording } from "../wording.ts";
import { formText } from "./form-text.ts";

/** An office by its code; the office of the paper also by its name. */
const officeText = (code: string, { office }: RegistrationContent, w: Wording): string =>
  code === office.code
    ? formText("office", w, { name: w.own(office.name), code })
    : formText("office-code", w, { code });

const plainValue = (label: string, value: string, content: RegistrationContent, w: Wording): string => {
  if ([factLabels.office, factLabels.oldOffice, factLabels.newOffice].some(({ key }) => key === label))
    return officeText(value, content, w);
  const activity = `registration-paper.value.activity.${value}`;
  if (label === factLabels.activity.key && hasText(activity)) return w.message({ key: activity });
  const date = parsePlainDate(value);
  if (date.ok) return w.date(date.value);
  const month = parseMonth(value);
  return month.ok ? w.period(month.value) : value;
};

const valueText = (
  { label, value }: ContentFact,
  content: RegistrationContent,
  w: Wording,
): string | null => {
  if (value === null || typeof value === "string")
    return value === null ? null : plainValue(label.key, value, content, w);
  return "key" in value ? w.message(value) : w.own(value);
};

/** The lines of each label, in the order the labels first come; null where the fact is not known. */
export const factLines = (
  content: RegistrationContent,
  w: Wording,
): ReadonlyMap<string, readonly Line[] | null> => {
  const lines = new Map<string, readonly Line[] | null>();
  for (const fact of content.facts) {
    const text = valueText(fact, content, w);
    const before = lines.get(fact.label.key) ?? null;
    lines.set(fact.label.key, text === null ? before : [...(before ?? []), plain(text)]);
  }
  return lines;
};

/** What a decision changed, as rows under it. */
export const changedFacts = (content: RegistrationContent, w: Wording): readonly Fact[] =>
  [...factLines(content, w)].map(([key, lines]) => ({
    label: w.message({ key }),
    value:
      lines === null
        ? null
        : lines.flatMap((line, index) => (index === 0 ? line : [{ text: "; " }, ...line])),
  }));

import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import { factLabels } from "#shared/domain/registration/paper-messages.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Message } from "#shared/kernel/text.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import type { Block, Line, Section } from "../../paper.ts";
import { plain, type Wording } from "../wording.ts";
import { numbered } from "./decisions.ts";
import { factLines } from "./facts.ts";
import { formText } from "./form-text.ts";

export const cardIntro = (content: RegistrationContent, w: Wording): readonly Block[] => [
  { kind: "digits", label: formText("card.digits", w), digits: content.taxpayer.inn },
];

interface CardRow {
  readonly label: Message;
  /** Printed also when nothing is known of it, as a place to fill in. */
  readonly always: boolean;
}
const asked = (label: Message): CardRow => ({ label, always: true });
const ifAny = (label: Message): CardRow => ({ label, always: false });

const PLACE = [asked(factLabels.office), asked(factLabels.registeredOn), ifAny(factLabels.deemedFrom)];
const TAXES = [
  asked(factLabels.activity),
  asked(factLabels.regime),
  asked(factLabels.tax),
  asked(factLabels.vat),
  asked(factLabels.insurance),
  asked(factLabels.nonTax),
];
const OBJECTS = [
  ifAny(factLabels.subdivision),
  ifAny(factLabels.object),
  ifAny(factLabels.representative),
  ifAny(factLabels.cabinet),
  asked(factLabels.edocConsent),
];

/** Регистрационная карта (art. 108(6), 113(4)): the number, who, where, what is paid, what is entered besides. */
export const cardSections = (content: RegistrationContent, w: Wording): readonly Section[] => {
  const { taxpayer, office } = content;
  const known = factLines(content, w);
  const kindKey = `registration-paper.value.kind.${taxpayer.kind}`;
  const own = (label: string, text: string | null) => ({
    label,
    lines: text === null ? null : [plain(text)],
  });
  const rowsOf = (rows: readonly CardRow[]) =>
    rows
      .filter(({ label, always }) => always || (known.get(label.key) ?? null) !== null)
      .map(({ label }): { label: string; lines: readonly Line[] | null } => ({
        label: w.message(label),
        lines: known.get(label.key) ?? null,
      }));
  const placed = known.has(factLabels.office.key)
    ? rowsOf(PLACE)
    : [
        own(
          w.message(factLabels.office),
          formText("office", w, { name: w.own(office.name), code: office.code }),
        ),
        ...rowsOf(PLACE.slice(1)),
      ];
  return numbered([
    {
      title: formText("section.taxpayer", w),
      mark: w.basis(tc("113.4")),
      blocks: [
        {
          kind: "form",
          rows: [
            { label: formText("fact.name", w), lines: [[{ text: w.own(taxpayer.name), style: "bold" }]] },
            own(w.message(factLabels.kind), hasText(kindKey) ? w.message({ key: kindKey }) : taxpayer.kind),
            own(w.text("fact.address"), taxpayer.address),
            ...rowsOf([ifAny(factLabels.phone), ifAny(factLabels.email)]),
            ...placed,
          ],
        },
      ],
    },
    {
      title: formText("section.taxes", w),
      mark: w.basis(tc("108.6")),
      blocks: [{ kind: "form", rows: rowsOf(TAXES) }],
    },
    {
      title: formText("section.objects", w),
      mark: w.basis(tc("114.7")),
      blocks: [
        { kind: "form", rows: rowsOf(OBJECTS) },
        { kind: "paragraph", text: [{ text: formText("card.note", w), style: "faint" }] },
      ],
    },
  ]);
};

/** The form of a release of the tax secret, from its fields to the claim the core judges. */
import type { ReleaseGroundView } from "#shared/contract/register-view.ts";
import type { ReleaseClaim } from "#shared/domain/register/release.ts";
import { parseInn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { RELEASE_SECTIONS, type ReleaseSection } from "#shared/law/registration/release-sections.ts";

export interface ReleaseForm {
  readonly recipient: string;
  readonly basis: ReleaseClaim["basis"];
  readonly item: string;
  readonly actNumber: string;
  readonly actOn: PlainDate | null;
  readonly shown: string;
  readonly givenBy: string;
  readonly consentOn: PlainDate | null;
  readonly form: "paper" | "electronic";
  readonly broughtBy: "taxpayer" | "recipient";
  readonly personInn: string;
  readonly sections: readonly ReleaseSection[];
}

export const emptyRelease = (today: PlainDate, inn: string): ReleaseForm => ({
  recipient: "",
  basis: "item",
  item: "",
  actNumber: "",
  actOn: today,
  shown: "",
  givenBy: "",
  consentOn: today,
  form: "paper",
  broughtBy: "taxpayer",
  personInn: inn,
  sections: ["registration"],
});

/** Parts the chosen ground opens. */
export function openedBy(
  { basis, item }: Pick<ReleaseForm, "basis" | "item">,
  grounds: readonly ReleaseGroundView[],
): readonly ReleaseSection[] {
  if (basis !== "item") return RELEASE_SECTIONS;
  return grounds.find((ground) => ground.item === item)?.sections ?? RELEASE_SECTIONS;
}

const SHORTEST = 3;

function claimOf(form: ReleaseForm): ReleaseClaim | readonly (keyof ReleaseForm)[] {
  const { basis, item, actNumber, actOn, shown, givenBy, consentOn, broughtBy } = form;
  if (basis === "item") {
    const gaps = [
      ...(item === "" ? (["item"] as const) : []),
      ...(actNumber.trim() === "" ? (["actNumber"] as const) : []),
      ...(shown.trim().length < SHORTEST ? (["shown"] as const) : []),
    ];
    if (actOn === null) return [...gaps, "actOn"];
    return gaps.length > 0
      ? gaps
      : { basis, item, act: { number: actNumber.trim(), on: actOn }, shown: shown.trim() };
  }
  if (basis === "consent") {
    const gaps = givenBy.trim() === "" ? (["givenBy"] as const) : [];
    if (consentOn === null) return [...gaps, "consentOn"];
    return gaps.length > 0
      ? gaps
      : { basis, givenBy: givenBy.trim(), on: consentOn, form: form.form, broughtBy };
  }
  const person = parseInn(form.personInn);
  return person.ok ? { basis, personInn: person.value } : ["personInn"];
}

/** What is asked of the core, or the fields that are missing. Parts the ground does not open are left out. */
export function releaseOf(
  form: ReleaseForm,
  grounds: readonly ReleaseGroundView[],
):
  | {
      readonly ok: true;
      readonly recipient: string;
      readonly claim: ReleaseClaim;
      readonly sections: ReleaseSection[];
    }
  | { readonly ok: false; readonly gaps: ReadonlySet<keyof ReleaseForm> } {
  const opened = openedBy(form, grounds);
  const sections = opened.filter((section) => form.sections.includes(section));
  const recipient = form.recipient.trim();
  const claim = claimOf(form);
  const gaps: (keyof ReleaseForm)[] = [
    ...(recipient === "" ? (["recipient"] as const) : []),
    ...(sections.length === 0 ? (["sections"] as const) : []),
    ...("basis" in claim ? [] : claim),
  ];
  return gaps.length > 0 || !("basis" in claim)
    ? { ok: false, gaps: new Set(gaps) }
    : { ok: true, recipient, claim, sections };
}

/** Two entries of the register side by side: whether they look like one taxpayer entered twice (113(3)). */
import type { Inn } from "../../kernel/inn.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Bilingual } from "../../kernel/text.ts";
import { compareNames, type NameVerdict } from "../registration/compare-names.ts";
import { phoneKey } from "../registration/keys.ts";
import type { NameSegment } from "../registration/name-segments.ts";
import { foldName } from "../taxpayers/fold-name.ts";

export interface ComparableEntry {
  readonly inn: Inn;
  readonly name: Bilingual;
  readonly kind: string;
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly office: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly activityGroup: string;
}

export const COMPARED_FIELDS = [
  "inn",
  "name-ru",
  "name-ky",
  "kind",
  "registered-on",
  "closed-on",
  "office",
  "address",
  "phone",
  "email",
  "activity",
] as const;
type ComparedFieldName = (typeof COMPARED_FIELDS)[number];
export const COMPARED_VERDICTS = ["same", "alike", "differs", "unknown"] as const;
type ComparedVerdict = (typeof COMPARED_VERDICTS)[number];

export interface ComparedEntryField {
  readonly field: ComparedFieldName;
  readonly one: string | null;
  readonly other: string | null;
  readonly verdict: ComparedVerdict;
  readonly segments: readonly NameSegment[];
}

/** Why two entries are thought to be of one taxpayer. */
export const DUPLICATE_SIGNS = ["birth-and-name", "name-and-phone", "name-and-address"] as const;
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number];

const PERSONS: ReadonlySet<string> = new Set(["individual", "sole-trader"]);
export const isNaturalPerson = (kind: string): boolean => PERSONS.has(kind);

const NAME_VERDICTS: Readonly<Record<NameVerdict, ComparedVerdict>> = {
  same: "same",
  "same-but-for-keyboard": "same",
  "word-order": "alike",
  "word-form": "alike",
  typo: "alike",
  different: "differs",
};

const nameField = (
  field: "name-ru" | "name-ky",
  a: ComparableEntry,
  b: ComparableEntry,
): ComparedEntryField => {
  const language = field === "name-ru" ? "ru" : "ky";
  const [one, other] = [a.name[language], b.name[language]];
  if (one.trim() === "" || other.trim() === "")
    return { field, one, other, verdict: "unknown", segments: [] };
  const both = isNaturalPerson(a.kind) && isNaturalPerson(b.kind);
  const { verdict, segments } = compareNames(one, other, both ? "person" : "organization");
  return { field, one, other, verdict: NAME_VERDICTS[verdict], segments };
};

const plainField = (
  field: ComparedFieldName,
  one: string | null,
  other: string | null,
  key: (value: string) => string = (value) => value,
): ComparedEntryField => {
  const missing = one === null || other === null || one === "" || other === "";
  const verdict = missing
    ? "unknown"
    : one === other
      ? "same"
      : key(one) === key(other)
        ? "alike"
        : "differs";
  return { field, one, other, verdict, segments: [] };
};

/**
 * Date of birth a person's number is made of, or of registration for others: digits two to nine. The first digit tells
 * man from woman, and is a slip like any other.
 */
const datePart = (inn: Inn): string => inn.slice(1, 9);

const addressKey = (address: string): string =>
  foldName(address)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Every field of both, with a verdict. Closing and number are shown without one: they are what differs by nature. */
export const compareEntries = (a: ComparableEntry, b: ComparableEntry): readonly ComparedEntryField[] => [
  plainField("inn", a.inn, b.inn, (value) => datePart(value as Inn)),
  nameField("name-ru", a, b),
  nameField("name-ky", a, b),
  plainField("kind", a.kind, b.kind, (kind) => (isNaturalPerson(kind) ? "person" : kind)),
  plainField("registered-on", a.registeredOn, b.registeredOn),
  plainField("closed-on", a.closedOn, b.closedOn),
  plainField("office", a.office, b.office),
  plainField("address", a.address, b.address, addressKey),
  plainField("phone", a.phone, b.phone, (phone) => phoneKey(phone) ?? phone),
  plainField("email", a.email, b.email, (email) => email.toLowerCase()),
  plainField("activity", a.activityGroup, b.activityGroup),
];

/** The signs two entries show; none where the names are of different people. */
export const duplicateSigns = (a: ComparableEntry, b: ComparableEntry): readonly DuplicateSign[] => {
  const fields = new Map(compareEntries(a, b).map((field) => [field.field, field.verdict]));
  const close = (field: ComparedFieldName): boolean =>
    fields.get(field) === "same" || fields.get(field) === "alike";
  if (a.inn === b.inn || !(close("name-ru") || close("name-ky"))) return [];
  const sameSort = isNaturalPerson(a.kind) === isNaturalPerson(b.kind);
  if (!sameSort) return [];
  return [
    ...(close("inn") ? (["birth-and-name"] as const) : []),
    ...(close("phone") ? (["name-and-phone"] as const) : []),
    ...(close("address") ? (["name-and-address"] as const) : []),
  ];
};

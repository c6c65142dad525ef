/** Versions of one case that grew from the same one, side by side: only the fields in which something differs. */
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Message } from "../kernel/text.ts";
import { NOTHING, type VersionField, type VersionSections, type VersionValue } from "./version-fields.ts";

export interface ThreeVersions<Version> {
  /** What both sides began from; null when the case began after it. */
  readonly base: Version | null;
  readonly mine: Version | null;
  readonly theirs: Version | null;
}

export interface VersionDifference extends ThreeVersions<VersionValue> {
  readonly label: Message;
  readonly base: VersionValue;
  readonly mine: VersionValue;
  readonly theirs: VersionValue;
}

const same = (one: VersionValue, other: VersionValue): boolean => canonicalJson(one) === canonicalJson(other);

const compareSection = ({
  base,
  mine,
  theirs,
}: Readonly<Record<"base" | "mine" | "theirs", readonly VersionField[]>>): readonly VersionDifference[] => {
  const labels = new Map([...theirs, ...mine, ...base].map(({ key, label }) => [key, label]));
  const valueIn = (fields: readonly VersionField[], key: string): VersionValue =>
    fields.find((field) => field.key === key)?.value ?? NOTHING;
  return [...labels]
    .map(([key, label]) => ({
      label,
      base: valueIn(base, key),
      mine: valueIn(mine, key),
      theirs: valueIn(theirs, key),
    }))
    .filter((field) => !same(field.mine, field.theirs) || !same(field.base, field.theirs));
};

/** @param sectionsOf the fields of one version */
export const compareVersions = <Version>(
  versions: ThreeVersions<Version>,
  sectionsOf: (version: Version) => VersionSections,
): readonly VersionDifference[] => {
  const sections = (version: Version | null): VersionSections =>
    version === null ? [] : sectionsOf(version);
  const base = sections(versions.base);
  const mine = sections(versions.mine);
  const theirs = sections(versions.theirs);
  return Array.from({ length: Math.max(base.length, mine.length, theirs.length) }, (_, i) =>
    compareSection({ base: base[i] ?? [], mine: mine[i] ?? [], theirs: theirs[i] ?? [] }),
  ).flat();
};

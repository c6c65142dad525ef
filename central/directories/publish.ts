/** Publishes a version of a directory: its entries are read, what they would make of the law is looked at, every office is told. */
import { createHash } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { dateInBishkek, type PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { officeCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { parameterProblems } from "#shared/law/parameters.ts";
import { checkReadingChoice } from "#shared/law/readings.ts";
import {
  AT_ONCE,
  type DirectoryEntry,
  type DirectoryName,
  type EntryProblem,
  LAW_DIRECTORIES,
  readEntries,
} from "#shared/sync/directories/entries.ts";
import { daysOf, parametersOf } from "#shared/sync/directories/lay-law.ts";
import type { Identity } from "../enrolment/identity.ts";
import { listOffices } from "../operator/offices.ts";
import { recordVersion } from "./store.ts";
import { INLINE_BYTES, tellOffice } from "./tell.ts";

export interface DirectoryPublication {
  readonly name: DirectoryName;
  readonly effectiveFrom: PlainDate;
  readonly entries: readonly unknown[];
  readonly by: string;
}

export type DirectoryRefusal =
  | { readonly code: "entries-wrong"; readonly problems: readonly EntryProblem[] }
  | { readonly code: "too-large" | "not-in-future" | "unchanged" | "published-meanwhile" };

/** All of it is held in memory by whoever reads it. */
const LARGEST = 16 * 1024 * 1024;

const has = <Name extends DirectoryName>(names: readonly Name[], name: DirectoryName): boolean =>
  (names as readonly DirectoryName[]).includes(name);

/** What the entries say among each other. */
const problemsOf = (name: DirectoryName, entries: readonly unknown[]): readonly EntryProblem[] => {
  switch (name) {
    case "parameters":
      return parameterProblems(parametersOf(entries as readonly DirectoryEntry<"parameters">[]), false).map(
        ({ code, name: parameter, scope, on }) => ({
          entry: null,
          detail: `${parameter} ${scope ?? ""} ${on}: ${code}`,
        }),
      );
    case "calendar": {
      const calendar = officeCalendar(daysOf(entries as readonly DirectoryEntry<"calendar">[]));
      return calendar.ok ? [] : [{ entry: null, detail: `${calendar.error.date}: ${calendar.error.code}` }];
    }
    case "readings":
      return (entries as readonly DirectoryEntry<"readings">[]).flatMap(({ reading, alternative }, i) => {
        const checked = checkReadingChoice(reading, alternative);
        return checked.ok
          ? []
          : [{ entry: i + 1, detail: `${reading} ${alternative}: ${checked.error.code}` }];
      });
    default:
      return [];
  }
};

/** Tells every office there is. @returns how many */
const tellEveryone = async (identity: Identity): Promise<number> => {
  const offices = await listOffices(identity);
  for (const { code } of offices) await tellOffice(identity, code);
  return offices.length;
};

export const publishDirectory = async (
  identity: Identity,
  { name, effectiveFrom, entries, by }: DirectoryPublication,
): Promise<Result<{ readonly version: number; readonly offices: number }, DirectoryRefusal>> => {
  const at = identity.clock();
  const read = readEntries(name, entries);
  if (read.entries === null) return err({ code: "entries-wrong", problems: read.problems });
  const problems = problemsOf(name, read.entries);
  if (problems.length > 0) return err({ code: "entries-wrong", problems });
  if (has(AT_ONCE, name) && effectiveFrom > dateInBishkek(at)) return err({ code: "not-in-future" });
  const content = Buffer.from(canonicalJson(read.entries));
  const bound = has(LAW_DIRECTORIES, name) ? INLINE_BYTES : LARGEST;
  if (content.length > bound) return err({ code: "too-large" });
  const version = await recordVersion(identity.database, {
    name,
    effectiveFrom,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    publishedAt: at,
    publishedBy: by,
  });
  if (typeof version === "string") return err({ code: version });
  return ok({ version, offices: await tellEveryone(identity) });
};

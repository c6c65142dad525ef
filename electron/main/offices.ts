/**
 * Offices on this computer: each its own file, with its own keys and its own exchange; one is open at a time. The list holds
 * names alone, and the default office is always on it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OfficeName, OfficeOnComputer } from "../../shared/contract/bridge.ts";

/** The file the program begins with, where nobody added another. */
export const FIRST_OFFICE = "1";

interface KnownOffices {
  readonly current: string;
  readonly offices: readonly OfficeOnComputer[];
}

export interface OfficesOnComputer {
  /** Database of the office that is open. */
  file(): string;
  list(): KnownOffices;
  /** Opens another; one that was added and never made is dropped. @returns whether the office changed */
  open(id: string): boolean;
  /** Begins a file for one more office. */
  add(): void;
  /** As the office itself says, once somebody has signed in. @returns whether anything changed */
  name(name: OfficeName): boolean;
}

const ID = /^[1-9]\d{0,3}$/;
const NONE: KnownOffices = { current: FIRST_OFFICE, offices: [{ id: FIRST_OFFICE, name: null }] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const nameIn = (value: unknown): OfficeName | null =>
  isRecord(value) && typeof value["ru"] === "string" && typeof value["ky"] === "string"
    ? { ru: value["ru"], ky: value["ky"] }
    : null;

/** The list in the file's text; whatever in it is damaged is left out: the files themselves are untouched. */
export const parseOffices = (text: string): KnownOffices => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NONE;
  }
  if (!isRecord(value) || !Array.isArray(value["offices"])) return NONE;
  const listed = new Map<string, OfficeOnComputer>([[FIRST_OFFICE, { id: FIRST_OFFICE, name: null }]]);
  for (const entry of value["offices"] as readonly unknown[])
    if (isRecord(entry) && typeof entry["id"] === "string" && ID.test(entry["id"]))
      listed.set(entry["id"], { id: entry["id"], name: nameIn(entry["name"]) });
  const current = typeof value["current"] === "string" ? value["current"] : "";
  return { current: listed.has(current) ? current : FIRST_OFFICE, offices: [...listed.values()] };
};

/** @param first database of the default office; the others lie beside the program's profile */
export const officesOnComputer = (profile: string, first: string): OfficesOnComputer => {
  const listFile = join(profile, "offices.json");
  const read = (): KnownOffices => {
    try {
      return parseOffices(readFileSync(listFile, "utf8"));
    } catch {
      return NONE;
    }
  };
  let known = read();
  const fileOf = (id: string): string =>
    id === FIRST_OFFICE ? first : join(profile, "offices", id, "office.db");
  const keep = (next: KnownOffices): void => {
    known = next;
    writeFileSync(listFile, JSON.stringify(known));
  };
  const made = ({ id }: OfficeOnComputer): boolean => id === FIRST_OFFICE || existsSync(fileOf(id));
  return {
    file: () => fileOf(known.current),
    list: () => known,
    open: (id) => {
      if (id === known.current || !known.offices.some((office) => office.id === id)) return false;
      keep({ current: id, offices: known.offices.filter((office) => office.id === id || made(office)) });
      return true;
    },
    add: () => {
      const id = String(Math.max(...known.offices.map((office) => Number(office.id))) + 1);
      mkdirSync(dirname(fileOf(id)), { recursive: true });
      keep({ current: id, offices: [...known.offices.filter(made), { id, name: null }] });
    },
    name: (name) => {
      const before = known.offices.find(({ id }) => id === known.current)?.name;
      if (before?.ru === name.ru && before.ky === name.ky) return false;
      const offices = known.offices.map((office) =>
        office.id === known.current ? { ...office, name } : office,
      );
      keep({ ...known, offices });
      return true;
    },
  };
};

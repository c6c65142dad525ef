import type { Permission } from "#shared/domain/access/permission.ts";

/** The parts of the area and what opens each. */
const SECTIONS = {
  users: "admin.users",
  calendar: "law.calendar",
  readings: "law.readings",
  parameters: "law.calendar",
  import: "data.import",
  exchange: "admin.users",
  journal: "admin.journal",
  backup: "admin.backup",
} as const satisfies Record<string, Permission>;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

/** The parts somebody with these permissions sees. */
export const sectionsFor = (held: readonly Permission[]): readonly Section[] =>
  SECTION_NAMES.filter((name) => held.includes(SECTIONS[name]));

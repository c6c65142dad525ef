import type { Permission } from "#shared/domain/access/permission.ts";

/** The parts of the area and what opens each. */
const SECTIONS = {
  state: "sync.read",
  queue: "sync.read",
  conflicts: "sync.read",
  refusals: "sync.read",
  history: "sync.read",
  stick: "sync.manage",
  enrolment: "sync.manage",
} as const satisfies Record<string, Permission>;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

/** The parts somebody with these permissions sees. */
export const sectionsFor = (held: readonly Permission[]): readonly Section[] =>
  SECTION_NAMES.filter((name) => held.includes(SECTIONS[name]));

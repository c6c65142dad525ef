/** The parts an extract from the register may be made of. */
export const RELEASE_SECTIONS = [
  "registration",
  "contacts",
  "representatives",
  "objects",
  "returns",
  "account",
  "cases",
] as const;
export type ReleaseSection = (typeof RELEASE_SECTIONS)[number];

/** What art. 64(1) opens to anybody; each part by its item. */
export const OPEN_SECTIONS = ["requisites", "debt-fact", "payments", "patents"] as const;
export type OpenSection = (typeof OPEN_SECTIONS)[number];

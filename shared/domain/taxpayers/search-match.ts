/** How a taxpayer was found, in the order hits are shown; «phone» and «address» are tax secret (art. 64). */
export const OPEN_MATCHES = ["inn", "name", "form", "latin", "misspelling"] as const;
export type OpenMatch = (typeof OPEN_MATCHES)[number];

export const CONTACT_MATCHES = ["phone", "address"] as const;
export type ContactMatch = (typeof CONTACT_MATCHES)[number];

/** How a taxpayer was found, in the order hits are shown. */
export const OPEN_MATCHES = ["inn", "name", "form", "latin", "misspelling"] as const;
export type OpenMatch = (typeof OPEN_MATCHES)[number];

/** These are tax secret: art. 64(1) opens neither contacts nor who acts for whom. */
export const CONTACT_MATCHES = ["phone", "address", "representative"] as const;
export type ContactMatch = (typeof CONTACT_MATCHES)[number];

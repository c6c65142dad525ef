/** The parts of a card, in the order of the tabs. */
export const CARD_TABS = [
  "overview",
  "registration",
  "people",
  "objects",
  "contacts",
  "papers",
  "extracts",
  "returns",
  "invoices",
  "cases",
  "access",
] as const;
type CardTab = (typeof CARD_TABS)[number];

/** What the address of a card says beside the ИНН. */
export interface CardSearch {
  readonly tab: CardTab;
  readonly open?: string | undefined;
  readonly side: "issued" | "received";
  readonly month?: string | undefined;
}

/** `VAT` + `030` → `VAT.030`, as the law's digest and the findings name a line of a return. */
export const lineCode = (form: string, line: string): string => `${form}.${line}`;

/** The last `count` months before and with `month`, newest first. */
export function monthsBack(month: string, count: number): readonly string[] {
  const start = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const index = start - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}

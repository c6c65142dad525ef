/** Papers that prove nothing: an expired passport, a damaged scan, a worthless signature. */
import { plainDate } from "../../kernel/plain-date.ts";
import type { Attached, Draft } from "./draft.ts";
import { accessApplicant } from "./matters.ts";
import { type PaperType, paperOf } from "./papers.ts";
import { asked, plant } from "./planting.ts";
import { paper, type Workshop } from "./workshop.ts";

export const expired = (shop: Workshop): Draft => {
  const draft = asked(shop, accessApplicant(shop), plant("passport-expired", "blocks"));
  const validUntil = plainDate(`2026-0${shop.random.whole(1, 9)}-${shop.random.whole(10, 28)}`);
  return { ...draft, passport: { ...draft.passport, validUntil } };
};

const TYPES = ["image/jpeg", "image/png", "application/pdf"] as const;
const damaged =
  (defect: string, spoil: (shop: Workshop, whole: Attached, type: PaperType) => Attached) =>
  (shop: Workshop): Draft => {
    const draft = asked(shop, accessApplicant(shop), plant("document-damaged", "blocks", defect));
    const type = shop.random.pick(TYPES);
    const [first, ...rest] = draft.documents;
    const spoilt = spoil(shop, paper(shop, first?.title ?? "Паспорт", type), type);
    return { ...draft, channel: "cabinet", documents: [spoilt, ...rest] };
  };
export const cutShort = damaged("cut-short", (shop, whole, type) => {
  const bytes = paperOf(type, "cut");
  const kept = bytes.subarray(0, shop.random.whole(12, bytes.length - 8));
  return { ...whole, base64: shop.attach(kept).base64 };
});
export const altered = damaged("altered", (shop, whole, type) => ({
  ...whole,
  base64: shop.attach(paperOf(type, "another")).base64,
}));
export const ofAnotherType = damaged("not-of-its-type", (shop, whole, type) => ({
  ...whole,
  ...shop.attach(paperOf(type === "image/png" ? "image/jpeg" : "image/png", "other type")),
}));
export const empty = damaged("empty", (shop, whole) => ({ ...whole, ...shop.attach(new Uint8Array()) }));

/** Two defects of one request: each is said. */
export const twoDefects = (shop: Workshop): Draft => {
  const lapsed = expired(shop);
  const spoilt = altered(shop);
  return {
    ...lapsed,
    channel: "cabinet",
    documents: spoilt.documents,
    planted: [...lapsed.planted, ...spoilt.planted],
  };
};

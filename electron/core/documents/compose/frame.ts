/** What is alike in every paper: letterhead, number and date, copies, signature, receipt. */
import type { ActContent, Signatory } from "#shared/domain/official-act/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Paper, SignatureLine } from "../paper.ts";
import { printInstant } from "../print/dates.ts";
import { plain, type Wording, wordingOf } from "./wording.ts";

/** What a signed paper prints of its electronic signature. */
export interface Confirmation {
  /** SHA-256 of the signed content, hex. */
  readonly contentHash: string;
  /** Fingerprint of the signer's public key, hex. */
  readonly keyFingerprint: string;
}

export type Frame = Omit<Paper, "intro" | "sections" | "annexes" | "addressee" | "signature">;

/** What every content has, whatever it is about. */
type Issued = Pick<ActContent, "office" | "registration" | "signedBy">;

const half = (content: Issued, language: Language) => ({
  body: wordingOf(language).text("service.body").split("\n"),
  office: content.office.name[language],
});

const contactsOf = (content: Issued, w: Wording): string | null => {
  const { address, phone } = content.office;
  const parts = [address, phone === null ? null : w.text("phone", { phone })].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
};

const runningName = (content: ActContent, w: Wording): string => {
  const name = w.text(`running.${content.kind}`);
  const { registration } = content;
  if (registration === null) return w.text("unnumbered", { name });
  return w.text("numbered", { name, number: registration.number, date: w.shortDate(registration.signedOn) });
};

const annexTo = (content: ActContent, w: Wording): string => {
  const { registration } = content;
  if (registration === null) return w.text("annex-to-draft");
  return w.text(`annex-to.${content.kind}`, {
    number: registration.number,
    date: w.shortDate(registration.signedOn),
  });
};

const confirmationOf = (
  content: Issued,
  confirmation: Confirmation | null,
  w: Wording,
): Paper["confirmation"] => {
  const { registration, signedBy } = content;
  if (confirmation === null || registration === null || signedBy === null) return null;
  return {
    title: w.text("confirmation.title"),
    rows: [
      {
        label: w.text("confirmation.signer"),
        value: plain(`${w.own(signedBy.fullName)}, ${w.own(signedBy.position)}`),
      },
      { label: w.text("confirmation.moment"), value: plain(printInstant(registration.signedAt)) },
      { label: w.text("confirmation.hash"), value: [{ text: confirmation.contentHash, style: "mono" }] },
      { label: w.text("confirmation.key"), value: [{ text: confirmation.keyFingerprint, style: "mono" }] },
    ],
    note: w.text("confirmation.note"),
  };
};

export const dateParts = (date: string) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** What stands alike in the papers of every area. */
export const standingParts = (
  content: Issued,
  confirmation: Confirmation | null,
  signed: boolean,
  w: Wording,
): Pick<Frame, "language" | "watermark" | "letterhead" | "copies" | "confirmation" | "receipt"> & {
  readonly labels: Omit<Frame["labels"], "annexTo">;
} => ({
  language: w.language,
  watermark: signed ? null : [wordingOf("ru").text("draft"), wordingOf("ky").text("draft")],
  letterhead: { left: half(content, "ky"), right: half(content, "ru"), contacts: contactsOf(content, w) },
  labels: {
    number: w.text("number-sign"),
    page: w.text("page"),
    signature: w.text("signature.caption"),
    name: w.text("signature.name"),
    seal: w.text("signature.seal"),
    fillIn: w.text("fill-in"),
  },
  copies: [
    { mark: w.text("copy.mark", { number: 1 }), holder: w.text("copy.taxpayer"), receipt: false },
    { mark: w.text("copy.mark", { number: 2 }), holder: w.text("copy.file"), receipt: true },
  ],
  confirmation: confirmationOf(content, confirmation, w),
  receipt: {
    title: w.text("receipt.title"),
    ways: ["by-hand", "registered-letter", "e-document"].map((way) => w.text(`receipt.${way}`)),
    lines: ["person", "date", "signature"].map((line) => w.text(`receipt.${line}`)),
  },
});

/** A decision is of the day it is taken, whenever its draft was written; another paper of the day it was drawn up. */
const dayOf = (content: ActContent) =>
  content.kind === "desk-audit-decision" ? content.decisionOn : content.drawnUpOn;

/** A person on the paper; without one the place is left for a name. */
export const signatureLine = (person: Signatory | null, role: string, w: Wording): SignatureLine => ({
  role,
  position: person === null ? w.text("signature.position") : w.own(person.position),
  name: person === null ? null : w.own(person.fullName),
});

export const addresseeOf = (content: ActContent, w: Wording): Paper["addressee"] => ({
  label: w.text("fact.taxpayer"),
  lines: [
    w.own(content.taxpayer.name),
    `${w.text("fact.inn")} ${content.taxpayer.inn}`,
    ...(content.taxpayer.address === null ? [] : [content.taxpayer.address]),
  ],
});

/**
 * The frame of a paper. The date of the file is the day of signing (of drawing up for a draft), never the clock, so
 * printing again gives the same file.
 */
export const frameOf = (
  content: ActContent,
  confirmation: Confirmation | null,
  signed: boolean,
  w: Wording,
): Frame => {
  const { registration } = content;
  const parts = standingParts(content, confirmation, signed, w);
  return {
    ...parts,
    document: {
      title: `${runningName(content, w)}. ${w.own(content.taxpayer.name)}`,
      author: w.own(content.office.name),
      date: dateParts(registration?.signedOn ?? content.drawnUpOn),
    },
    registration: {
      date: registration === null ? null : w.date(registration.signedOn),
      number: registration?.number ?? null,
      case: w.text("case", { number: content.caseNumber }),
    },
    heading: { name: w.text(`name.${content.kind}`), subject: w.text(`subject.${content.kind}`) },
    running: {
      left: runningName(content, w),
      right: w.text("inn-of", { inn: content.taxpayer.inn }),
    },
    labels: { ...parts.labels, annexTo: annexTo(content, w) },
    closing: plain(w.text(`closing.${content.kind}`, { date: w.date(dayOf(content)) })),
  };
};

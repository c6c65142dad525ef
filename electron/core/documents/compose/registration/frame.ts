/** The frame of a paper of registration: heading by kind and matter, number, addressee, who signs. */
import { REGISTRATION_ACT_RULES } from "#shared/domain/registration/act-rules.ts";
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Paper } from "../../paper.ts";
import { capital } from "../../print/message.ts";
import { type Confirmation, dateParts, type Frame, signatureLine, standingParts } from "../frame.ts";
import { plain, type Wording } from "../wording.ts";
import { dayOf, formText } from "./form-text.ts";

/** What the heading and the standing sentences are chosen by. */
const formOf = ({ kind }: RegistrationContent): "decision" | "return-notice" | "registration-card" =>
  kind === "return-notice" || kind === "registration-card" ? kind : "decision";

const subjectKey = ({ kind, subject, details, ground }: RegistrationContent): string => {
  if (kind === "return-notice" || kind === "registration-card") return kind;
  if (kind === "registration-refusal") return `refusal.${subject}`;
  if (details.kind === "annulment") return `annulment.${details.scope}`;
  const own = subject === "tax-registration" && (ground === "information" || ground === "detected");
  return own ? `${subject}.${ground}` : subject;
};

const runningName = (content: RegistrationContent, w: Wording): string => {
  const subject = formText(`subject.${subjectKey(content)}`, w);
  const name = capital(formText(`running.${formOf(content)}`, w, { subject }));
  const { registration } = content;
  return registration === null
    ? w.text("unnumbered", { name })
    : w.text("numbered", { name, number: registration.number, date: w.shortDate(registration.signedOn) });
};

export const addresseeOf = (content: RegistrationContent, w: Wording): Paper["addressee"] => {
  const { taxpayer } = content;
  const lines = [
    w.own(taxpayer.name),
    w.text("inn-of", { inn: taxpayer.inn }),
    ...(taxpayer.address === null ? [] : [taxpayer.address]),
  ];
  return {
    label: w.text("fact.taxpayer"),
    lines,
    ...(formOf(content) === "decision" ? { mark: w.bases([tc("96.3.1"), tc("96.3.2")]) } : {}),
  };
};

/** Who answers for the paper: the signer, and those who took part when they are others. */
export const signatureOf = (content: RegistrationContent, w: Wording): Paper["signature"] => {
  const { preparedBy, approvedBy, signedBy } = content;
  const signer = signedBy ?? (REGISTRATION_ACT_RULES[content.kind].needsApproval ? null : preparedBy);
  return {
    main: signatureLine(signer, "", w),
    others: [
      ...(approvedBy !== null && approvedBy.userId !== signer?.userId
        ? [signatureLine(approvedBy, w.text("signature.approved"), w)]
        : []),
      ...(preparedBy.userId === signer?.userId
        ? []
        : [signatureLine(preparedBy, w.text("signature.prepared"), w)]),
    ],
  };
};

/** A decision says also from when it counts. */
const closingOf = (content: RegistrationContent, form: ReturnType<typeof formOf>, w: Wording): string => {
  const date = w.shortDate(dayOf(content));
  const composed = formText(`closing.${form}`, w, { date });
  if (form !== "decision") return composed;
  const force = formText("force", w, { date, article: w.basis(tc("97.3")) });
  return `${force} ${composed}`;
};

export const registrationFrame = (
  content: RegistrationContent,
  confirmation: Confirmation | null,
  signed: boolean,
  w: Wording,
): Frame => {
  const { registration } = content;
  const form = formOf(content);
  const parts = standingParts(content, confirmation, signed, w);
  const toApplicant = form === "return-notice" ? { holder: formText("copy.applicant", w) } : {};
  return {
    ...parts,
    document: {
      title: `${runningName(content, w)}. ${w.own(content.taxpayer.name)}`,
      author: w.own(content.office.name),
      date: dateParts(dayOf(content)),
    },
    registration: {
      date: registration === null ? null : w.date(registration.signedOn),
      number: registration?.number ?? null,
      case: formText("case", w, { number: content.requestNumber }),
    },
    heading: { name: formText(`name.${form}`, w), subject: formText(`subject.${subjectKey(content)}`, w) },
    running: { left: runningName(content, w), right: w.text("inn-of", { inn: content.taxpayer.inn }) },
    labels: { ...parts.labels, annexTo: "" },
    copies: parts.copies.map((copy, index) => (index === 0 ? { ...copy, ...toApplicant } : copy)),
    closing: plain(closingOf(content, form, w)),
  };
};

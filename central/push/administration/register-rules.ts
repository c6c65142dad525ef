/** What an office may write into the register of taxpayers without a request (54, 64, 97(1)(3), 108(3)). */
import type { PlainEventOf } from "#shared/contract/events/plain-event.ts";
import type { ExtractContent } from "#shared/domain/register/extract-content.ts";
import { OPEN_SECTIONS } from "#shared/law/registration/release-sections.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { idOfStream } from "#shared/sync/streams.ts";
import { inConflict } from "../people.ts";
import { contentHashOf } from "../seals.ts";
import type { ReadEvent } from "../visit.ts";
import { type Asked, type Rule, unless } from "./rule.ts";

const INN = /^\d{14}$/;

/** Whose entry it is, and whether the officer may touch it. */
const entryRule = (
  { event }: ReadEvent,
  { actor }: Asked,
  ...more: readonly string[]
): UnlawfulCode | null => {
  const inn = idOfStream(event.stream);
  if (!INN.test(inn)) return "wrong-streams";
  const { user } = actor;
  return unless(
    user !== null && ![inn, ...more].some((one) => inConflict(user, one)),
    "conflict-of-interest",
  );
};

export const representationEnded: Rule<"RepresentationEnded"> = async ({ payload }, read, asked) => {
  const { personInn, from, on } = payload;
  if (on < from) return "malformed";
  return entryRule(read, asked, personInn) ?? unless(on <= asked.today, "date-in-future");
};

/** A login ends with the power it stood on: in the same command, in the same entry. */
export const cabinetClosed: Rule<"CabinetClosed"> = async ({ payload }, read, asked) => {
  const [first] = asked.read.events;
  if (first?.event.type !== "RepresentationEnded" || first.event.stream !== read.event.stream)
    return "wrong-streams";
  return entryRule(read, asked) ?? unless(payload.on <= asked.today, "date-in-future");
};

export const contactsChanged: Rule<"ContactsChanged"> = async ({ payload }, read, asked) =>
  entryRule(read, asked) ?? unless(payload.on === asked.today, "malformed");

export const consentChanged: Rule<"ConsentChanged"> = async ({ payload }, read, asked) =>
  entryRule(read, asked) ?? unless(payload.on <= asked.today, "date-in-future");

/** What the procedure may hand out: the open parts to anybody, the secret ones on a ground only. */
const scopeHolds = ({ scope, ground, sections }: ExtractContent, procedure: string): boolean =>
  procedure === "register.release"
    ? scope === "secret" && ground !== null
    : scope === "open" &&
      ground === null &&
      sections.every(({ section }) => OPEN_SECTIONS.some((open) => open === section));

const contentHolds = (
  content: ExtractContent,
  read: ReadEvent,
  { visit, read: command, actor, today }: Asked,
) => {
  const { at, procedure } = command.command;
  const { signedOn, signedAt } = content.registration;
  return (
    scopeHolds(content, procedure) &&
    content.office.code === visit.tx.office &&
    content.taxpayer.inn === idOfStream(read.event.stream) &&
    content.signedBy.userId === actor.user?.userId &&
    signedAt === at &&
    signedOn === today
  );
};

const isSealed = async (
  { payload }: PlainEventOf<"ExtractReleased">,
  { visit, actor }: Asked,
): Promise<boolean> =>
  payload.contentHash === contentHashOf(payload.content) &&
  actor.user?.signingKeys.includes(payload.signerKey) === true &&
  (await visit.verify(payload.signerKey, Buffer.from(payload.contentHash, "hex"), payload.signature));

export const extractReleased: Rule<"ExtractReleased"> = async (event, read, asked) => {
  const { content } = event.payload;
  const wrong = entryRule(read, asked) ?? unless(contentHolds(content, read, asked), "malformed");
  if (wrong !== null) return wrong;
  return unless(await isSealed(event, asked), "seal-invalid");
};

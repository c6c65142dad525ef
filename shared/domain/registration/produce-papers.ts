/** Papers of a request: drafted, signed under a number, and what goes with the decision. */
import type { OfficialActId } from "../../kernel/id.ts";
import { err, ok } from "../../kernel/result.ts";
import { REGISTRATION_ACT_RULES } from "./act-rules.ts";
import { composeContent } from "./compose.ts";
import type { RegistrationContent } from "./content.ts";
import type { RegistrationContext } from "./context.ts";
import type { Produced, RegistrationEvents } from "./deadlines.ts";
import type { PaperPurpose } from "./paper-purpose.ts";
import { refuseRegistration } from "./refuse.ts";
import type { RegistrationActKind, RegistrationActState, RegistrationState } from "./types.ts";

/** Drafts a paper that a second person will look at. */
export const draftPaper = (
  state: RegistrationState,
  kind: RegistrationActKind,
  purpose: PaperPurpose,
  context: RegistrationContext,
): RegistrationEvents => {
  const actId = context.ids<"OfficialAct">();
  const content = composeContent(state, kind, actId, purpose, context);
  return [
    {
      type: "ActDrafted",
      payload: { actId, kind, preparedBy: context.actor.userId, drawnUpOn: context.today, content },
    },
  ];
};

/** Gives a drafted content its number and the signature of the actor, who has confirmed by password. */
const signContent = (
  actId: OfficialActId,
  drafted: RegistrationContent,
  approvedBy: RegistrationContent["approvedBy"],
  context: RegistrationContext,
): Produced => {
  const { article } = REGISTRATION_ACT_RULES[drafted.kind];
  if (context.seal === null) return err(refuseRegistration("not-confirmed", "96.5"));
  const number = context.nextNumber(drafted.kind);
  if (number === null) return err(refuseRegistration("numbers-used-up", article, { kind: drafted.kind }));
  const content: RegistrationContent = {
    ...drafted,
    registration: { number, signedOn: context.today, signedAt: context.now },
    approvedBy,
    signedBy: context.personOf(context.actor.userId),
  };
  return ok([
    {
      type: "ActSigned",
      payload: {
        actId,
        number,
        approvedBy: approvedBy?.userId ?? null,
        signedBy: context.actor.userId,
        signedOn: context.today,
        signedAt: context.now,
        content,
        ...context.seal(content),
      },
    },
  ]);
};

/** Draws up a paper and signs it at once: one person answers for it. */
export const signPaper = (
  state: RegistrationState,
  kind: RegistrationActKind,
  purpose: PaperPurpose,
  context: RegistrationContext,
): Produced => {
  const drafted = draftPaper(state, kind, purpose, context);
  const first = drafted[0];
  if (first?.type !== "ActDrafted") return ok(drafted);
  const signed = signContent(first.payload.actId, first.payload.content, null, context);
  return signed.ok ? ok([...drafted, ...signed.value]) : signed;
};

/** Signs the draft of another person (96(3)); its days are those of the signature, on which the register changes. */
export const signDraft = (
  state: RegistrationState,
  { actId, kind }: RegistrationActState,
  purpose: PaperPurpose,
  context: RegistrationContext,
): Produced => {
  const draft = context.contentOf(actId);
  if (draft === null) return err(refuseRegistration("no-such-paper", "96.3"));
  const { preparedBy, drawnUpOn } = draft;
  const content = { ...composeContent(state, kind, actId, purpose, context), preparedBy, drawnUpOn };
  return signContent(actId, content, context.personOf(context.actor.userId), context);
};

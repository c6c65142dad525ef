/** A request as its card shows it. */
import type { ReadHandle } from "#db/handle.ts";
import { readStream } from "#db/journal-read.ts";
import type { RegistrationRow } from "#db/queries/registrations.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { checklistOf, failedItems, signsOf } from "#shared/domain/registration/checklist.ts";
import type { RegistrationContext } from "#shared/domain/registration/context.ts";
import { effectsOf } from "#shared/domain/registration/effects.ts";
import { groundsOf } from "#shared/domain/registration/evidence.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { registrationTermTitleKey } from "#shared/law/registration/registration-terms.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";
import { allowedRegistrationCommands, registrationService } from "./allowed-commands.ts";
import { comparedFields } from "./compared-fields.ts";
import { registrationEventMessage } from "./event-message.ts";
import { registrationSight, registrationSummary } from "./summaries.ts";

const actorName = (names: Names, actor: string, role: string): Bilingual =>
  role === "clock" ? resolveBilingual({ key: "desk-audit.clock" }) : nameOf(names, actor);

const nullableName = (names: Names, userId: string | null): Bilingual | null =>
  userId === null ? null : nameOf(names, userId);

const identityOf = (state: RegistrationState, names: Names): RegistrationView["identity"] => ({
  level: state.identity?.level ?? "claimed",
  confirmedOn: state.identity?.on ?? null,
  confirmedBy: nullableName(names, state.identity?.by ?? null),
  passport: state.passportSeen ?? state.passportClaimed,
  signature:
    state.signature === null
      ? null
      : {
          good: state.signature.good,
          message: { key: `identity.signature.${state.signature.code}`, params: state.signature.params },
        },
});

const actsOf = (state: RegistrationState, names: Names): RegistrationView["acts"] =>
  state.acts.map((act) => ({
    actId: act.actId,
    kind: act.kind,
    status: act.status,
    registrationNumber: act.registrationNumber,
    preparedBy: nameOf(names, act.preparedBy.at(-1) ?? ""),
    approvedBy: nullableName(names, act.approvedBy),
    signedBy: nullableName(names, act.signedBy),
    signedAt: act.signedAt,
    dispatchedOn: act.dispatchedOn,
    servedOn: act.servedOn,
    serviceMethod: act.method,
    deemedOn: act.deemedOn,
    serviceProof: act.proof,
  }));

const checksOf = (
  state: RegistrationState,
  context: RegistrationContext,
  names: Names,
): RegistrationView["checks"] =>
  checklistOf(state, context).map(({ item, article, status, detail, byHand }) => {
    const stated = state.checks.find((check) => check.item === item);
    return {
      item,
      title: { key: `registration.check.title.${item}` },
      article,
      status,
      detail,
      note: stated?.note ?? null,
      byHand,
      by: nullableName(names, stated?.by ?? null),
    };
  });

const DECIDED: ReadonlySet<string> = new Set(["granted", "refused", "closed"]);

/** What granting it today would change; nothing once it is decided. */
const effectLines = (state: RegistrationState, context: RegistrationContext): RegistrationView["effects"] => {
  if (DECIDED.has(state.status)) return [];
  const effects = effectsOf(state, null, context);
  return effects.ok ? effects.value.lines.map((line) => ({ ...line })) : [];
};

/** @param context gathered for the user who looks, so that the commands are theirs */
export const registrationView = (
  read: ReadHandle,
  row: RegistrationRow,
  context: RegistrationContext,
): RegistrationView => {
  const sight = registrationSight(read, context.today);
  const { names } = sight;
  const { state } = row;
  const open = !DECIDED.has(state.status);
  const signs = open ? signsOf(state, context) : [];
  return {
    ...registrationSummary(row, sight, signs),
    basis: state.basis,
    office: state.office,
    phone: state.phone,
    email: state.email,
    address: state.address,
    details: state.details,
    documents: state.documents.map(({ title, mediaType, sha256, defect }) => ({
      title,
      mediaType,
      sha256,
      readable: defect === null,
      defect: defect === null ? null : { key: `registration.defect.${defect}` },
    })),
    identity: identityOf(state, names),
    compared: comparedFields(state, context),
    findings: signs.map(({ sign, weight, article, params, requests }) => ({
      sign,
      weight,
      article,
      message: { key: `registration.sign.${sign}`, params },
      requests: requests.map((one) => ({ ...one })),
    })),
    checks: checksOf(state, context, names),
    effects: effectLines(state, context),
    grounds: groundsOf(
      state,
      signs,
      open ? failedItems(checklistOf(state, context)) : [],
      context.readings,
    ).map(({ ground, title, article, suggested }) => ({
      ground,
      title: { key: title },
      article,
      suggested,
    })),
    acts: actsOf(state, names),
    service: registrationService(state, context),
    login: state.login,
    refusal: state.refusal === null ? null : { ...state.refusal, grounds: [...state.refusal.grounds] },
    returned: state.returned,
    deadlines: state.deadlines
      .filter(({ lapsed }) => !lapsed)
      .map((deadline) => ({
        term: deadline.term,
        title: { key: registrationTermTitleKey(deadline.term) },
        bound: deadline.bound,
        article: deadline.article,
        byLaw: deadline.byLaw,
        startsOn: deadline.startsOn,
        dueOn: deadline.dueOn,
        metOn: deadline.metOn,
        missed: deadline.missedOn !== null,
        derivation: deadline.derivation,
      })),
    commands: allowedRegistrationCommands(state, context),
    history: readStream(read, `registration/${state.requestId}`).map((recorded) => ({
      version: recorded.version,
      event: registrationEventMessage(recorded, state, names),
      actor: actorName(names, recorded.actor, recorded.role),
      at: recorded.recordedAt,
    })),
  };
};

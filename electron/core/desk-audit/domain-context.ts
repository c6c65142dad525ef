/** Gathers what a decision about a case may look at: the office's data at one moment, for one actor. */
import { createHash } from "node:crypto";
import type { ReadHandle } from "#db/handle.ts";
import { conflictOf } from "#db/queries/access.ts";
import { barringAudits, declaredPositions, taxpayerFacts, tradeZones } from "#db/queries/case-facts.ts";
import { contentOfAct, listCases } from "#db/queries/desk-audits.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { userById } from "#db/queries/users.ts";
import type { Permission } from "#shared/domain/access/permission.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DeskAuditContext, Seal } from "#shared/domain/desk-audit/context.ts";
import { dueDayOf } from "#shared/domain/desk-audit/due-day.ts";
import { decidedCasesOf, openCasesOf } from "#shared/domain/desk-audit/other-cases.ts";
import type { ActContent, Signatory } from "#shared/domain/official-act/content.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { IdSource, UserId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import type { Signer } from "../session/confirm.ts";
import { officeSettings } from "../session/office-settings.ts";
import { nextNumber } from "./numbering.ts";
import { periodAccount } from "./period-account.ts";

export interface ActingUser {
  readonly userId: UserId;
  readonly permissions: readonly Permission[];
}

export interface ContextOptions {
  readonly now: Instant;
  readonly ids: IdSource;
  readonly actor: ActingUser;
  readonly inn: Inn;
  readonly signer?: Signer | undefined;
  /** To whom the case is to be handed over. */
  readonly assignee?: UserId | undefined;
}

/** The name of a person whose record is gone is not made up: the id stands for it. */
export const signatoryOf =
  (read: ReadHandle) =>
  (userId: UserId): Signatory => {
    const user = userById(read, userId);
    const unknown = { ru: userId, ky: userId };
    return {
      userId,
      fullName: user?.fullName ?? unknown,
      position: user?.position ?? { ru: "", ky: "" },
    };
  };

/** Requisites the office entered as parameters `requisites.*`; what is missing stays to be filled in by hand. */
const requisitesOf =
  (law: RuleContext, today: PlainDate): DeskAuditContext["requisitesOf"] =>
  (tax) => {
    const value = (name: string): string | null => {
      const found = law.parameters.find(`requisites.${name}`, today, tax);
      return found.ok ? found.value.value : null;
    };
    return {
      taxCode: value("tax-code"),
      penaltyCode: value("penalty-code"),
      recipient: value("recipient"),
      bank: value("bank"),
      bic: value("bic"),
      account: value("account"),
    };
  };

export const textParameter = (law: RuleContext, name: string, today: PlainDate): string | null => {
  const found = law.parameters.find(name, today);
  return found.ok ? found.value.value : null;
};

/** SHA-256 of the canonical JSON of a content, hex: what is signed. */
export const contentHashOf = (content: ActContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

const sealBy =
  (signer: Signer) =>
  (content: ActContent): Seal => {
    const contentHash = contentHashOf(content);
    return { contentHash, signature: signer.sign(contentHash), signerKey: signer.publicKey };
  };

const assigneeOf = (read: ReadHandle, userId: UserId | undefined, inn: Inn): DeskAuditContext["assignee"] => {
  const user = userId === undefined ? null : userById(read, userId);
  if (user === null || !user.active || !permissionsOf(user.roles).includes("desk-audit.prepare")) return null;
  return { userId: user.userId, conflict: conflictOf(read, user.userId, inn) !== null };
};

/** @param read the transaction's own handle in a command, so that it sees what the command wrote */
export const domainContext = (
  read: ReadHandle,
  options: ContextOptions,
): Result<DeskAuditContext, DomainRefusal> => {
  const law = lawInForce(read);
  if (!law.ok) return law;
  const { inn, now, actor } = options;
  const today = dateInBishkek(now);
  const taxpayer = taxpayerFacts(read, inn);
  if (taxpayer === null)
    return err({
      code: "not-found",
      messageKey: "desk-audit.refusal.unknown-taxpayer",
      params: { inn },
    });
  const office = officeSettings(read);
  const cases = listCases(read, { inn }, { offset: 0, limit: -1 }).items.map(({ state }) => state);
  return ok({
    ...law.value,
    now,
    today,
    ids: options.ids,
    actor: { ...actor, conflict: conflictOf(read, actor.userId, inn) !== null },
    taxpayer: {
      inn,
      name: { ru: taxpayer.nameRu, ky: taxpayer.nameKy ?? taxpayer.nameRu },
      kind: taxpayer.kind,
      address: taxpayer.address,
      edocConsent: taxpayer.edocConsent === 1,
    },
    office: {
      code: office.code,
      name: office.name,
      address: textParameter(law.value, "office.address", today),
      phone: textParameter(law.value, "office.phone", today),
    },
    personOf: signatoryOf(read),
    assignee: assigneeOf(read, options.assignee, inn),
    barringAudits: barringAudits(read, inn),
    tradeZones: tradeZones(read, inn),
    openCases: openCasesOf(cases),
    decidedCases: decidedCasesOf(cases),
    dueDayOf: dueDayOf(law.value, taxpayer.kind),
    accountOf: periodAccount(read, { inn, kind: taxpayer.kind }, law.value),
    positionsOf: (tax) => declaredPositions(read, inn, tax),
    requisitesOf: requisitesOf(law.value, today),
    contentOf: (actId) => contentOfAct(read, actId),
    nextNumber: (kind) => nextNumber(read, office.code, kind),
    seal: options.signer === undefined ? null : sealBy(options.signer),
  });
};

/** Hands an extract out: judged, composed, numbered, signed and recorded in one transaction, with its line in the access log. */
import { createHash } from "node:crypto";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { conflictOf, recordAccess } from "#db/queries/access.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { changesOf, linksToTaxpayer } from "#db/queries/register-card.ts";
import type { ReleasedExtract } from "#shared/contract/register-view.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { isNaturalPerson } from "#shared/domain/register/compare-entries.ts";
import type {
  ExtractContent,
  ExtractGround,
  ExtractSection,
} from "#shared/domain/register/extract-content.ts";
import type { ExtractFacts } from "#shared/domain/register/extract-facts.ts";
import { openSections, secretSections } from "#shared/domain/register/extract-sections.ts";
import { refuseRegister } from "#shared/domain/register/refuse.ts";
import { judgeRelease, type ReleaseClaim } from "#shared/domain/register/release.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CommandId, ExtractId } from "#shared/kernel/id.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import { formatBasis } from "#shared/kernel/legal-basis.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { ReleaseSection } from "#shared/law/registration/release-sections.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { signatoryOf, textParameter } from "../desk-audit/domain-context.ts";
import { giveNumbers, nextNumber } from "../desk-audit/numbering.ts";
import { refuse } from "../refusal.ts";
import { enterChanges } from "../registration/run-registration-command.ts";
import { confirmByPassword, type Signer } from "../session/confirm.ts";
import { officeSettings } from "../session/office-settings.ts";
import { holdsOn } from "./entry.ts";
import { releasesAmong } from "./extract-view.ts";
import { extractFacts } from "./gather-facts.ts";

const KIND = "register-extract";

interface Asked {
  readonly commandId: CommandId;
  readonly inn: Inn;
  readonly recipient: string;
  readonly password: string;
}

/** What is handed out: the parts and, for the secret ones, the ground. */
interface Parts {
  readonly ground: ExtractGround | null;
  readonly sections: readonly ExtractSection[];
}
type Compose = (unit: Unit, facts: ExtractFacts) => Result<Parts, DomainRefusal>;

interface ReleaseReceipt {
  readonly extractId: ExtractId;
}

const officeOf = ({ write }: Unit, law: RuleContext, { today }: SessionContext): ExtractContent["office"] => {
  const { code, name } = officeSettings(write);
  return {
    code,
    name,
    address: textParameter(law, "office.address", today),
    phone: textParameter(law, "office.phone", today),
  };
};

/** What the access log says of a release: its number, recipient and ground. */
const accessReason = ({ registration, recipient, ground }: ExtractContent): string => {
  const on = ground === null ? "" : ` (${formatBasis(ground.article, "ru")})`;
  return `№ ${registration.number} → ${recipient}${on}`;
};

const record = (
  unit: Unit,
  context: SessionContext,
  content: ExtractContent,
  signer: Signer,
): Result<ReleaseReceipt, DomainRefusal | JournalRefusal> => {
  const { extractId, registration, taxpayer } = content;
  const given = giveNumbers(unit, content.office.code, [
    { kind: KIND, number: registration.number, givenTo: extractId },
  ]);
  if (!given.ok) return given;
  const contentHash = createHash("sha256").update(canonicalJson(content)).digest("hex");
  const { inn } = taxpayer;
  const payload = {
    content,
    contentHash,
    signature: signer.sign(contentHash),
    signerKey: signer.publicKey,
  };
  const entered = enterChanges(unit, [{ inn, change: { type: "ExtractReleased", payload } }]);
  if (!entered.ok) return entered;
  recordAccess(unit.write, {
    accessId: unit.ids(),
    userId: context.user.userId,
    inn,
    procedure: context.procedure,
    reason: accessReason(content),
    at: context.now,
  });
  return ok({ extractId });
};

const release = async (context: SessionContext, input: Asked, compose: Compose): Promise<ReleasedExtract> => {
  const { inn, recipient } = input;
  const { extractId } = await runPreparedCommand<Signer, ReleaseReceipt>(
    context,
    input,
    () => confirmByPassword(context, input.password),
    (unit, signer) => {
      const law = lawInForce(unit.write);
      if (!law.ok) return law;
      const facts = extractFacts(unit.write, inn, context.today, law.value);
      if (!facts.ok) return facts;
      const parts = compose(unit, facts.value);
      if (!parts.ok) return parts;
      const office = officeOf(unit, law.value, context);
      const number = nextNumber(unit.write, office.code, KIND);
      if (number === null) return err(refuseRegister("no-numbers", "64.8"));
      const content: ExtractContent = {
        format: "register-extract/1",
        extractId: unit.ids<"Extract">(),
        scope: parts.value.ground === null ? "open" : "secret",
        office,
        taxpayer: { inn, name: facts.value.entry.name },
        recipient,
        ground: parts.value.ground,
        sections: [...parts.value.sections],
        registration: { number, signedOn: context.today, signedAt: context.now },
        signedBy: signatoryOf(unit.write)(signer.userId),
      };
      return record(unit, context, content, signer);
    },
  );
  const released = releasesAmong(changesOf(context.read, innToInteger(inn)));
  return (
    released.find((one) => one.extractId === extractId) ??
    refuse({ code: "not-found", messageKey: "register.refusal.no-such-extract" })
  );
};

/** What anybody may have (64(1)). */
export const releaseOpen = (context: SessionContext, input: Asked): Promise<ReleasedExtract> =>
  release(context, input, (_unit, facts) => ok({ ground: null, sections: openSections(facts) }));

/** The secret parts, on a ground only. */
export const releaseSecret = (
  context: SessionContext,
  input: Asked & { readonly claim: ReleaseClaim; readonly sections: readonly ReleaseSection[] },
): Promise<ReleasedExtract> =>
  release(context, input, ({ write }, facts) => {
    const { inn } = input;
    const { today } = context;
    const judged = judgeRelease(input.claim, input.sections, {
      today,
      conflict: conflictOf(write, context.user.userId, inn) !== null,
      mayRelease: context.permissions.includes("register.release"),
      taxpayer: { inn, naturalPerson: isNaturalPerson(facts.entry.kind) },
      actingFor: linksToTaxpayer(write, innToInteger(inn))
        .filter((link) => holdsOn(link, today))
        .map((link) => innFromInteger(link.inn)),
    });
    if (!judged.ok) return judged;
    const { ground, sections, taxes } = judged.value;
    return ok({ ground, sections: secretSections(facts, sections, taxes) });
  });

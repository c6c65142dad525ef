/** The first sign-in by an invitation: the person's keys were just made on the device, the centre makes the person known. */
import { timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ActivateRequest, OpenAnswer } from "#shared/contract/central/people.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import { proofText } from "#shared/sync/statement.ts";
import { activeAtTheDoor } from "../enrolment/door.ts";
import { isSigned } from "../enrolment/ed25519.ts";
import {
  type Answer,
  type AuthoredEvent,
  CENTRE_ROLE,
  type Identity,
  refusal,
} from "../enrolment/identity.ts";
import { offices } from "../schema/identity.ts";
import type { CentralUser, OfficeTransaction } from "../store/office-store.ts";
import { knock, welcome } from "./failures.ts";
import { forgetInvitation, type Invitation, invitationFor, invitationHash } from "./invitations.ts";
import { closedDoor, doorOf, failedAttempt, openedFor } from "./open.ts";
import { keepVault, vaultOf } from "./vaults.ts";

const NOBODY = "0".repeat(64);

const isRightCode = (identity: Identity, invitation: Invitation | null, typed: string): boolean => {
  const code = parseOneTimeCode(typed);
  const made = invitationHash(identity, invitation?.userId ?? "", code ?? "");
  const expected = invitation?.codeHash ?? NOBODY;
  const same = timingSafeEqual(Buffer.from(made, "hex"), Buffer.from(expected, "hex"));
  return same && code !== null && invitation !== null && identity.clock() < invitation.expiresAt;
};

/** An office nobody founded on a workstation is founded by the centre for its first person. */
const beginning = async (
  tx: OfficeTransaction,
  name: { readonly nameRu: string; readonly nameKy: string },
): Promise<readonly AuthoredEvent[]> => {
  const stream = `office/${tx.office}`;
  if ((await tx.head(stream)) !== null) return [];
  const settings = { code: tx.office, nameRu: name.nameRu, nameKy: name.nameKy, demo: "no" };
  return [{ stream, type: "OfficeCreated", payload: { settings } }];
};

const becoming = (
  invitation: Invitation,
  known: CentralUser | null,
  publicKey: string,
): readonly AuthoredEvent[] => {
  const stream = `user/${invitation.userId}`;
  // The same keys again: the answer to the first time was lost.
  if (known?.signingKeys.at(-1) === publicKey) return [];
  if (known !== null) return [{ stream, type: "PasswordReset", payload: { signingPublicKey: publicKey } }];
  const { userId, login, fullName, position, inn, roles } = invitation;
  const payload = { userId, login, fullName, position, inn, roles, signingPublicKey: publicKey };
  return [{ stream, type: "UserCreated", payload }];
};

const makeKnown = async (
  identity: Identity,
  invitation: Invitation,
  publicKey: string,
): Answer<CentralUser> => {
  const [name] = await identity.db.select().from(offices).where(eq(offices.code, invitation.office));
  const at = identity.clock();
  return identity.offices.inOffice(invitation.office, async (tx) => {
    const known = await tx.user(invitation.userId);
    if (known === null && (await tx.userByLogin(invitation.login)) !== null)
      return err(refusal("login-taken", { login: invitation.login }));
    if (known !== null && !known.active) return err(refusal("person-inactive"));
    const events = [
      ...(name === undefined ? [] : await beginning(tx, name)),
      ...becoming(invitation, known, publicKey),
    ];
    const author = {
      procedure: "people.activate",
      actor: invitation.issuedBy,
      role: CENTRE_ROLE,
      at,
    };
    if (events.length > 0) await identity.authorEvents(tx, events, author);
    const user = await tx.user(invitation.userId);
    return user === null ? err(refusal("person-unknown")) : ok(user);
  });
};

export const activatePerson = async (identity: Identity, request: ActivateRequest): Answer<OpenAnswer> => {
  const at = await activeAtTheDoor(identity, "activate/1", { ...request });
  if (!at.ok) return at;
  const { office } = at.value.device;
  const door = doorOf(identity, office, request.login);
  const counted = await knock(identity.db, door, identity.clock());
  if (!counted.open) return err(closedDoor(counted.until, identity.clock()));
  const invitation = await invitationFor(identity, office, request.login);
  if (!isRightCode(identity, invitation, request.code) || invitation === null)
    return err(failedAttempt("wrong-invitation", counted, identity.clock()));
  const { publicKey, vault } = request;
  if (!isSigned(publicKey, proofText("vault/1", { publicKey, vault }), request.vaultProof))
    return err(refusal("vault-proof-wrong"));

  const user = await makeKnown(identity, invitation, publicKey);
  if (!user.ok) return user;
  await keepVault(identity, { userId: user.value.userId, office }, vault);
  await welcome(identity.db, door);
  const kept = await vaultOf(identity.db, user.value.userId);
  if (kept === null) return err(refusal("person-unknown"));
  const answer = await openedFor(identity, at.value, user.value, kept, request.nonce);
  await forgetInvitation(identity.db, user.value.userId);
  return ok(answer);
};

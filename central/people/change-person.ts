/** Roles and service of an office's people, as an operator decides: events of the centre's own in the office's feed. */
import { ROLES, type Role } from "#shared/domain/access/permission.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { type Answer, type Author, type Identity, refusal } from "../enrolment/identity.ts";
import type { CentralUser, OfficeTransaction } from "../store/office-store.ts";

export interface WhoseChange {
  readonly office: string;
  readonly userId: string;
}

type Change =
  | { readonly type: "RolesChanged"; readonly payload: { readonly roles: readonly Role[] } }
  | { readonly type: "UserActivated" | "UserDeactivated"; readonly payload: Readonly<Record<string, never>> };

const ADMINISTRATOR: Role = "office-admin";

/** Whether the office would be left without an administrator. */
const isLastAdministrator = async (tx: OfficeTransaction, user: CentralUser): Promise<boolean> =>
  user.active && user.roles.includes(ADMINISTRATOR) && (await tx.activeHolders(ADMINISTRATOR)) === 1;

const change = (
  identity: Identity,
  { office, userId }: WhoseChange,
  author: Author,
  decide: (user: CentralUser) => Change | null,
): Answer<null> =>
  identity.offices.inOffice(office, async (tx) => {
    const user = await tx.user(userId);
    if (user === null) return err(refusal("person-unknown"));
    const decided = decide(user);
    if (decided === null) return ok(null);
    const leaves =
      decided.type === "UserDeactivated" ||
      (decided.type === "RolesChanged" && !decided.payload.roles.includes(ADMINISTRATOR));
    if (leaves && (await isLastAdministrator(tx, user))) return err(refusal("last-administrator"));
    await identity.authorEvents(tx, [{ stream: `user/${userId}`, ...decided }], author);
    return ok(null);
  });

export const setRoles = (
  identity: Identity,
  whose: WhoseChange,
  roles: readonly Role[],
  author: Author,
): Answer<null> => {
  const wanted = ROLES.filter((role) => roles.includes(role));
  return change(identity, whose, author, (user) => {
    const same = wanted.length === user.roles.length && wanted.every((role) => user.roles.includes(role));
    return same ? null : { type: "RolesChanged", payload: { roles: wanted } };
  });
};

/** Whoever is switched off loses the place in the key ring of each device at its next contact. */
export const setActive = (
  identity: Identity,
  whose: WhoseChange,
  active: boolean,
  author: Author,
): Answer<null> =>
  change(identity, whose, author, (user) =>
    user.active === active ? null : { type: active ? "UserActivated" : "UserDeactivated", payload: {} },
  );

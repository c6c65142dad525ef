import type { CentralUser, OfficeTransaction } from "../../office-store.ts";
import { type Part, remembering, type Unit } from "./unit.ts";

type PeopleMethods = Pick<
  OfficeTransaction,
  "activeHolders" | "countUsers" | "saveUser" | "user" | "userByLogin"
>;

const USERS = {
  name: "users",
  text: 'SELECT user_id AS "userId", body FROM users WHERE office = $1 AND user_id = ANY($2::text[])',
};
const BY_LOGIN = {
  name: "user-by-login",
  text: 'SELECT user_id AS "userId" FROM users WHERE office = $1 AND login_key = $2',
};
const COUNT = { name: "user-count", text: "SELECT count(*)::integer AS count FROM users WHERE office = $1" };
const HOLDERS = {
  name: "role-holders",
  text: "SELECT count(*)::integer AS count FROM users WHERE office = $1 AND active AND roles @> ARRAY[$2]",
};
const SAVE = {
  name: "user-save",
  text: `INSERT INTO users (office, user_id, login_key, active, roles, body) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (office, user_id) DO UPDATE SET login_key = excluded.login_key, active = excluded.active,
    roles = excluded.roles, body = excluded.body`,
};

const context = (userId: string): string => `user ${userId}`;

export interface PeoplePart extends Part<PeopleMethods> {
  readonly foresee: (userIds: readonly string[]) => Promise<void>;
}

export const peoplePart = ({ sql, office, seal }: Unit): PeoplePart => {
  const read = async (userIds: readonly string[]): Promise<readonly CentralUser[]> => {
    const rows = await sql.query<{ userId: string; body: Uint8Array }>(USERS, [office, userIds]);
    return rows.map(({ userId, body }) => seal.openJson(context(userId), body) as CentralUser);
  };
  const users = remembering<CentralUser>(async (userId) => (await read([userId]))[0] ?? null);
  const flush = async (): Promise<void> => {
    for (const user of users.takeChanged())
      await sql.query(SAVE, [
        office,
        user.userId,
        seal.key("login", user.login),
        user.active,
        [...user.roles],
        seal.closeJson(context(user.userId), user),
      ]);
  };
  const counted = async (statement: typeof COUNT, ...more: readonly string[]): Promise<number> => {
    // Asked seldom, at an office's founding and when an administrator goes: the database counts.
    await flush();
    return (await sql.query<{ count: number }>(statement, [office, ...more]))[0]?.count ?? 0;
  };
  return {
    flush,
    foresee: async (userIds) => {
      for (const user of await read(userIds)) users.learn(user.userId, user);
      for (const userId of userIds) users.learn(userId, null);
    },
    methods: {
      user: users.get,
      userByLogin: async (login) => {
        await flush();
        const [row] = await sql.query<{ userId: string }>(BY_LOGIN, [office, seal.key("login", login)]);
        return row === undefined ? null : users.get(row.userId);
      },
      saveUser: async (user) => users.put(user.userId, user),
      countUsers: () => counted(COUNT),
      activeHolders: (role) => counted(HOLDERS, role),
    },
  };
};

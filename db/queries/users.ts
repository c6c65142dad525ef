/** Users of the office. */

import type { Role } from "#shared/domain/access/permission.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { type Inn, innFromInteger } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface User {
  readonly userId: UserId;
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
  readonly inn: Inn | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly lastSignInAt: Instant | null;
  /** Ed25519, 32 bytes. */
  readonly signingPublicKey: Buffer;
  /** Version of the stream `user/<id>`. */
  readonly version: number;
}

interface Row {
  readonly userId: string;
  readonly login: string;
  readonly fullNameRu: string;
  readonly fullNameKy: string;
  readonly positionRu: string;
  readonly positionKy: string;
  readonly inn: number | null;
  readonly roles: string | null;
  readonly active: number;
  readonly lastSignInAt: string | null;
  readonly signingPublicKey: Buffer;
  readonly version: number;
}

const SELECT = `SELECT u.user_id AS userId, u.login, u.full_name_ru AS fullNameRu, u.full_name_ky AS fullNameKy,
    u.position_ru AS positionRu, u.position_ky AS positionKy, u.inn, u.active, u.version,
    u.signing_public_key AS signingPublicKey, s.last_sign_in_at AS lastSignInAt,
    (SELECT group_concat(role, ' ' ORDER BY rowid) FROM user_roles r WHERE r.user_id = u.user_id) AS roles
  FROM users u LEFT JOIN user_sign_ins s ON s.user_id = u.user_id`;

const userOf = (row: Row): User => ({
  userId: row.userId as UserId,
  login: row.login,
  fullName: { ru: row.fullNameRu, ky: row.fullNameKy },
  position: { ru: row.positionRu, ky: row.positionKy },
  inn: row.inn === null ? null : innFromInteger(row.inn),
  roles: (row.roles ?? "").split(" ").filter(Boolean) as Role[],
  active: row.active === 1,
  lastSignInAt: row.lastSignInAt as Instant | null,
  signingPublicKey: row.signingPublicKey,
  version: row.version,
});

const found = (row: Row | undefined): User | null => (row === undefined ? null : userOf(row));

export const userById = (read: ReadHandle, userId: string): User | null =>
  found(read.query<Row>(`${SELECT} WHERE u.user_id = ?`).get(userId));

/** @param login normalized */
export const userByLogin = (read: ReadHandle, login: string): User | null =>
  found(read.query<Row>(`${SELECT} WHERE u.login = ?`).get(login));

export const allUsers = (read: ReadHandle): readonly User[] =>
  read.query<Row>(`${SELECT} ORDER BY u.login`).all().map(userOf);

/** Full names by id, for lists that show who did something. */
export const userNames = (read: ReadHandle): ReadonlyMap<string, Bilingual> =>
  new Map(
    read
      .query<{ userId: string; ru: string; ky: string }>(
        "SELECT user_id AS userId, full_name_ru AS ru, full_name_ky AS ky FROM users",
      )
      .all()
      .map(({ userId, ru, ky }) => [userId, { ru, ky }]),
  );

/** How many active users hold the role. */
export const activeHolders = (read: ReadHandle, role: Role): number =>
  read
    .query<{ n: number }>(
      "SELECT count(*) AS n FROM user_roles r JOIN users u USING (user_id) WHERE r.role = ? AND u.active = 1",
    )
    .get(role)?.n ?? 0;

export const recordSignIn = (write: WriteHandle, userId: string, at: Instant): void => {
  write
    .statement(
      `INSERT INTO user_sign_ins (user_id, last_sign_in_at) VALUES (?, ?)
       ON CONFLICT (user_id) DO UPDATE SET last_sign_in_at = excluded.last_sign_in_at`,
    )
    .run(userId, at);
};

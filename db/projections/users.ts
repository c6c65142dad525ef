/** users, user_roles, recusals from the streams `user/<id>`. */
import type { WriteHandle } from "../handle.ts";
import { type Projection, type RecordedEvent, streamIdOf } from "./projection.ts";

interface Names {
  readonly ru: string;
  readonly ky: string;
}

/** Events of a user's stream. Secrets never enter the journal. */
export type UserEvent =
  | {
      readonly type: "UserCreated";
      readonly payload: {
        readonly userId: string;
        readonly login: string;
        readonly fullName: Names;
        readonly position: Names;
        readonly inn: string | null;
        readonly roles: readonly string[];
        /** Ed25519, 32 bytes, base64. */
        readonly signingPublicKey: string;
      };
    }
  | { readonly type: "RolesChanged"; readonly payload: { readonly roles: readonly string[] } }
  | { readonly type: "UserActivated"; readonly payload: Record<string, never> }
  | { readonly type: "UserDeactivated"; readonly payload: Record<string, never> }
  /** A reset by the administrator makes a new signing key: the old one opened only by the forgotten password. */
  | { readonly type: "PasswordReset"; readonly payload: { readonly signingPublicKey: string } }
  | { readonly type: "PasswordChanged"; readonly payload: Record<string, never> }
  /** Самоотвод, отвод (art. 63). */
  | {
      readonly type: "ConflictDeclared";
      readonly payload: { readonly inn: string; readonly reason: string };
    };

const setRoles = (write: WriteHandle, userId: string, roles: readonly string[]): void => {
  write.statement("DELETE FROM user_roles WHERE user_id = ?").run(userId);
  for (const role of roles)
    write.statement("INSERT INTO user_roles (user_id, role) VALUES (?, ?)").run(userId, role);
};

const applyChange = (write: WriteHandle, userId: string, recorded: RecordedEvent): void => {
  const event = { type: recorded.type, payload: recorded.payload } as UserEvent;
  switch (event.type) {
    case "UserCreated":
      write
        .statement(
          `INSERT INTO users (user_id, login, full_name_ru, full_name_ky, position_ru, position_ky, inn, active,
             signing_public_key, version) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
        )
        .run(
          userId,
          event.payload.login,
          event.payload.fullName.ru,
          event.payload.fullName.ky,
          event.payload.position.ru,
          event.payload.position.ky,
          event.payload.inn === null ? null : Number(event.payload.inn),
          Buffer.from(event.payload.signingPublicKey, "base64"),
          recorded.version,
        );
      setRoles(write, userId, event.payload.roles);
      return;
    case "RolesChanged":
      setRoles(write, userId, event.payload.roles);
      return;
    case "UserActivated":
    case "UserDeactivated":
      write
        .statement("UPDATE users SET active = ? WHERE user_id = ?")
        .run(event.type === "UserActivated" ? 1 : 0, userId);
      return;
    case "PasswordReset":
      write
        .statement("UPDATE users SET signing_public_key = ? WHERE user_id = ?")
        .run(Buffer.from(event.payload.signingPublicKey, "base64"), userId);
      return;
    case "PasswordChanged":
      return;
    case "ConflictDeclared":
      write
        .statement(
          `INSERT INTO recusals (user_id, inn, reason, declared_at, declared_by) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
        )
        .run(userId, Number(event.payload.inn), event.payload.reason, recorded.recordedAt, recorded.actor);
      return;
  }
};

export const usersProjection: Projection = {
  streamKind: "user",
  tables: ["user_roles", "recusals", "users"],
  apply: (write, event) => {
    const userId = event.stream.slice("user/".length);
    applyChange(write, userId, event);
    write.statement("UPDATE users SET version = ? WHERE user_id = ?").run(event.version, userId);
  },
  forget: (write, stream) => {
    for (const table of ["user_roles", "recusals", "users"])
      write.statement(`DELETE FROM ${table} WHERE user_id = ?`).run(streamIdOf(stream));
  },
};

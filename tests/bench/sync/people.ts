/** The people of the benchmark's office, with keys of their own, and the office's beginning as its first device writes it. */

import type { Signer } from "#core/session/confirm.ts";
import { DEFAULT_SETTINGS } from "#core/session/office-settings.ts";
import { newKeyPair, privateKeyOf, signWith } from "#db/device.ts";
import { executeCommand, type Journal } from "#db/journal.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";

export const LOGINS = [
  "office-admin",
  "inspector",
  "supervisor",
  "registrar",
] as const satisfies readonly Role[];
export type Login = (typeof LOGINS)[number];

/** As it is handed to the processes of the devices: all JSON. Everyone is called as the one role they hold. */
export interface Person {
  readonly userId: UserId;
  readonly login: Login;
  /** Ed25519, 32 bytes, base64. */
  readonly seed: string;
  readonly publicKey: string;
}

export const newPeople = (ids: () => string): readonly Person[] =>
  LOGINS.map((login) => {
    const { seed, publicKey } = newKeyPair();
    const userId = ids() as UserId;
    return { userId, login, seed: seed.toString("base64"), publicKey: publicKey.toString("base64") };
  });

export const signerOf = ({ userId, seed, publicKey }: Person): Signer => {
  const key = privateKeyOf(Buffer.from(seed, "base64"));
  return { userId, publicKey, sign: (hash) => signWith(key, Buffer.from(hash, "hex")).toString("base64") };
};

const NAME = { ru: "УГНС по Первомайскому району", ky: "Биринчи Май району боюнча МСКБ" };

export const foundOffice = (journal: Journal, code: string, people: readonly Person[], at: Instant): void => {
  const [first] = people;
  if (first === undefined) throw new Error("an office needs its administrator");
  const command = {
    commandId: journal.ids<"Command">(),
    procedure: "session.createOffice",
    input: { code },
    actor: first.userId,
    role: first.login,
    at,
  };
  const settings = { ...DEFAULT_SETTINGS, code, nameRu: NAME.ru, nameKy: NAME.ky, demo: "no" };
  const founded = executeCommand(journal, command, (unit) => {
    const made = unit.append(`office/${code}`, 0, [{ type: "OfficeCreated", payload: { settings } }]);
    if (!made.ok) return made;
    for (const { userId, login, publicKey } of people) {
      const added = unit.append(`user/${userId}`, 0, [
        {
          type: "UserCreated",
          payload: {
            userId,
            login,
            fullName: { ru: "Асанова Айгүл Бакытовна", ky: "Асанова Айгүл Бакыт кызы" },
            position: { ru: "Главный инспектор", ky: "Башкы инспектор" },
            inn: null,
            roles: [login],
            signingPublicKey: publicKey,
          },
        },
      ]);
      if (!added.ok) return added;
    }
    return ok(null);
  });
  if (!founded.ok) throw new Error(founded.error.code);
};

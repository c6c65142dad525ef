/** The office's people: the same in every simulation, with keys made from their names. */
import { createHash } from "node:crypto";
import type { Signer } from "#core/session/confirm.ts";
import { privateKeyOf, signWith } from "#db/device.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { inn } from "#shared/kernel/inn.ts";
import { publicHalf, seedOf } from "./keys.ts";

export interface Person {
  readonly login: string;
  readonly userId: UserId;
  readonly roles: readonly Role[];
  readonly inn: ReturnType<typeof inn> | null;
  readonly signer: Signer;
}

const person = (
  login: string,
  number: number,
  roles: readonly Role[],
  ownInn: string | null = null,
): Person => {
  const key = privateKeyOf(seedOf(`person ${login}`));
  const userId = `00000000-0000-7000-8000-${String(100 + number).padStart(12, "0")}` as UserId;
  return {
    login,
    userId,
    roles,
    inn: ownInn === null ? null : inn(ownInn),
    signer: {
      userId,
      publicKey: publicHalf(key),
      sign: (hash) => signWith(key, Buffer.from(hash, "hex")).toString("base64"),
    },
  };
};

/** One is both inspector and supervisor: four eyes must hold against one pair with two roles. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  person("admin", 0, ["office-admin"]),
  person("inspector", 1, ["inspector"]),
  person("inspector2", 2, ["inspector"]),
  person("both", 3, ["inspector", "supervisor"]),
  person("supervisor", 4, ["supervisor"]),
  person("head", 5, ["head"]),
  person("registrar", 6, ["registrar"]),
  person("registrar2", 7, ["registrar"], "20503198000017"),
];

/** Short mark of an id, for traces. */
export const short = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 6);

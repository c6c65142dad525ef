/** The first sign-in by an invitation: the person's keys are made here, the centre makes the person known. */
import { randomBytes } from "node:crypto";
import { newKeyPair, privateKeyOf, signWith } from "#db/device.ts";
import type { RingEnrolment } from "#db/key-ring/format.ts";
import { closeVault } from "#db/key-ring/vault.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import { proofText } from "#shared/sync/statement.ts";
import type { Core } from "../core.ts";
import {
  atTheDoor,
  byItsClock,
  type DoorRefusal,
  doorClient,
  type LetIn,
  readAnswer,
  refusedBy,
} from "./people-open.ts";

export interface FirstSignIn {
  readonly login: string;
  /** Of the person's own choice. */
  readonly password: string;
  /** One-time code of the invitation. */
  readonly invitation: string;
}

export const activateThroughCentre = async (
  core: Core,
  enrolment: RingEnrolment,
  { login: typed, password, invitation }: FirstSignIn,
): Promise<Result<LetIn, DoorRefusal>> => {
  const login = normalizeLogin(typed);
  const client = doorClient(core, enrolment.centre);
  const nonce = randomBytes(16).toString("hex");
  const { seed, publicKey: raw } = newKeyPair();
  const publicKey = raw.toString("base64");
  const secrets = { password, signingSeed: seed, totp: null };
  try {
    const answer = await byItsClock(core, async (at) => {
      const vault = await closeVault({ office: enrolment.office, login }, secrets, [], core.cost, at);
      const text = proofText("vault/1", { publicKey, vault });
      const vaultProof = signWith(privateKeyOf(seed), Buffer.from(text)).toString("base64");
      const request = { login, at, nonce, code: invitation, publicKey, vault, vaultProof };
      return client.call(centralContract.people.activate, atTheDoor(enrolment, "activate/1", request));
    });
    return answer.ok
      ? await readAnswer(enrolment, answer.value, nonce, password)
      : err(refusedBy(answer.error));
  } finally {
    seed.fill(0);
    client.close();
  }
};

/**
 * A person whom this device's key ring cannot let in, or not any more: asks the centre through the door. What comes back is
 * the vault the password opens, and the centre's key to this device's database.
 */
import { randomBytes } from "node:crypto";
import { privateKeyOf, signWith } from "#db/device.ts";
import type { RingEnrolment } from "#db/key-ring/format.ts";
import { authKeyOf, openVault } from "#db/key-ring/vault.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { OpenAnswer } from "#shared/contract/central/people.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Confirmation, confirmationSchema, proofText } from "#shared/sync/statement.ts";
import type { Core } from "../core.ts";
import { type CentralClient, centralClient } from "./central-client.ts";
import type { CentreError } from "./centre-error.ts";
import { tlsOf } from "./centre-tls.ts";
import { centreRefusal, enrolmentRefusal } from "./enrol-ask.ts";
import { readStatement } from "./enrol-statements.ts";

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly secondFactor?: string | undefined;
}

/** What the centre gave, all of it checked. The caller zeroes the secrets. */
export interface LetIn {
  readonly person: OpenAnswer["person"];
  readonly confirmation: Confirmation;
  readonly vault: OpenAnswer["vault"];
  readonly signingSeed: Buffer;
  readonly totp: Buffer | null;
  /** Null when none was left here. */
  readonly escrowKey: Buffer | null;
}

export type DoorRefusal =
  /** Nobody answered: what the ring says stands. */
  | { readonly reached: false; readonly refusal: DomainRefusal }
  | { readonly reached: true; readonly refusal: DomainRefusal };

/** A client for what anyone may ask, before the office is open. */
export const doorClient = (core: Core, url: string): CentralClient => {
  let offset = 0;
  return centralClient({
    url,
    tls: tlsOf(core.file),
    signer: null,
    clock: core.clock,
    offset: {
      read: () => offset,
      save: (seconds) => {
        offset = seconds;
      },
    },
  });
};

/** Signs a request by the door key, at an instant. */
export const atTheDoor = <Request extends Readonly<Record<string, unknown>>>(
  { deviceId, doorSeed }: Pick<RingEnrolment, "deviceId" | "doorSeed">,
  kind: Parameters<typeof proofText>[0],
  request: Request,
) => {
  const whole = { ...request, deviceId: deviceId as DeviceId };
  const key = privateKeyOf(Buffer.from(doorSeed, "base64"));
  return { ...whole, proof: signWith(key, Buffer.from(proofText(kind, whole))).toString("base64") };
};

/** The centre's clock, where it said that ours differs. */
const clockOf = ({ refusal }: CentreError): Instant | null =>
  refusal?.code === "clock-differs" && typeof refusal.params?.["now"] === "string"
    ? (refusal.params["now"] as Instant)
    : null;

type Ask<T> = (at: Instant) => Promise<Result<T, CentreError>>;

/** Asks, and once more by the centre's clock where ours is wrong. */
export const byItsClock = async <T>(core: Core, ask: Ask<T>): Promise<Result<T, CentreError>> => {
  const first = await ask(core.clock());
  const theirs = first.ok ? null : clockOf(first.error);
  return theirs === null ? first : ask(theirs);
};

export const refusedBy = (error: CentreError): DoorRefusal => ({
  reached: error.code === "refused" || error.code === "revoked",
  refusal: centreRefusal(error),
});

/** The answer as far as the pinned key vouches for it, and the typed password opens it. */
export const readAnswer = async (
  enrolment: RingEnrolment,
  answer: OpenAnswer,
  nonce: string,
  password: string,
): Promise<Result<LetIn, DoorRefusal>> => {
  const confirmation = readStatement(confirmationSchema, enrolment.centreKey, answer.confirmation);
  const genuine =
    confirmation !== null &&
    confirmation.nonce === nonce &&
    confirmation.deviceId === enrolment.deviceId &&
    confirmation.people.some(({ userId, active }) => active && userId === answer.person.userId);
  if (!genuine) return err({ reached: true, refusal: enrolmentRefusal("answer-not-signed") });
  const owner = { office: enrolment.office, login: answer.person.login };
  const opened = await openVault(owner, password, answer.vault);
  if (opened === null) return err({ reached: true, refusal: enrolmentRefusal("vault-not-opened") });
  const escrowKey = answer.escrowKey === null ? null : Buffer.from(answer.escrowKey, "base64");
  return ok({ ...opened, person: answer.person, confirmation, vault: answer.vault, escrowKey });
};

export const openThroughCentre = async (
  core: Core,
  enrolment: RingEnrolment,
  { login, password, secondFactor }: Credentials,
): Promise<Result<LetIn, DoorRefusal>> => {
  const client = doorClient(core, enrolment.centre);
  const nonce = randomBytes(16).toString("hex");
  const authKey = await authKeyOf({ office: enrolment.office, login }, password, core.cost);
  try {
    const answer = await byItsClock(core, (at) =>
      client.call(
        centralContract.people.open,
        atTheDoor(enrolment, "open/1", {
          login,
          at,
          nonce,
          authKey: authKey.toString("base64"),
          ...(secondFactor === undefined ? {} : { secondFactor }),
        }),
      ),
    );
    return answer.ok
      ? await readAnswer(enrolment, answer.value, nonce, password)
      : err(refusedBy(answer.error));
  } finally {
    authKey.fill(0);
    client.close();
  }
};

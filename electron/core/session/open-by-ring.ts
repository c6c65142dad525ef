/** What the key ring says to a password and a second factor; failures are counted in its file. */
import { writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import { forget, type Unlocked, type UnlockRefusal, unlockByPassword } from "#db/key-ring/key-ring.ts";
import { passSecondFactor, type SecondFactorRefusal } from "#db/key-ring/second-factor.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { enrolmentRefusal } from "../sync/enrol-ask.ts";
import type { Credentials } from "../sync/people-open.ts";
import { passwordRefusal, ringOrRefusal } from "./unlock.ts";

export interface RingRefusal {
  readonly refusal: DomainRefusal;
  /** Whether the ring has a place for the login. */
  readonly known: boolean;
  /** Nothing the centre could say would change it: the door is closed, or the second factor was at fault. */
  readonly final: boolean;
}

const save = (core: Core, before: KeyRing, after: KeyRing): void => {
  if (JSON.stringify(after) !== JSON.stringify(before)) writeKeyRing(core.file, after);
};

export const factorRefusal = (refusal: SecondFactorRefusal, now: Instant): DomainRefusal => {
  if (refusal.code === "second-factor-needed") return enrolmentRefusal("second-factor-needed");
  return refusal.code === "wrong-password"
    ? enrolmentRefusal("second-factor-wrong", { attemptsLeft: refusal.attemptsLeft })
    : passwordRefusal(refusal, now);
};

const refusedPassword = (refusal: UnlockRefusal, known: boolean, now: Instant): RingRefusal => ({
  refusal: passwordRefusal(refusal, now),
  known,
  final: refusal.code === "locked-out",
});

/** The caller zeroes what it gets. */
export const openByRing = async (
  core: Core,
  { login, password, secondFactor }: Credentials,
): Promise<Result<Unlocked, RingRefusal>> => {
  const read = ringOrRefusal(core);
  if (!read.ok) return err({ refusal: read.error, known: false, final: true });
  const now = core.clock();
  const known = read.value.users.some((slot) => slot.login === normalizeLogin(login));
  const { ring, result } = await unlockByPassword(read.value, login, password, now);
  if (!result.ok) {
    save(core, read.value, ring);
    return err(refusedPassword(result.error, known, now));
  }
  const passed = passSecondFactor(ring, result.value, secondFactor, now);
  save(core, read.value, passed.ring);
  if (passed.result.ok) return ok(result.value);
  forget(result.value);
  return err({ refusal: factorRefusal(passed.result.error, now), known, final: true });
};

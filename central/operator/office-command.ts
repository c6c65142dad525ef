/** `office add CODE --name-ru … --name-ky …` and `code CODE [--approve yes] [--days N]`: done where the service runs. */
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { slipText } from "#shared/sync/one-time-code.ts";
import { issueCode } from "../enrolment/codes.ts";
import { fingerprintOf } from "../enrolment/ed25519.ts";
import { CENTRE_ACTOR, type Identity } from "../enrolment/identity.ts";
import { logAction } from "./log.ts";
import { addOffice } from "./offices.ts";

export interface OfficeFlags {
  readonly "name-ru"?: string;
  readonly "name-ky"?: string;
  readonly approve?: string;
  readonly days?: string;
}

/** What is said to the person at the terminal, line by line. */
type Said = Result<readonly string[], string>;

const OFFICE_USAGE = 'office add CODE --name-ru "…" --name-ky "…"';
const CODE_USAGE = "code CODE [--approve yes] [--days 1…30]";
const WHO = "command line";

export const officeCommand = async (
  identity: Identity,
  words: readonly string[],
  flags: OfficeFlags,
): Promise<Said> => {
  const [verb, code] = words;
  const [ru, ky] = [flags["name-ru"], flags["name-ky"]];
  if (verb !== "add" || code === undefined || words.length !== 2 || !ru || !ky) return err(OFFICE_USAGE);
  const added = await addOffice(identity, code, { ru, ky });
  if (!added.ok) return err(`${added.error.code}: ${code}`);
  await logAction(identity, WHO, { action: "offices.add", subject: code });
  return ok([`Office ${code}. A workstation joins by a slip: code ${code}`]);
};

export const codeCommand = async (
  identity: Identity,
  words: readonly string[],
  flags: OfficeFlags,
): Promise<Said> => {
  const [office] = words;
  const days = Number(flags.days ?? "3");
  if (office === undefined || words.length !== 1 || !Number.isInteger(days) || days < 1 || days > 30)
    return err(CODE_USAGE);
  const preapproved = flags.approve === "yes";
  const issued = await issueCode(identity, { office, preapproved, days }, CENTRE_ACTOR);
  if (!issued.ok) return err(`${issued.error.code}: ${office}`);
  await logAction(identity, WHO, { action: "codes.issue", office });
  const { code, expiresAt } = issued.value;
  const fingerprint = fingerprintOf(identity.centre.publicKey);
  return ok([
    `Code for office ${office}, once, until ${expiresAt}: ${code}`,
    `Fingerprint of the centre's key: ${fingerprint}`,
    `Both on one line, as the workstation takes them: ${slipText({ code, fingerprint })}`,
    preapproved
      ? "The workstation is let in at once."
      : "The workstation waits until an operator approves it.",
  ]);
};

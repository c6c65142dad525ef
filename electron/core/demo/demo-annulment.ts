/** A request of the demo office that its taxpayer's debt keeps from being granted (115(5)). */
import type { ReadHandle } from "#db/handle.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import type { Received } from "#shared/domain/registration/commands.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import { innFromInteger } from "#shared/kernel/inn.ts";
import { addDays, dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import { visibleDebt } from "../registration/debt.ts";

interface HeadRow {
  readonly organization: number;
  readonly title: string;
  readonly office: string;
  readonly person: number;
  readonly name: string;
}

/** Organizations of the office, each with its head of today. */
const heads = (read: ReadHandle): readonly HeadRow[] =>
  read
    .query<HeadRow>(
      `SELECT r.inn AS organization, t.name_ru AS title, t.office, r.person_inn AS person, r.name
       FROM representatives r JOIN taxpayers t ON t.inn = r.inn
       WHERE r.role = 'head' AND r.valid_to IS NULL AND t.closed_on IS NULL AND t.kind = 'organization'
       ORDER BY r.inn`,
    )
    .all();

/**
 * What the head of an organization with debt asks at the counter: to annul its registration, as it is wound up.
 * @param all the requests there are: nobody asks twice
 */
export const annulmentWithDebt = (
  read: ReadHandle,
  now: Instant,
  all: readonly RegistrationState[],
): Received | null => {
  const today = dateInBishkek(now);
  const law = lawInForce(read);
  if (!law.ok) throw new Error(law.error.code);
  const known = new Set<string>(all.map(({ organization }) => organization?.inn ?? ""));
  const owing = heads(read).find((row) => {
    const organization = innFromInteger(row.organization);
    return !known.has(organization) && visibleDebt(read, organization, today, law.value) > 0;
  });
  if (owing === undefined) return null;
  return {
    sourceId: null,
    basis: "application",
    channel: "paper",
    applicant: { inn: innFromInteger(owing.person), nameClaimed: owing.name, role: "head" },
    organization: { inn: innFromInteger(owing.organization), nameClaimed: owing.title },
    office: owing.office,
    phone: null,
    email: null,
    address: null,
    details: {
      kind: "annulment",
      scope: "tax",
      ground: "liquidation",
      ceasedOn: addDays(today, -20),
      objectTitle: null,
    },
    documents: [],
    passportClaimed: null,
    signed: false,
    signature: null,
    submittedAt: now,
  };
};

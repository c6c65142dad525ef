/** A move the old office did not decide itself: on information of the registrars (112(2)(2)), by an operator. */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { type Answer, type Author, type Identity, refusal } from "../enrolment/identity.ts";
import { followOffice } from "../operator/follow-feed.ts";
import { listOffices } from "../operator/offices.ts";

export interface OperatorsMove {
  readonly inn: Inn;
  readonly from: string;
  readonly to: string;
  readonly on: PlainDate;
  readonly address: string | null;
}

/** @returns the id of the event: the transfer follows from it */
export const moveTaxpayer = async (
  identity: Identity,
  move: OperatorsMove,
  author: Author,
): Answer<{ readonly eventId: string }> => {
  if (move.from === move.to) return err(refusal("same-office"));
  for (const code of [move.from, move.to])
    if ((await listOffices(identity, code)).length === 0)
      return err(refusal("office-unknown", { office: code }));
  // The entry ends the old office's work on its day (112(5)): it is made on that day, never before.
  if (move.on > dateInBishkek(identity.clock())) return err(refusal("transfer-ahead"));
  const eventId = identity.ids<"Event">();
  const change: RegisterChange = {
    type: "OfficeMoved",
    payload: { from: move.from, to: move.to, on: move.on, address: move.address, entry: null },
  };
  await identity.offices.inOffice(move.from, (tx) =>
    identity.authorEvents(tx, [{ eventId, stream: `taxpayer/${move.inn}`, ...change }], author),
  );
  await followOffice(identity, move.from);
  return ok({ eventId });
};

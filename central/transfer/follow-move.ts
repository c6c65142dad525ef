/**
 * Передача налогоплательщика (112): from the decision of the old office the centre tells the new one, which administers from
 * the day after the entry (112(5)), and lists the cases whose papers the old office hands over.
 */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import { addDays, parsePlainDate } from "#shared/kernel/plain-date.ts";
import { idOfStream } from "#shared/sync/streams.ts";
import type { FeedEntry } from "#shared/sync/wire.ts";
import { derivedId } from "../enrolment/derived-id.ts";
import { CENTRE_ACTOR, CENTRE_ROLE, type Identity } from "../enrolment/identity.ts";
import { transferCases, transfers } from "../schema/identity.ts";

type ChangeOf<Type extends RegisterChange["type"]> = Extract<RegisterChange, { type: Type }>["payload"];
type Moved = ChangeOf<"OfficeMoved">;
type HandedCase = ChangeOf<"TaxpayerTransferred">["cases"][number];

const OFFICE = /^[\p{L}\p{N}._-]{1,20}$/u;

const CLOSED = "closed";

/** Cases of the taxpayer that are not closed in the old office. */
const openCases = ({ offices }: Identity, office: string, inn: string): Promise<readonly HandedCase[]> =>
  offices.inOffice(office, async (tx) =>
    (await tx.aggregatesOf("desk-audit", inn))
      .map(({ stream, state }) => ({ stream, ...(state as { number: string; status: string }) }))
      .filter(({ status }) => status !== CLOSED)
      .map(({ stream, number, status }) => ({ stream, number, status })),
  );

const keepTransfer = (
  { db, secrets, clock }: Identity,
  row: { transferId: string; movedBy: string; inn: string },
  move: Moved,
  cases: readonly HandedCase[],
): Promise<void> =>
  db.transaction(async (tx) => {
    const { transferId, movedBy, inn } = row;
    const kept = await tx
      .insert(transfers)
      .values({
        transferId,
        movedBy,
        taxpayer: secrets.seal("transfer", transferId, Buffer.from(inn)),
        fromOffice: move.from,
        toOffice: move.to,
        enteredOn: move.on,
        newFrom: addDays(move.on, 1),
        status: "entered",
        recordedAt: clock(),
      })
      .onConflictDoNothing()
      .returning({ transferId: transfers.transferId });
    if (kept.length === 0 || cases.length === 0) return;
    await tx.insert(transferCases).values(
      cases.map(({ stream, number, status }) => ({
        transferId,
        stream,
        number,
        caseStatus: status,
        status: "open",
      })),
    );
  });

/** Tells the new office, once: a repeat finds the event. */
const tellNewOffice = (
  identity: Identity,
  eventId: string,
  inn: string,
  move: Moved,
  cases: readonly HandedCase[],
): Promise<void> =>
  identity.offices.inOffice(move.to, async (tx) => {
    if ((await tx.knownEvents([eventId])).length > 0) return;
    const payload: ChangeOf<"TaxpayerTransferred"> = {
      from: move.from,
      to: move.to,
      enteredOn: move.on,
      newFrom: addDays(move.on, 1),
      address: move.address,
      entry: move.entry,
      cases,
    };
    await identity.authorEvents(
      tx,
      [{ eventId, stream: `taxpayer/${inn}`, type: "TaxpayerTransferred", payload }],
      { procedure: "transfers.follow", actor: CENTRE_ACTOR, role: CENTRE_ROLE, at: identity.clock() },
    );
  });

/** @param entry `OfficeMoved` as accepted in the old office */
export const followMove = async (identity: Identity, entry: FeedEntry): Promise<void> => {
  const { event, office } = entry;
  const move = JSON.parse(event.payload) as Moved;
  const inn = idOfStream(event.stream);
  // The office a decision names is free text of an old program: what is no office's code is nobody's feed.
  if (!OFFICE.test(move.to) || move.to === office || !parsePlainDate(move.on).ok) return;
  const from = { ...move, from: office };
  const cases = await openCases(identity, office, inn);
  const transferId = derivedId("transfer", event.eventId);
  await keepTransfer(identity, { transferId, movedBy: event.eventId, inn }, from, cases);
  await tellNewOffice(identity, derivedId("transferred", event.eventId), inn, from, cases);
};

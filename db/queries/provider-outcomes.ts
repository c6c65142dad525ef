/** Outcomes owed to providers. They follow from the journal, so that none is lost and none is made twice. */
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface WaitingOutcome {
  readonly outcomeId: string;
  readonly outcome: "granted" | "refused" | "returned";
  /** Id by which the provider knows the request. */
  readonly providerRequestId: string;
  readonly recordedAt: string;
  /** Payload of the event, JSON. */
  readonly payload: string;
  /** Number of the paper signed with it. */
  readonly actNumber: string | null;
}

/** Notes what has been decided since on the provider's requests. */
export const noteOutcomes = (write: WriteHandle, providerId: string): void => {
  write
    .statement(
      `INSERT INTO provider_outcomes (outcome_id, provider_id, request_id, outcome, state, attempts, position)
       SELECT e.event_id, p.provider_id, p.request_id,
         CASE e.type WHEN 'RequestGranted' THEN 'granted' WHEN 'RequestRefused' THEN 'refused' ELSE 'returned' END,
         'waiting', 0, e.position
       FROM provider_requests p
       JOIN registration_cases c ON c.source_id = p.request_id
       JOIN events e ON e.stream = 'registration/' || c.request_id
       WHERE p.provider_id = ? AND e.set_aside = 0 AND e.type IN ('RequestGranted', 'RequestRefused', 'RequestReturned')
       ON CONFLICT (outcome_id) DO NOTHING`,
    )
    .run(providerId);
};

/** In the order of the decisions. */
export const waitingOutcomes = (read: ReadHandle, providerId: string): readonly WaitingOutcome[] =>
  read
    .query<WaitingOutcome>(
      `SELECT o.outcome_id AS outcomeId, o.outcome, p.provider_request_id AS providerRequestId,
         e.recorded_at AS recordedAt, e.payload,
         (SELECT s.payload ->> '$.number' FROM events s
           WHERE s.stream = e.stream AND s.command_id = e.command_id AND s.type = 'ActSigned'
             AND s.payload ->> '$.content.kind' <> 'registration-card'
           ORDER BY s.version LIMIT 1) AS actNumber
       FROM provider_outcomes o
       JOIN provider_requests p ON p.request_id = o.request_id
       JOIN events e ON e.event_id = o.outcome_id
       WHERE o.provider_id = ? AND o.state = 'waiting' ORDER BY o.position`,
    )
    .all(providerId);

export const countWaiting = (read: ReadHandle, providerId: string): number =>
  read
    .query<{ n: number }>(
      "SELECT count(*) AS n FROM provider_outcomes WHERE provider_id = ? AND state = 'waiting'",
    )
    .get(providerId)?.n ?? 0;

export const markSent = (write: WriteHandle, outcomeId: string, at: string): void => {
  write
    .statement(
      `UPDATE provider_outcomes SET state = 'sent', attempts = attempts + 1, last_error = NULL, sent_at = ?
       WHERE outcome_id = ?`,
    )
    .run(at, outcomeId);
};

/** @param error JSON of the message */
export const markFailed = (write: WriteHandle, outcomeId: string, error: string): void => {
  write
    .statement("UPDATE provider_outcomes SET attempts = attempts + 1, last_error = ? WHERE outcome_id = ?")
    .run(error, outcomeId);
};

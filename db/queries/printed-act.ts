/** An official paper as it is kept, for printing. */
import type { ActKind, ActStatus } from "#shared/domain/official-act/life.ts";
import type { RegistrationActKind } from "#shared/domain/registration/types.ts";
import { type Inn, innFromInteger } from "#shared/kernel/inn.ts";
import type { ReadHandle } from "../handle.ts";

export interface StoredAct {
  readonly actId: string;
  readonly inn: Inn;
  readonly kind: ActKind | RegistrationActKind;
  readonly status: ActStatus;
  readonly registrationNumber: string | null;
  /** JSON of the content. */
  readonly content: string;
  /** SHA-256 of the content's canonical JSON, hex; null before signing. */
  readonly contentHash: string | null;
  /** Public half of the key it was signed with, base64, as the journal recorded it. */
  readonly signerKey: string | null;
}

interface Row extends Omit<StoredAct, "inn"> {
  readonly inn: number;
}

const DESK_AUDIT_ACT = `SELECT a.act_id AS actId, a.inn, a.kind, a.status,
    a.registration_number AS registrationNumber, a.content, a.content_hash AS contentHash,
    (SELECT json_extract(e.payload, '$.signerKey') FROM events e
      WHERE e.stream = 'desk-audit/' || a.case_id AND e.type = 'ActSigned' AND e.set_aside = 0
        AND json_extract(e.payload, '$.actId') = a.act_id) AS signerKey
  FROM official_acts a WHERE a.act_id = @actId`;

const REGISTRATION_ACT = `SELECT act_id AS actId, inn, kind, status, registration_number AS registrationNumber,
    content, content_hash AS contentHash, signer_key AS signerKey
  FROM registration_acts WHERE act_id = @actId`;

export const storedAct = (read: ReadHandle, actId: string): StoredAct | null => {
  const row = read.query<Row>(`${DESK_AUDIT_ACT} UNION ALL ${REGISTRATION_ACT}`).get({ actId });
  return row === undefined ? null : { ...row, inn: innFromInteger(row.inn) };
};

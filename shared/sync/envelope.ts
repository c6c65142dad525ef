/** The bytes of an event that are hashed and signed: the same on the device and in the central service. */

export interface EventHeader {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** Canonical JSON text. */
  readonly payload: string;
  readonly actor: string;
  readonly role: string;
  readonly deviceId: string;
  readonly deviceSequence: number;
  readonly recordedAt: string;
  readonly commandId: string;
}

/**
 * The canonical envelope. Written out with its keys in canonical order around the payload's own text, so that
 * verifying hashes the stored bytes themselves and never a reading of them.
 * @param previousHash SHA-256 of the device's event before, hex
 */
export const envelopeOf = (event: EventHeader, previousHash: string): string => {
  const text = JSON.stringify;
  return (
    `{"actor":${text(event.actor)},"commandId":${text(event.commandId)},"deviceId":${text(event.deviceId)},` +
    `"deviceSequence":${event.deviceSequence},"eventId":${text(event.eventId)},"payload":${event.payload},` +
    `"previousHash":"${previousHash}","recordedAt":${text(event.recordedAt)},` +
    `"role":${text(event.role)},"stream":${text(event.stream)},"type":${text(event.type)},` +
    `"version":${event.version}}`
  );
};

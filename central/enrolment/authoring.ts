/** The centre's own events: by one key, under an author's id in each office, for a chain is of one office. */
import type { DeviceId, IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { admitAuthor, authorEvents } from "../push/author.ts";
import { derivedId } from "./derived-id.ts";
import type { CentreKey } from "./ed25519.ts";
import type { AuthorEvents } from "./identity.ts";

/** The centre's key has no certificate: devices take it at enrolment. */
const NO_END = "9999-12-31T23:59:59.999Z" as Instant;

export const authorIdOf = (centre: CentreKey, office: string): DeviceId =>
  derivedId("centre", `${centre.publicKey} ${office}`) as DeviceId;

export const authoring =
  (centre: CentreKey, ids: IdSource): AuthorEvents =>
  async (tx, events, { actor, role, at }) => {
    const author = { ...centre, deviceId: authorIdOf(centre, tx.office) };
    await admitAuthor(tx, author, NO_END);
    for (const [stream, ofStream] of Map.groupBy(events, (event) => event.stream))
      await authorEvents(tx, author, stream, ofStream, { actor, role, at, ids });
  };

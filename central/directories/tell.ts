/** Tells offices of directories: an event of the centre for each version, in the order of versions, once however often asked. */
import type { EventId, Id } from "#shared/kernel/id.ts";
import { derivedId } from "../enrolment/derived-id.ts";
import { CENTRE_ACTOR, CENTRE_ROLE, type Identity } from "../enrolment/identity.ts";
import { contentOf, type PublishedVersion, publishedVersions } from "./store.ts";

/** Longer entries are fetched by their hash: an event has an end. */
export const INLINE_BYTES = 900_000;

const eventIdOf = (office: string, { name, version }: PublishedVersion): EventId =>
  derivedId("directory", `${office} ${name} ${version}`) as Id<"Event">;

const entriesOf = async ({ database }: Identity, { sha256, bytes }: PublishedVersion): Promise<unknown> => {
  if (bytes > INLINE_BYTES) return null;
  const content = await contentOf(database, sha256);
  return content === null ? null : (JSON.parse(content.toString("utf8")) as unknown);
};

/**
 * Brings an office's feed to what is published.
 * @returns how many versions it was told of
 */
export const tellOffice = async (identity: Identity, office: string): Promise<number> => {
  const versions = await publishedVersions(identity.database);
  if (versions.length === 0) return 0;
  const ids = new Map(versions.map((version) => [eventIdOf(office, version), version]));
  const known = new Set(await identity.offices.inOffice(office, (tx) => tx.knownEvents([...ids.keys()])));
  const missing = [...ids].filter(([eventId]) => !known.has(eventId));
  // Read before the office's transaction: an embedded database has one connection.
  const told = await Promise.all(
    missing.map(async ([eventId, version]) => ({
      eventId,
      stream: `directory/${version.name}`,
      type: "DirectoryPublished",
      payload: {
        name: version.name,
        version: version.version,
        effectiveFrom: version.effectiveFrom,
        sha256: version.sha256,
        bytes: version.bytes,
        entries: await entriesOf(identity, version),
      },
    })),
  );
  if (told.length === 0) return 0;
  return identity.offices.inOffice(office, async (tx) => {
    const meanwhile = new Set(await tx.knownEvents(told.map(({ eventId }) => eventId)));
    const events = told.filter(({ eventId }) => !meanwhile.has(eventId));
    if (events.length > 0)
      await identity.authorEvents(tx, events, {
        procedure: "directories.publish",
        actor: CENTRE_ACTOR,
        role: CENTRE_ROLE,
        at: identity.clock(),
      });
    return events.length;
  });
};

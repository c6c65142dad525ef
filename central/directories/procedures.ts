/** `directories.*`: what is published, for devices and operators. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { devices, operators } from "../api/procedure.ts";
import { refuse } from "../api/refusal.ts";
import { acting } from "../operator/acting.ts";
import { type DirectoryRefusal, publishDirectory } from "./publish.ts";
import { contentOf, type PublishedVersion, publishedVersions } from "./store.ts";
import { tellOffice } from "./tell.ts";

const refusalOf = (refused: DirectoryRefusal): DomainRefusal => ({
  code: `directory-${refused.code}`,
  messageKey: `sync.directories.${refused.code}`,
  ...(refused.code === "entries-wrong"
    ? {
        params: {
          count: refused.problems.length,
          first: [refused.problems[0]?.entry, refused.problems[0]?.detail].filter(Boolean).join(": "),
        },
      }
    : {}),
});

const NOT_FOUND: DomainRefusal = { code: "not-found", messageKey: "sync.directories.not-found" };

const listed = (versions: readonly PublishedVersion[]) =>
  versions.map((version) => ({ ...version, publishedAt: version.publishedAt as Instant }));

export const directoryProcedures = {
  list: devices.directories.list.handler(async ({ context: { central, device } }) => {
    await tellOffice(central.identity, device.office);
    return listed(await publishedVersions(central.database));
  }),

  content: devices.directories.content.handler(async ({ context: { central }, input: { params } }) => {
    const body = (await contentOf(central.database, params.sha256)) ?? refuse(NOT_FOUND);
    return {
      status: 200 as const,
      headers: { "cache-control": "public, max-age=31536000, immutable", etag: `"${params.sha256}"` },
      body: new Blob([new Uint8Array(body)], { type: "application/octet-stream" }),
    };
  }),

  publish: operators.directories.publish.handler(async ({ context, input }) => {
    const { central, operator } = context;
    const action = { action: "directories.publish", subject: input.name };
    return acting(context, null, action, async () => {
      const published = await publishDirectory(central.identity, { ...input, by: operator.name });
      return published.ok ? ok(published.value) : err(refusalOf(published.error));
    });
  }),

  versions: operators.directories.versions.handler(async ({ context: { central } }) =>
    listed(await publishedVersions(central.database)),
  ),

  entries: operators.directories.entries.handler(async ({ context: { central }, input }) => {
    const versions = await publishedVersions(central.database);
    const found = versions.find(({ name, version }) => name === input.name && version === input.version);
    const content = found === undefined ? null : await contentOf(central.database, found.sha256);
    const entries = JSON.parse((content ?? refuse(NOT_FOUND)).toString("utf8")) as unknown[];
    return { entries };
  }),
};

/** `registers.*`: versions and their pages for devices, publication by operators. */
import { join } from "node:path";
import { rangeStart } from "#shared/contract/central/bytes.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { Central } from "../api/context.ts";
import { devices, operators } from "../api/procedure.ts";
import { orRefuse, refuse } from "../api/refusal.ts";
import { acting } from "../operator/acting.ts";
import { mayActIn } from "../operator/scope.ts";
import type { RegisterCentre } from "./centre.ts";
import { databasePages } from "./page-store.ts";
import { registerPlan } from "./plan.ts";
import { pruneRegisters } from "./prune.ts";
import { type PublishRefusal, publishRegisters } from "./publish.ts";
import { versionsOf } from "./versions.ts";

export const registerCentre = ({ database, identity, clock }: Central): RegisterCentre => ({
  database,
  secrets: identity.secrets,
  centre: identity.centre,
  clock,
  random: identity.random,
});

const UNKNOWN_PAGE: DomainRefusal = { code: "not-found", messageKey: "sync.registers.no-page" };
const NO_FOLDER: DomainRefusal = { code: "no-folder-of-datasets", messageKey: "sync.registers.no-folder" };

/** Problems told in an answer; the whole list is the command line's. */
const TOLD_PROBLEMS = 200;

const refusalOf = (refused: PublishRefusal): DomainRefusal => ({
  code: refused.code,
  messageKey: `sync.registers.publish.${refused.code}`,
  params: {
    ...(refused.code === "wrong-office" ? { found: refused.found } : {}),
    ...(refused.code === "older-than-published" ? { held: refused.held.slice(0, 10) } : {}),
  },
});

export const registerProcedures = {
  latest: devices.registers.latest.handler(async ({ context: { central, device }, input }) => ({
    plan: await registerPlan(registerCentre(central), device.office, input.have),
  })),

  page: devices.registers.page.handler(async ({ context: { central, device }, input }) => {
    const { sha256 } = input.params;
    const etag = `"${sha256}"`;
    const headers = {
      etag,
      "cache-control": "public, max-age=31536000, immutable",
      "accept-ranges": "bytes",
    };
    if (input.headers["if-none-match"] === etag) return { status: 304 as const, headers };
    const body = (await databasePages(central.database).get(device.office, sha256)) ?? refuse(UNKNOWN_PAGE);
    const from = rangeStart(input.headers.range, body.length);
    const bytes = new Blob([new Uint8Array(from === null ? body : body.subarray(from))], {
      type: "application/octet-stream",
    });
    if (from === null) return { status: 200 as const, headers, body: bytes };
    const range = `bytes ${from}-${body.length - 1}/${body.length}`;
    return { status: 206 as const, headers: { ...headers, "content-range": range }, body: bytes };
  }),

  publish: operators.registers.publish.handler(async ({ context, input }) => {
    const { central, operator } = context;
    const { office } = input;
    const datasets = central.datasets ?? refuse(NO_FOLDER);
    const centre = registerCentre(central);
    const published = await acting(
      context,
      office,
      { action: "registers.publish", subject: input.folder },
      async () => {
        const made = await publishRegisters(centre, {
          office,
          folder: join(datasets, input.folder),
          holdsUpTo: input.holdsUpTo,
          newKey: input.newKey,
          by: operator.name,
        });
        return made.ok ? ok(made.value) : err(refusalOf(made.error));
      },
    );
    await pruneRegisters(centre, office);
    const { files, problems, problemCount } = published.report;
    const counts = Object.values(files);
    return {
      version: published.version,
      rows: counts.reduce((sum, { rows, rejected }) => sum + rows - rejected, 0),
      rejected: counts.reduce((sum, { rejected }) => sum + rejected, 0),
      problems: problems
        .slice(0, TOLD_PROBLEMS)
        .map(({ file, line, column, code }) => ({ file, line, column, code })),
      problemCount,
    };
  }),

  versions: operators.registers.versions.handler(async ({ context: { central, operator }, input }) => {
    orRefuse(mayActIn(operator, input.office));
    const versions = await central.database.transaction({ office: input.office }, (sql) =>
      versionsOf(sql, input.office),
    );
    return versions.map((one) => ({ ...one, publishedAt: one.publishedAt as Instant }));
  }),
};

/** An office of many workstations and the service it belongs to, each let in as in life; their files as they begin. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Central } from "#central/api/context.ts";
import { DEFAULT_LIMITS } from "#central/api/limits.ts";
import { authorIdOf } from "#central/enrolment/authoring.ts";
import { issueCode } from "#central/enrolment/codes.ts";
import { enrol } from "#central/enrolment/enrol.ts";
import { systemIds } from "#central/ids.ts";
import { addOffice } from "#central/operator/offices.ts";
import { openCentral } from "#central/service.ts";
import { openServer } from "#central/store/postgres/server.ts";
import { knowAuthor, privateKeyOf, signWith } from "#db/device.ts";
import { idSource } from "#db/ids.ts";
import { createDatabase } from "#db/open.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { aWorkstation, enrolRequest, must, OPERATOR, type Workstation } from "#tests/fixtures/identity.ts";
import { loadRegisters, OFFICE } from "../sim/base-image.ts";
import { randomOf } from "../sim/random.ts";
import { found } from "../sim/simulation.ts";

export interface Station {
  readonly index: number;
  readonly deviceId: DeviceId;
  readonly file: string;
  /** Of its database, hex. */
  readonly key: string;
}

const NOW = (): Instant => new Date().toISOString() as Instant;

/** The centre's own hand on the database, beside its processes. */
export const centralAt = (url: string, key: Buffer, log: Logger): Promise<Central> =>
  openCentral({
    database: openServer({ url, connections: 2 }, () => undefined),
    environmentKey: key,
    clock: NOW,
    ids: systemIds(),
    log,
    limits: DEFAULT_LIMITS,
    tls: null,
    proxies: 0,
  });

const letIn = async ({ identity }: Central, workstation: Workstation): Promise<string> => {
  const { code } = await must(
    issueCode(identity, { office: OFFICE, preapproved: true, days: 3 }, OPERATOR.actor),
  );
  const answer = await must(enrol(identity, enrolRequest(workstation, code)));
  if (answer.status !== "active") throw new Error("a workstation with an approved code waits");
  return JSON.stringify(answer.certificate);
};

/** @param lineOf address at which each workstation finds the service */
export const foundOffice = async (
  central: Central,
  folder: string,
  stations: number,
  lineOf: (index: number) => string,
): Promise<readonly Station[]> => {
  const { identity } = central;
  await must(addOffice(identity, OFFICE, { ru: "УГНС", ky: "МСКБ" }));
  const made: Station[] = [];
  for (let index = 0; index < stations; index += 1) {
    const workstation = aWorkstation();
    const { deviceId, keys } = workstation;
    const certificate = await letIn(central, workstation);
    const key = randomBytes(32);
    const file = join(folder, `station-${index}.db`);
    const opened = createDatabase(file, { key });
    if (!opened.ok) throw new Error(opened.error.code);
    const { write, close } = { write: opened.value.write, close: opened.value.close };
    loadRegisters(write);
    write
      .statement(
        `INSERT INTO devices (device_id, name, public_key, private_key, created_at, this_device) VALUES (?, 'PC', ?, ?, ?, 1)`,
      )
      .run(deviceId, Buffer.from(keys.publicKey, "base64"), keys.seed, NOW());
    const author = authorIdOf(identity.centre, OFFICE);
    knowAuthor(write, { deviceId: author, name: "centre", publicKey: identity.centre.publicKey }, NOW());
    saveSyncSetting(write, "office", OFFICE);
    saveSyncSetting(write, "enrolment", index === 0 ? "founder" : "joined");
    saveSyncSetting(write, "centre-url", lineOf(index));
    saveSyncSetting(write, "centre-key", identity.centre.publicKey);
    saveSyncSetting(write, "certificate", certificate);
    if (index === 0) {
      const own = privateKeyOf(keys.seed);
      const device = { deviceId, sign: (hash: Buffer) => signWith(own, hash) };
      const journal = { write, device, ids: idSource() };
      found({ random: randomOf(0), now: Date.now() }, { journal, skew: 0 });
    }
    close();
    made.push({ index, deviceId, file, key: key.toString("hex") });
  }
  return made;
};

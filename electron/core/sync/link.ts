/** The way to this office's centre, as its settings say. */
import type { WriteHandle } from "#db/handle.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import type { Core, OpenOffice } from "../core.ts";
import { attachmentsPart } from "./attachments/attachments-part.ts";
import { attachmentSender } from "./attachments/send-files.ts";
import { type CentralClient, type ClockOffset, centralClient } from "./central-client.ts";
import { tlsOf } from "./centre-tls.ts";
import { directoriesPart } from "./directories/directories-part.ts";
import type { Link } from "./engine-tools.ts";
import { contactPart } from "./enrol-contact.ts";
import { PLAIN_PARTS } from "./exchange.ts";
import { centreOver } from "./exchanging.ts";
import { refillNumbers } from "./refill-numbers.ts";
import { registersPart } from "./registers/registers-part.ts";
import { seldom } from "./seldom.ts";

const clockOffsetIn = (write: WriteHandle): ClockOffset => ({
  read: () => Number(syncSetting(write, "clock-offset") ?? 0),
  save: (seconds) => saveSyncSetting(write, "clock-offset", String(seconds)),
});

/** @param url where it is not yet in the settings: at the enrolment */
export const clientOf = (core: Core, office: OpenOffice, url?: string): CentralClient => {
  const { write } = office.database;
  return centralClient({
    url: url ?? syncSetting(write, "centre-url") ?? "",
    tls: tlsOf(core.file),
    signer: office.journal.device,
    clock: core.clock,
    offset: clockOffsetIn(write),
  });
};

export const linkOf = (core: Core, office: OpenOffice): Link => {
  const client = clientOf(core, office);
  return {
    centre: centreOver(client),
    parts: {
      ...PLAIN_PARTS,
      contact: contactPart(core, office, client),
      sendAttachments: attachmentSender(client),
      refillNumbers: refillNumbers(client),
    },
    background: [directoriesPart(client), registersPart(core, office, client), attachmentsPart(client)].map(
      (part) => seldom(part),
    ),
    bytes: client.bytes,
    close: client.close,
  };
};

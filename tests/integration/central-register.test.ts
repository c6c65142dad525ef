/** The register's own entries and what is handed out of it, at the centre (54, 64, 97(1)(3)). */

import { describe, expect, it } from "vitest";
import { contentHashOf } from "#central/push/seals.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { about, centralOffice, commandOf, said, userOf } from "#tests/fixtures/central-office.ts";
import { doneBy, withPayload } from "#tests/fixtures/pushed-case.ts";

const known = centralOffice();

describe("the register's own entries", () => {
  const contacts = "register.changeContacts";
  it.each<readonly [string, string, (command: PushedCommand) => PushedCommand, string]>([
    [
      "contacts of another day",
      contacts,
      (command) => withPayload(command, "ContactsChanged", (payload) => ({ ...payload, on: "2026-11-21" })),
      "malformed",
    ],
    ["an entry without a number", contacts, about("taxpayer/1"), "wrong-streams"],
    [
      "of a person in conflict of interest (63)",
      contacts,
      (command) => doneBy(about("taxpayer/20503198000017")(command), { actor: userOf(known, "inspector2") }),
      "conflict-of-interest",
    ],
    ["of the officer in person (63)", contacts, about("taxpayer/11503199100022"), "conflict-of-interest"],
    [
      "a taxpayer entered without a request",
      contacts,
      (command) => ({
        ...command,
        events: command.events.map((event) => ({ ...event, type: "TaxpayerEntered" })),
      }),
      "wrong-streams",
    ],
    [
      "consent in the future",
      "register.changeConsent",
      (command) => withPayload(command, "ConsentChanged", (payload) => ({ ...payload, on: "2026-11-23" })),
      "date-in-future",
    ],
    [
      "a power ended in the future",
      "register.endLink",
      (command) =>
        withPayload(command, "RepresentationEnded", (payload) => ({ ...payload, on: "2026-11-23" })),
      "date-in-future",
    ],
    [
      "a power ended before it began",
      "register.endLink",
      (command) =>
        withPayload(command, "RepresentationEnded", (payload) => ({ ...payload, on: "2019-01-01" })),
      "malformed",
    ],
    [
      "a login closed without a power ended",
      "register.endLink",
      (command) => ({
        ...command,
        events: command.events.map((event) => ({
          ...event,
          type: "CabinetClosed",
          payload: canonicalJson({ login: "x", on: "2026-11-20", reason: "так" }),
        })),
      }),
      "wrong-streams",
    ],
    [
      "a secret extract as an open one",
      "register.release",
      (command) => ({ ...command, procedure: "register.extract" }),
      "malformed",
    ],
    [
      "an open extract as a secret one",
      "register.extract",
      (command) => ({ ...command, procedure: "register.release" }),
      "malformed",
    ],
    [
      "a secret extract by who may not",
      "register.release",
      (command) => doneBy(command, { actor: userOf(known, "inspector"), role: "inspector" }),
      "no-permission",
    ],
    [
      "an extract nobody signed",
      "register.extract",
      (command) =>
        withPayload(command, "ExtractReleased", (payload) => ({
          ...payload,
          signature: Buffer.alloc(64).toString("base64"),
        })),
      "seal-invalid",
    ],
    [
      "an extract changed after it was signed",
      "register.extract",
      (command) =>
        withPayload(command, "ExtractReleased", (payload) => ({
          ...payload,
          content: { ...(payload["content"] as object), recipient: "ОАО «Другой банк»" },
        })),
      "seal-invalid",
    ],
    [
      "an extract changed with its hash",
      "register.extract",
      (command) =>
        withPayload(command, "ExtractReleased", (payload) => {
          const content = { ...(payload["content"] as object), recipient: "ОАО «Другой банк»" };
          return { ...payload, content, contentHash: contentHashOf(content) };
        }),
      "seal-invalid",
    ],
    ["an extract of another taxpayer", "register.extract", about("taxpayer/20503198000017"), "wrong-streams"],
    [
      "an extract without its number",
      "register.extract",
      (command) => ({ ...command, events: command.events.filter(({ type }) => type === "ExtractReleased") }),
      "numbers-differ",
    ],
    [
      "contacts with a number",
      contacts,
      (command) => {
        const extract = commandOf(known, "register.extract");
        return {
          ...command,
          events: [
            ...command.events,
            ...extract.events.filter(({ stream }) => stream.startsWith("number-block/")),
          ].map((event) => ({
            ...event,
            actor: command.actor,
            role: command.role,
            recordedAt: command.at,
            commandId: command.commandId,
          })),
        };
      },
      "numbers-differ",
    ],
  ])("%s", async (_name, procedure, change, code) => {
    expect(await said(known, procedure, change)).toBe(code);
  });
});

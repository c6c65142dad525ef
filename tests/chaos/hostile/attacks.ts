/** Ways to lie to the centre about a command, each with the answers that are right. Details are left to chance. */
import { createHash, randomUUID } from "node:crypto";
import { CLOCK_ROLE, CLOCK_USER } from "#shared/domain/access/clock.ts";
import { ROLES } from "#shared/domain/access/permission.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { envelopeOf } from "#shared/sync/envelope.ts";
import { PUSH_COMMANDS, type PushedCommand, type WireEvent } from "#shared/sync/wire.ts";
import { commandAt, upTo, userId } from "#tests/fixtures/central-case.ts";
import { type Chance, mutated, pick } from "#tests/fixtures/mutate.ts";
import { CENTRE_NOW, doneBy, replaced, STEP, withPayload } from "#tests/fixtures/pushed-case.ts";
import { GENESIS, OFFICE, type TestDevice, writtenBy } from "#tests/fixtures/pushing.ts";
import { endAt, FOREIGN_OFFICE, nextOf, type Scene } from "./scene.ts";

interface Lie {
  readonly from: TestDevice;
  /** As they arrive: perhaps no commands at all. */
  readonly commands: readonly unknown[];
}

export interface Attack {
  readonly name: string;
  /** Every answer to it. `unreadable` is the door's: what the schema of the wire does not know. */
  readonly answers: RegExp;
  /** Where it can be tried; everywhere when absent. */
  readonly at?: readonly number[];
  readonly lie: (scene: Scene, chance: Chance) => Lie;
}

const honest = ({ known, step }: Scene): PushedCommand => commandAt(known, step);
const bytesOf = (length: number, chance: Chance): Buffer =>
  Buffer.from(Array.from({ length }, () => Math.floor(chance() * 256)));

/** Of the device in wrong hands, as it would write it next. */
const insiders = (scene: Scene, command: PushedCommand): PushedCommand =>
  nextOf(scene, scene.insider, command);
const said = ({ insider }: Scene, ...commands: readonly unknown[]): Lie => ({ from: insider, commands });

const changedEvent = (
  command: PushedCommand,
  chance: Chance,
  change: (event: WireEvent) => WireEvent,
): PushedCommand => {
  const at = Math.floor(chance() * command.events.length);
  return { ...command, events: command.events.map((event, i) => (i === at ? change(event) : event)) };
};

const flipped = (signature: string, chance: Chance): string => {
  const bytes = Buffer.from(signature, "base64");
  const at = Math.floor(chance() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  return bytes.toString("base64");
};

const withLiedPayload = (event: WireEvent, chance: Chance): WireEvent => ({
  ...event,
  payload: canonicalJson(mutated(JSON.parse(event.payload), chance)),
});

/** What is said of numbers is told on, whatever becomes of the command: their streams go on from there. */
const withNextNumbers = (
  { centre }: Scene,
  { deviceId }: TestDevice,
  command: PushedCommand,
): PushedCommand => {
  const streams = Map.groupBy(centre.store.entries(OFFICE), ({ event }) => event.stream);
  const told = new Map([...streams].map(([stream, entries]) => [stream, entries.length]));
  const events = command.events.flatMap((event) => {
    const [kind, , what] = event.stream.split("/");
    if (kind !== "number-block") return [event];
    const stream = `${kind}/${deviceId}/${what}`;
    const version = (told.get(stream) ?? 0) + 1;
    // A run of one's own is begun once.
    if (event.type === "BlockLeased" && version > 1) return [];
    told.set(stream, version);
    return [{ ...event, version }];
  });
  return { ...command, events };
};

/** On the way from a device to the centre. */
const ON_THE_WAY: readonly Attack[] = [
  {
    name: "a signature made up",
    answers: /^refused wrong-signature unkept$/,
    lie: (scene, chance) =>
      said(scene, { ...insiders(scene, honest(scene)), signature: bytesOf(64, chance).toString("base64") }),
  },
  {
    name: "one bit of a signature",
    answers: /^refused wrong-signature unkept$/,
    lie: (scene, chance) => {
      const command = insiders(scene, honest(scene));
      return chance() < 0.5
        ? said(scene, { ...command, signature: flipped(command.signature, chance) })
        : said(
            scene,
            changedEvent(command, chance, (event) => ({
              ...event,
              signature: flipped(event.signature, chance),
            })),
          );
    },
  },
  {
    name: "a payload changed",
    answers: /^(refused tampered-event unkept|unreadable)$/,
    lie: (scene, chance) => {
      const command = insiders(scene, honest(scene));
      const change = (event: WireEvent): WireEvent => {
        const lied = withLiedPayload(event, chance);
        return lied.payload === event.payload ? { ...event, payload: '{"lie":true}' } : lied;
      };
      return said(scene, changedEvent(command, chance, change));
    },
  },
  {
    name: "a payload changed and hashed anew",
    answers: /^(refused (broken-chain|wrong-signature) unkept|unreadable)$/,
    lie: (scene, chance) => {
      const change = (event: WireEvent): WireEvent => {
        const lied = { ...event, payload: `{"lie":${Math.floor(chance() * 1e9)}}` };
        const hash = createHash("sha256").update(envelopeOf(lied, lied.previousHash)).digest("hex");
        return { ...lied, hash };
      };
      return said(scene, changedEvent(insiders(scene, honest(scene)), chance, change));
    },
  },
  {
    name: "something of the command changed",
    answers:
      /^(refused (wrong-signature|mixed-command|foreign-office|foreign-device|broken-chain|tampered-event|forked-chain) unkept|postponed (newer-schema|out-of-order)|unreadable)$/,
    lie: (scene, chance) => {
      const command = insiders(scene, honest(scene));
      const lied = mutated(command, chance);
      return said(
        scene,
        canonicalJson(lied) === canonicalJson(command) ? { ...command, procedure: "lie" } : lied,
      );
    },
  },
];

/** The same once more, elsewhere, or in another order. */
const OUT_OF_PLACE: readonly Attack[] = [
  {
    name: "told again",
    answers: /^accepted$/,
    at: [STEP.report, STEP.service, STEP.approve],
    lie: ({ known, step }, chance) => ({
      from: known.device,
      commands: [pick(upTo(known, step), chance)],
    }),
  },
  {
    name: "another story under a known id",
    answers: /^refused forked-chain unkept$/,
    at: [STEP.report, STEP.service, STEP.approve],
    lie: (scene, chance) => {
      const { known, step } = scene;
      const told = pick(upTo(known, step), chance);
      return { from: known.device, commands: writtenBy(known.device, [told], endAt(scene, known.device)) };
    },
  },
  {
    name: "another story of a place in the chain",
    answers: /^refused forked-chain unkept$/,
    at: [STEP.report, STEP.service, STEP.approve],
    lie: (scene, chance) => {
      const { known } = scene;
      const past = {
        sequence: Math.floor(chance() * endAt(scene, known.device).sequence),
        hash: GENESIS.hash,
      };
      const [command] = writtenBy(known.device, [nextOf(scene, known.device, honest(scene))], past);
      return { from: known.device, commands: [command] };
    },
  },
  {
    name: "one left out",
    answers: /^postponed out-of-order$/,
    lie: (scene, chance) => {
      const { sequence } = endAt(scene, scene.insider);
      const far = { sequence: sequence + 1 + Math.floor(chance() * 1_000), hash: "a".repeat(64) };
      return said(scene, ...writtenBy(scene.insider, [insiders(scene, honest(scene))], far));
    },
  },
  {
    name: "a chain that hangs on nothing",
    answers: /^refused forked-chain unkept$/,
    lie: (scene, chance) => {
      const { sequence } = endAt(scene, scene.insider);
      const torn = { sequence, hash: bytesOf(32, chance).toString("hex") };
      return said(scene, ...writtenBy(scene.insider, [insiders(scene, honest(scene))], torn));
    },
  },
];

/** By whom the centre does not listen to, or not here. */
const WHO: readonly Attack[] = [
  {
    name: "another device's command",
    answers: /^refused foreign-device unkept$/,
    lie: (scene) => said(scene, honest(scene)),
  },
  {
    name: "a device nobody enrolled",
    answers: /^refused unknown-device unkept$/,
    lie: (scene) => ({
      from: scene.stranger,
      commands: [nextOf(scene, scene.stranger, honest(scene))],
    }),
  },
  {
    name: "a device that was revoked",
    answers: /^refused device-revoked unkept$/,
    lie: (scene) => ({ from: scene.revoked, commands: [nextOf(scene, scene.revoked, honest(scene))] }),
  },
  {
    name: "an old certificate",
    answers: /^refused certificate-expired unkept$/,
    lie: (scene) => ({ from: scene.expired, commands: [nextOf(scene, scene.expired, honest(scene))] }),
  },
  {
    name: "a device of another office, in this one",
    answers: /^refused foreign-office$/,
    lie: (scene) => ({
      from: scene.foreigner,
      commands: [nextOf(scene, scene.foreigner, honest(scene))],
    }),
  },
  {
    name: "a device of another office, about this one's cases in its own",
    answers: /^(refused unknown-actor|conflict)$/,
    lie: (scene) => ({
      from: scene.foreigner,
      commands: [nextOf(scene, scene.foreigner, { ...honest(scene), office: FOREIGN_OFFICE })],
    }),
  },
];

const SECOND = 1_000;
const after = (seconds: number): PushedCommand["at"] =>
  new Date(Date.parse(CENTRE_NOW) + seconds * SECOND).toISOString() as PushedCommand["at"];

/** Well signed by a device of the office, and not lawful. */
const UNLAWFUL: readonly Attack[] = [
  {
    name: "a role not held",
    answers: /^refused (role-not-held|no-permission)$/,
    lie: (scene, chance) => {
      const { role } = honest(scene);
      const other = pick(
        ROLES.filter((one) => one !== role),
        chance,
      );
      return said(scene, insiders(scene, doneBy(honest(scene), { role: other })));
    },
  },
  {
    name: "somebody nobody knows",
    answers: /^refused unknown-actor$/,
    lie: (scene) => said(scene, insiders(scene, doneBy(honest(scene), { actor: randomUUID() as never }))),
  },
  {
    name: "in the name of the clock",
    answers: /^refused no-permission$/,
    lie: (scene) =>
      said(scene, insiders(scene, doneBy(honest(scene), { actor: CLOCK_USER, role: CLOCK_ROLE }))),
  },
  {
    name: "a moment to come soon",
    answers: /^postponed clock-ahead$/,
    lie: (scene, chance) =>
      said(scene, insiders(scene, doneBy(honest(scene), { at: after(301 + Math.floor(chance() * 3_299)) }))),
  },
  {
    name: "a moment far ahead",
    answers: /^refused clock-ahead$/,
    lie: (scene, chance) =>
      said(scene, insiders(scene, doneBy(honest(scene), { at: after(3_601 + Math.floor(chance() * 1e8)) }))),
  },
  {
    name: "a number of another's lease",
    answers: /^refused number-not-leased$/,
    at: [STEP.open, STEP.report, STEP.sign],
    lie: (scene) => {
      const command = honest(scene);
      const events = command.events.filter(({ type }) => type !== "BlockLeased");
      return said(scene, insiders(scene, withNextNumbers(scene, scene.insider, { ...command, events })));
    },
  },
  {
    name: "one person prepares and approves",
    answers: /^refused four-eyes$/,
    at: [STEP.approve],
    lie: (scene) => {
      const [inspector, supervisor] = ["inspector", "supervisor"].map((login) => userId(scene.known, login));
      return said(
        scene,
        insiders(scene, replaced(honest(scene), { [String(supervisor)]: String(inspector) })),
      );
    },
  },
  {
    name: "a base that is another",
    answers: /^(conflict|refused (wrong-streams|wrong-versions))$/,
    at: [STEP.decideFinding, STEP.dispatch, STEP.draft, STEP.approve],
    lie: (scene, chance) => {
      const command = honest(scene);
      const [first, ...more] = command.bases;
      if (first === undefined) throw new Error("a command has a base");
      const lied = pick(
        [
          { ...first, eventId: randomUUID() as never },
          { ...first, version: first.version + 1 + Math.floor(chance() * 9) },
          { stream: first.stream, version: 0, eventId: null },
        ],
        chance,
      );
      return said(scene, insiders(scene, { ...command, bases: [lied, ...more] }));
    },
  },
  {
    name: "the id of another's event",
    answers: /^refused id-taken$/,
    at: [STEP.decideFinding, STEP.dispatch, STEP.draft, STEP.approve],
    lie: (scene, chance) => {
      const taken = pick(scene.centre.store.entries(OFFICE), chance).event.eventId;
      const written = changedEvent(insiders(scene, honest(scene)), chance, (event) => ({
        ...event,
        eventId: taken,
      }));
      return said(scene, ...writtenBy(scene.insider, [written], endAt(scene, scene.insider)));
    },
  },
  {
    name: "a stream that is none of its business",
    answers: /^refused (wrong-streams|events-differ)$/,
    at: [STEP.decideFinding, STEP.dispatch, STEP.draft, STEP.approve],
    lie: (scene, chance) => {
      const command = honest(scene);
      const [event] = command.events;
      if (event === undefined) throw new Error("a command has an event");
      const stream = pick(
        [
          `user/${command.actor}`,
          `number-lease/${scene.insider.deviceId}/desk-audit-case`,
          `device/${scene.insider.deviceId}`,
          "directory/parameters",
          "law/calendar",
          "taxpayer/01234567890123",
        ],
        chance,
      );
      const head = scene.centre.store.entries(OFFICE).findLast((entry) => entry.event.stream === stream);
      const version = head?.event.version ?? 0;
      const more = { ...event, stream, version: version + 1, type: "RolesChanged", payload: '{"roles":[]}' };
      const base = { stream, version, eventId: head?.event.eventId ?? null };
      return said(
        scene,
        insiders(scene, {
          ...command,
          bases: [...command.bases, base],
          events: [...command.events, more],
        }),
      );
    },
  },
  {
    name: "an act of administration by an inspector",
    answers: /^refused (no-permission|unknown-procedure)$/,
    at: [STEP.decideFinding, STEP.draft],
    lie: (scene, chance) => {
      const command = honest(scene);
      const stream = `user/${command.actor}`;
      const head = scene.centre.store.entries(OFFICE).findLast((entry) => entry.event.stream === stream);
      const [event] = command.events;
      if (event === undefined || head === undefined) throw new Error("a command has an event");
      const procedure = pick(["admin.setRoles", "admin.setActive", "directories.publish"], chance);
      const payload = canonicalJson({ roles: ["office-admin", "head"] });
      const { eventId, version } = head.event;
      return said(
        scene,
        insiders(scene, {
          ...command,
          procedure,
          work: null,
          bases: [{ stream, version, eventId }],
          events: [{ ...event, stream, version: version + 1, type: "RolesChanged", payload }],
        }),
      );
    },
  },
  {
    name: "a payload that is no JSON",
    answers: /^refused malformed$/,
    lie: (scene, chance) => {
      const text = pick(["{ ", "[1,", '{"a":}', "не JSON", "{}x"], chance);
      return said(
        scene,
        insiders(
          scene,
          changedEvent(honest(scene), chance, (event) => ({ ...event, payload: text })),
        ),
      );
    },
  },
  {
    name: "no work at all",
    answers: /^refused (malformed|number-not-leased|wrong-versions)$/,
    at: [STEP.decideFinding, STEP.dispatch, STEP.draft, STEP.approve],
    lie: (scene, chance) => {
      const work = pick<unknown>([null, {}, { aggregate: "desk-audit" }, [], { witness: {} }], chance);
      return said(scene, insiders(scene, { ...honest(scene), work: work as never }));
    },
  },
];

/** What no signature of ours is under. */
const NOT_OURS: readonly Attack[] = [
  {
    name: "a signature of another under the paper",
    answers: /^refused seal-invalid$/,
    at: [STEP.report, STEP.sign],
    lie: (scene, chance) => {
      const { known, stranger } = scene;
      const sealed = withPayload(honest(scene), "ActSigned", (payload) => ({
        ...payload,
        signature: stranger.sign(Buffer.from(String(payload["contentHash"]), "hex")).toString("base64"),
        ...(chance() < 0.5 ? { signerKey: stranger.publicKey } : {}),
      }));
      return {
        from: known.device,
        commands: [nextOf(scene, known.device, withNextNumbers(scene, known.device, sealed))],
      };
    },
  },
];

const many = <Item>(item: Item, times: number): readonly Item[] => Array.from({ length: times }, () => item);

/** More than the wire carries, or no command at all. */
const AT_THE_DOOR: readonly Attack[] = [
  {
    name: "too much",
    answers: /^unreadable$/,
    lie: (scene, chance) => {
      const command = insiders(scene, honest(scene));
      const [event] = command.events;
      if (event === undefined) throw new Error("a command has an event");
      const lies: readonly (() => readonly unknown[])[] = [
        () => [{ ...command, events: [{ ...event, payload: `"${"x".repeat(1_000_000)}"` }] }],
        () => [{ ...command, events: many(event, 501) }],
        () => many(command, PUSH_COMMANDS + 1),
        () => [{ ...command, attachments: many("a".repeat(64), 101) }],
        () => [{ ...command, procedure: "x".repeat(81) }],
        () => [],
      ];
      return said(scene, ...pick(lies, chance)());
    },
  },
  {
    name: "anything but a command",
    answers: /^unreadable$/,
    lie: (scene, chance) => {
      const anything: unknown = pick<unknown>(
        [null, 1, "command", [], {}, { commands: [] }, [[[]]], { events: [{}] }, true, { a: { b: {} } }],
        chance,
      );
      return said(scene, mutated(anything, chance));
    },
  },
];

export const ATTACKS: readonly Attack[] = [
  ...ON_THE_WAY,
  ...OUT_OF_PLACE,
  ...WHO,
  ...UNLAWFUL,
  ...NOT_OURS,
  ...AT_THE_DOOR,
];

/**
 * The exchange of the headless job: an office founded at the centre, a second workstation that joins it, one request taken
 * up on both while the first is kept off the network, and what becomes of it. By the real clock: the centre has no other.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { pino } from "pino";
import type { Core } from "#core/core.ts";
import { createDemoOffice } from "#core/demo/create-demo-office.ts";
import { fillDemoOffice } from "#core/demo/fill-demo-cases.ts";
import { openCore } from "#core/router.ts";
import { DEMO_PASSWORD } from "#core/session/demo-people.ts";
import type { CommandId, Id } from "#shared/kernel/id.ts";
import type { Client } from "./office.ts";
import { REASON } from "./people.ts";

/** Where the centre is, and two one-time codes of its operator. */
export interface DemoCentre {
  readonly url: string;
  readonly codes: readonly [string, string];
}

export interface ExchangeTold {
  /** Commands of the office the centre accepted. */
  readonly accepted: number;
  /** Requests the second workstation received. */
  readonly requests: number;
  readonly number: string;
  /** Fields of the request in which the versions differ. */
  readonly differing: number;
  readonly settled: boolean;
  readonly waiting: number;
}

interface Station {
  readonly core: Core;
  readonly client: Client;
  readonly close: () => void;
}

const FIRST = "inspector";
const SECOND = "inspector2";

const station = (file: string): Station => {
  const opened = openCore({ office: file, demo: true, log: pino({ level: "silent" }) });
  const context = opened.context();
  return {
    core: opened.core,
    client: createRouterClient(opened.router, { context }) as unknown as Client,
    close: opened.close,
  };
};

const commandId = ({ core }: Station): CommandId => core.ids<"Command">();

/** One exchange, to its end. */
const exchange = async (of: Station): Promise<void> => {
  await of.client.sync.exchangeNow({ commandId: commandId(of) });
  await Promise.allSettled(of.core.jobs);
};

const signIn = (of: Station, login: string) => of.client.session.signIn({ login, password: DEMO_PASSWORD });

/** An office of this computer that becomes the centre's. */
const founded = async (file: string, { url, codes }: DemoCentre): Promise<Station> => {
  const first = station(file);
  const environmentKey = randomBytes(32).toString("hex");
  const made = await createDemoOffice(first.core, { environmentKey, fill: fillDemoOffice(first.core) });
  if (!made.ok) throw new Error(made.error.code);
  await signIn(first, "admin");
  await first.client.sync.enrol({ commandId: commandId(first), centre: url, code: codes[0] });
  await exchange(first);
  // Whoever signs in once while the centre is there can sign in at any workstation of the office.
  for (const login of [SECOND, FIRST]) {
    await signIn(first, login);
    await exchange(first);
  }
  return first;
};

const joined = async (file: string, { url, codes }: DemoCentre): Promise<Station> => {
  const second = station(file);
  await second.client.session.joinOffice({
    centre: url,
    code: codes[1],
    login: SECOND,
    password: DEMO_PASSWORD,
  });
  await signIn(second, SECOND);
  await exchange(second);
  return second;
};

const newRequests = ({ client }: Station) => client.registration.list({ view: "new", limit: 1 });

const claim = async (of: Station, requestId: Id<"Registration">): Promise<string> => {
  const { version } = await of.client.registration.get({ requestId, reason: REASON });
  const { request } = await of.client.registration.claim({
    commandId: commandId(of),
    requestId,
    expectedVersion: version,
  });
  return request.number;
};

/** The administrator pulls the cable, and puts it in again. */
const network = async (of: Station, step: "pause" | "resume"): Promise<void> => {
  await signIn(of, "admin");
  await of.client.sync[step]({ commandId: commandId(of) });
  await signIn(of, FIRST);
};

const quarrel = async (first: Station, second: Station): Promise<ExchangeTold> => {
  const { total, items } = await newRequests(second);
  const [request] = items;
  if (request === undefined) throw new Error("no request to quarrel over");
  const { total: accepted } = await first.client.sync.queue({ state: "accepted", limit: 1 });
  await network(first, "pause");
  const number = await claim(first, request.requestId);
  await claim(second, request.requestId);
  await exchange(second);
  await network(first, "resume");
  await exchange(first);
  const [found] = (await first.client.sync.conflicts({})).items;
  if (found === undefined) throw new Error("the quarrel was not seen");
  const { conflictId } = found;
  const { fields } = await first.client.sync.conflict({ conflictId, reason: REASON });
  const settled = await first.client.sync.settle({
    commandId: commandId(first),
    conflictId,
    settlement: "accept-theirs",
    note: REASON,
  });
  await exchange(first);
  return {
    accepted,
    requests: total,
    number,
    differing: fields.length,
    settled: settled.state === "settled",
    waiting: (await first.client.sync.state()).queue.length,
  };
};

export const demoExchange = async (folder: string, centre: DemoCentre): Promise<ExchangeTold> => {
  const place = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name, "office.db");
  };
  const first = await founded(place("first"), centre);
  try {
    const second = await joined(place("second"), centre);
    try {
      return await quarrel(first, second);
    } finally {
      second.close();
    }
  } finally {
    first.close();
  }
};

/** The demo office of the headless job: made anew, with a clock of its own and typed clients of its core. */
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ContractRouterClient } from "@orpc/contract";
import { createRouterClient } from "@orpc/server";
import { pino } from "pino";
import type { Core } from "#core/core.ts";
import { createDemoOffice } from "#core/demo/create-demo-office.ts";
import { fillDemoData } from "#core/demo/fill-demo-data.ts";
import { openCore } from "#core/router.ts";
import { actAs, unlockForCommandLine } from "#core/session/unlock.ts";
import type { Contract } from "#shared/contract/contract.ts";
import { type Instant, type PlainDate, plainDate } from "#shared/kernel/plain-date.ts";

export type Client = ContractRouterClient<Contract>;

export interface DemoOffice {
  readonly core: Core;
  readonly folder: string;
  readonly file: string;
  /** A connection on which a person acts, as the command line does; signing still asks for the password. */
  readonly as: (login: string) => Client;
  /** Moves the office's clock to the morning of a day; never back. */
  readonly goTo: (day: PlainDate) => void;
  readonly today: () => PlainDate;
  readonly close: () => void;
}

/** After the data's own day, so that nothing in it lies in the future. */
const FIRST_DAY = plainDate("2026-11-09");

/** Ten in the morning in Bishkek, one second later with each look, so that moments keep their order. */
const clockFrom = (first: PlainDate) => {
  let day = first;
  let seconds = 0;
  return {
    now: (): Instant => {
      seconds += 1;
      return new Date(Date.parse(`${day}T04:00:00.000Z`) + seconds * 1_000).toISOString() as Instant;
    },
    goTo: (next: PlainDate): void => {
      if (next < day) throw new Error(`${next} is before ${day}`);
      if (next > day) seconds = 0;
      day = next;
    },
    today: () => day,
  };
};

/** @param folder emptied first */
export const demoOffice = async (folder: string): Promise<DemoOffice> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "office.db");
  const clock = clockFrom(FIRST_DAY);
  const opened = openCore({ office: file, demo: true, log: pino({ level: "silent" }) }, { clock: clock.now });
  const { core } = opened;
  // Thrown away at the end: whoever opens the office again signs in with a person's password.
  const environmentKey = randomBytes(32).toString("hex");
  const made = await createDemoOffice(core, { environmentKey, fill: fillDemoData(core) });
  if (!made.ok) throw new Error(made.error.code);
  const unlocked = await unlockForCommandLine(core, environmentKey);
  if (!unlocked.ok) throw new Error(unlocked.error.code);
  return {
    core,
    folder,
    file,
    as: (login) => {
      const context = opened.context();
      const acting = actAs(core, context.connection, login);
      if (!acting.ok) throw new Error(acting.error.code);
      return createRouterClient(opened.router, { context }) as unknown as Client;
    },
    goTo: clock.goTo,
    today: clock.today,
    close: opened.close,
  };
};

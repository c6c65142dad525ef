/** Who does what in the headless job, and how a command of a case is called. */
import { setTimeout as wait } from "node:timers/promises";
import { passTime } from "#core/my-day/clock.ts";
import { DEMO_PASSWORD } from "#core/session/demo-people.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { month } from "#shared/kernel/period.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { Client, DemoOffice } from "./office.ts";

export interface People {
  readonly inspector: Client;
  readonly supervisor: Client;
  readonly registrar: Client;
}

export const REASON = resolveText({ key: "demo.reason" }, "ru");

export const peopleOf = (office: DemoOffice): People => ({
  inspector: office.as("inspector"),
  supervisor: office.as("supervisor"),
  registrar: office.as("registrar"),
});

/** The envelope of the next command on a case. */
export const envelope = (office: DemoOffice, view: DeskAuditView) => ({
  commandId: office.core.ids<"Command">(),
  caseId: view.caseId,
  expectedVersion: view.version,
});

export const signed = (office: DemoOffice, view: DeskAuditView) => ({
  ...envelope(office, view),
  password: DEMO_PASSWORD,
});

export const actIds = (view: DeskAuditView, ...kinds: readonly DeskAuditView["acts"][number]["kind"][]) =>
  view.acts.filter((act) => kinds.includes(act.kind) && act.status !== "cancelled").map((act) => act.actId);

/** The day after a date, with what passing it brings about. */
export const dayAfter = (office: DemoOffice, date: PlainDate): void => {
  office.goTo(addDays(date, 1));
  passTime(office.core);
};

export const PERIOD = { periodFrom: month("2025-10"), periodTo: month("2026-09") } as const;
const POLL = 100;

/** Sweeps the office and waits for the end. */
export const sweep = async (office: DemoOffice, { inspector }: People) => {
  const started = await inspector.deskAudit.startSweep({
    commandId: office.core.ids<"Command">(),
    ...PERIOD,
  });
  for (;;) {
    const status = await inspector.deskAudit.sweepStatus({ sweepId: started.sweepId });
    if (status === null || status.status === "failed" || status.status === "cancelled")
      throw new Error(`sweep ${status?.status ?? "lost"}`);
    if (status.status === "finished") return status;
    await wait(POLL);
  }
};

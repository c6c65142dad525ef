/** The core: the contract's implementation over one office, and its release. */
import type { Logger } from "pino";
import { finishWipe } from "#db/key-ring/wipe.ts";
import { adminProcedures } from "./admin/procedures.ts";
import { codeProcedures } from "./code/procedures.ts";
import type { CoreContext } from "./context.ts";
import { type Core, type CoreSettings, lockOffice, newCore } from "./core.ts";
import { dataProcedures } from "./data/procedures.ts";
import { decisionsProcedures } from "./decisions/procedures.ts";
import { deliveryProcedures } from "./delivery/procedures.ts";
import { caseProcedures } from "./desk-audit/case-procedures.ts";
import { riskProcedures } from "./desk-audit/risk-procedures.ts";
import { sweepProcedures } from "./desk-audit/sweep-procedures.ts";
import { documentProcedures } from "./documents/procedures.ts";
import { lawProcedures } from "./law/procedures.ts";
import { lawRuleProcedures } from "./law/rules/procedures.ts";
import { startClock } from "./my-day/clock.ts";
import { myDayProcedures } from "./my-day/procedures.ts";
import { registerProcedures } from "./register/procedures.ts";
import { registrationProcedures } from "./registration/procedures.ts";
import { sessionProcedures } from "./session/procedures.ts";
import { enrolProcedures } from "./sync/enrol-procedures.ts";
import { watchForOrders } from "./sync/enrol-wipe.ts";
import { syncProcedures } from "./sync/procedures.ts";
import { startSync } from "./sync/start-sync.ts";
import { stickProcedures } from "./sync/stick-procedures.ts";
import { taxpayersProcedures } from "./taxpayers/procedures.ts";
import { warmSearch } from "./taxpayers/warm-search.ts";

export interface CoreOptions {
  /** File of the office's encrypted database; it need not exist yet. */
  readonly office: string;
  /** Whether a missing office may be made as a demo office. */
  readonly demo: boolean;
  readonly log: Logger;
}

/** Every area's procedures. */
export const routes = {
  session: sessionProcedures,
  admin: adminProcedures,
  myDay: myDayProcedures,
  register: registerProcedures,
  registration: registrationProcedures,
  deskAudit: { ...caseProcedures, ...riskProcedures, ...sweepProcedures },
  data: dataProcedures,
  decisions: decisionsProcedures,
  delivery: deliveryProcedures,
  documents: documentProcedures,
  law: lawProcedures,
  lawRules: lawRuleProcedures,
  code: codeProcedures,
  taxpayers: taxpayersProcedures,
  sync: { ...syncProcedures, ...enrolProcedures, ...stickProcedures },
};

/** Opens the core; the office itself is opened by a sign-in. */
export function openCore(options: CoreOptions, settings: Partial<CoreSettings> = {}) {
  const core: Core = newCore({ file: options.office, demo: options.demo, log: options.log, ...settings });
  finishWipe(core.file);
  const unwatch = watchForOrders(core);
  core.afterUnlock.add(() => startClock(core));
  core.afterUnlock.add(() => warmSearch(core));
  core.afterUnlock.add(() => startSync(core));
  return {
    core,
    router: routes,
    /** The context of the calls of one port. */
    context: (): CoreContext => ({ core, connection: { session: null } }),
    /** Zeroes the keys and closes the database. */
    close: (): void => {
      unwatch();
      lockOffice(core);
    },
  };
}

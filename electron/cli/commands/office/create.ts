import { destination, pino } from "pino";
import { createDemoOffice } from "#core/demo/create-demo-office.ts";
import { fillDemoOffice } from "#core/demo/fill-demo-cases.ts";
import { openCore } from "#core/router.ts";
import { DEMO_OFFICE, DEMO_PASSWORD, DEMO_PEOPLE } from "#core/session/demo-people.ts";
import { type Command, UnusableCommand } from "../../command.ts";
import { requiredFlags } from "../../flags.ts";

/** `inspector office create --db FILE --demo`: a demo office under the key of `INSPECTOR_DB_KEY`. */
export const createOfficeCommand: Command["run"] = async (args, io) => {
  if (!args.includes("--demo"))
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "--demo" } });
  const { db } = requiredFlags(
    args.filter((arg) => arg !== "--demo"),
    ["db"],
  );
  const environmentKey = io.environment["INSPECTOR_DB_KEY"];
  if (environmentKey === undefined || environmentKey === "")
    throw new UnusableCommand({ key: "access.no-environment-key" });
  const { core } = openCore({ office: db, demo: true, log: pino({ level: "error" }, destination(2)) });
  const made = await createDemoOffice(core, { environmentKey, fill: fillDemoOffice(core) });
  if (!made.ok) {
    const { messageKey, params } = made.error;
    throw new UnusableCommand({ key: messageKey, ...(params === undefined ? {} : { params }) });
  }
  await io.writeLine(
    JSON.stringify({
      db,
      recoveryKey: made.value.recoveryKey,
      office: DEMO_OFFICE,
      password: DEMO_PASSWORD,
      users: DEMO_PEOPLE.map(({ login, roles }) => ({ login, roles })),
    }),
  );
  return 0;
};

import { environmentKey } from "#core/session/environment-key.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { openForReading } from "#db/open.ts";
import { type Command, UnusableCommand } from "../command.ts";
import { requiredFlags } from "../flags.ts";

/** `inspector journal verify --db FILE`: the chain, the signatures and the sequences of the whole journal. */
export const journal: Command = {
  usage: "cli.usage.journal",
  run: async ([name, ...args], io) => {
    if (name !== "verify")
      throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name: name ?? "" } });
    const { db } = requiredFlags(args, ["db"]);
    const key = await environmentKey(db, io.environment["INSPECTOR_DB_KEY"]);
    if (!key.ok) throw new UnusableCommand(key.error);
    const opened = openForReading(db, { key: key.value, keyIsProven: true });
    key.value.fill(0);
    if (!opened.ok) throw new UnusableCommand(opened.error.message);
    try {
      const check = verifyJournal(opened.value.read);
      await io.writeLine(JSON.stringify(check));
      return check.ok ? 0 : 1;
    } finally {
      opened.value.close();
    }
  },
};

import { shippedCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { shippedParameters } from "#shared/law/parameters.ts";
import { readingChoices } from "#shared/law/readings.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { type CommandIo, UnusableCommand } from "../../command.ts";
import { requiredFlags } from "../../flags.ts";

const lawOfOffice = async (file: string, io: CommandIo): Promise<RuleContext> => {
  // Loaded only when an office is named: the database's binary costs more than the whole answer.
  const { environmentKey } = await import("#core/session/environment-key.ts");
  const { openForReading } = await import("#db/open.ts");
  const { lawInForce } = await import("#db/queries/law-in-force.ts");
  const key = await environmentKey(file, io.environment["INSPECTOR_DB_KEY"]);
  if (!key.ok) throw new UnusableCommand(key.error);
  const opened = openForReading(file, { key: key.value, keyIsProven: true });
  key.value.fill(0);
  if (!opened.ok) throw new UnusableCommand(opened.error.message);
  try {
    const law = lawInForce(opened.value.read);
    if (law.ok) return law.value;
    const { messageKey, params } = law.error;
    throw new UnusableCommand({ key: messageKey, ...(params ? { params } : {}) });
  } finally {
    opened.value.close();
  }
};

/**
 * Calendar, parameters and readings a command of the law applies: those of the office named by `--db FILE` (key from
 * `INSPECTOR_DB_KEY`), else the shipped ones.
 */
export const appliedLaw = async (args: readonly string[], io: CommandIo): Promise<RuleContext> => {
  if (args.length > 0) return lawOfOffice(requiredFlags(args, ["db"]).db, io);
  return { calendar: shippedCalendar(), parameters: shippedParameters(), readings: readingChoices() };
};

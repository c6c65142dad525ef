/** `stick IN OUT`: the exchange with an office without network, by a file it brought. */
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { Central } from "./api/context.ts";
import type { ConfigRefusal } from "./config.ts";
import { answerStick } from "./stick/answer-stick.ts";

const USAGE = "stick IN OUT: IN is the file a workstation wrote, OUT the answer it takes in.";

const isOfFile = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

export const stickCommand = async (
  central: Central,
  words: readonly string[],
): Promise<Result<readonly string[], ConfigRefusal>> => {
  const [from, to] = words;
  if (from === undefined || to === undefined || words.length !== 2) return err(USAGE);
  try {
    const answered = await answerStick(central, from, to);
    if (!answered.ok)
      return err(`${answered.error}: ${resolveText({ key: `sync.stick.${answered.error}` }, "ru")}`);
    const { office, deviceId, commands, accepted, refused, conflicts, postponed, events, bytes } =
      answered.value;
    return ok([
      `Office ${office}, device ${deviceId}: ${commands} commands, ${accepted} accepted, ${refused} refused, ` +
        `${conflicts} in conflict, ${postponed} to be sent again.`,
      `The answer holds ${events} events of the feed, ${bytes} bytes: ${to}`,
    ]);
  } catch (error) {
    if (isOfFile(error)) return err(error.message);
    throw error;
  }
};

/** `directory publish NAME FILE`: a JSON file `{"effectiveFrom": "YYYY-MM-DD", "entries": […]}`. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { plainDateSchema } from "#shared/contract/scalars.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { DIRECTORY_NAMES, isDirectoryName } from "#shared/sync/directories/entries.ts";
import type { ConfigRefusal } from "../config.ts";
import type { Identity } from "../enrolment/identity.ts";
import { type DirectoryRefusal, publishDirectory } from "./publish.ts";

const USAGE = `directory publish NAME FILE, where NAME is one of ${DIRECTORY_NAMES.join(", ")}`;

const fileSchema = z.strictObject({ effectiveFrom: plainDateSchema, entries: z.array(z.unknown()) });

const readFile = (file: string): Result<z.output<typeof fileSchema>, ConfigRefusal> => {
  try {
    const read = fileSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? ok(read.data) : err(`${file}: ${z.prettifyError(read.error)}`);
  } catch (error) {
    return err(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const refusalLine = (refused: DirectoryRefusal): string =>
  refused.code === "entries-wrong"
    ? refused.problems
        .map(({ entry, detail }) => `${entry === null ? "" : `entry ${entry}: `}${detail}`)
        .join("\n")
    : refused.code;

export const directoryCommand = async (
  identity: Identity,
  words: readonly string[],
): Promise<Result<readonly string[], ConfigRefusal>> => {
  const [verb, name = "", file] = words;
  if (verb !== "publish" || file === undefined || words.length !== 3 || !isDirectoryName(name))
    return err(USAGE);
  const read = readFile(file);
  if (!read.ok) return read;
  const published = await publishDirectory(identity, { name, ...read.value, by: "command line" });
  if (!published.ok) return err(refusalLine(published.error));
  return ok([`${name}, version ${published.value.version}: ${published.value.offices} offices were told.`]);
};

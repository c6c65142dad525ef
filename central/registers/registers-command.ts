/** `registers publish DIR --office CODE`: publication where the service runs, with the whole list of problems. */
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { ConfigRefusal } from "../config.ts";
import type { RegisterCentre } from "./centre.ts";
import { pruneRegisters } from "./prune.ts";
import { type Published, type PublishRefusal, publishRegisters } from "./publish.ts";

export interface RegisterFlags {
  readonly office?: string;
  readonly "holds-up-to"?: string;
  readonly "new-key"?: string;
}

const USAGE = "registers publish DIR --office CODE [--holds-up-to POSITION] [--new-key yes]";

const linesOf = ({ version, report, manifest, delta }: Published): readonly string[] => {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const sum = (pages: readonly { readonly bytes: number }[]): number =>
    pages.reduce((total, page) => total + page.bytes, 0);
  const whole = sum(manifest.files.flatMap((file) => file.pages));
  const changes = delta?.files.flatMap((file) => [...file.gone.pages, ...file.rows.pages]) ?? [];
  return [
    ...report.problems.map((one) => JSON.stringify(one)),
    ...manifest.files.map((file) => `${file.name}: ${file.rows} rows, ${file.pages.length} pages`),
    `Version ${version}: ${megabytes(whole)}${delta === null ? "" : `, changes ${megabytes(sum(changes))}`}; ${report.problemCount} problems.`,
  ];
};

const refusalLine = (refused: PublishRefusal): string => {
  if (refused.code === "wrong-office") return `The dataset is of office ${refused.found}.`;
  if (refused.code === "older-than-published")
    return `The dataset is older than the one published, of ${refused.held}.`;
  const problems = "report" in refused ? refused.report.problems.map((one) => JSON.stringify(one)) : [];
  return [refused.code, ...problems].join("\n");
};

export const registersCommand = async (
  centre: RegisterCentre,
  words: readonly string[],
  flags: RegisterFlags,
): Promise<Result<readonly string[], ConfigRefusal>> => {
  const [verb, folder] = words;
  const { office } = flags;
  const holdsUpTo = Number(flags["holds-up-to"] ?? "0");
  if (verb !== "publish" || folder === undefined || words.length !== 2 || office === undefined)
    return err(USAGE);
  if (!Number.isSafeInteger(holdsUpTo) || holdsUpTo < 0)
    return err("--holds-up-to is a position of the feed.");
  const published = await publishRegisters(centre, {
    office,
    folder,
    holdsUpTo,
    newKey: flags["new-key"] === "yes",
    by: "command line",
  });
  if (!published.ok) return err(refusalLine(published.error));
  await pruneRegisters(centre, office);
  return ok(linesOf(published.value));
};

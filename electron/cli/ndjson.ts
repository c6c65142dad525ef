import type { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { type CommandIo, type ExitCode, type LineError, UnusableCommand } from "./command.ts";
import { linesOf } from "./lines.ts";
import { sayUnexpected } from "./unexpected.ts";

/** `["payments", 0, "amount"]` → `payments[0].amount`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");

const lineError = (code: string, path = "", params: Record<string, string | number> = {}): LineError => ({
  code,
  message: { key: `cli.error.${code}`, params: { path, ...params } },
  ...(path === "" ? {} : { path }),
});

/**
 * The first problem of a request as the answer states it. A schema may name its own code and message by
 * `{ params: { code: "not-a-date" } }`; its text is `cli.error.<code>`.
 */
const requestProblem = (error: z.ZodError): LineError => {
  const issue = error.issues[0];
  if (!issue) return lineError("invalid-request");
  const path = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return lineError("unknown-field", path === "" ? key : `${path}.${key}`);
  }
  if (issue.code === "custom" && typeof issue.params?.code === "string")
    return lineError(issue.params.code, path);
  if (issue.code === "invalid_type" && issue.input === undefined && path !== "")
    return lineError("missing-field", path);
  return lineError(path === "" ? "invalid-request" : "invalid-value", path);
};

/** One line of JSON against a strict schema. */
const readRequest = <Request>(text: string, schema: z.ZodType<Request>): Result<Request, LineError> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(lineError("invalid-json"));
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(requestProblem(parsed.error));
};

const errorLine = (error: LineError, io: Pick<CommandIo, "language">): string =>
  JSON.stringify({
    error: {
      code: error.code,
      message: resolveText(error.message, io.language),
      ...(error.path === undefined ? {} : { path: error.path }),
    },
  });

/**
 * Answers each line of the input with one line, in order. Blank lines are skipped. A wrong line gets an error on its
 * own line and the rest still runs; so does one that meets a bug.
 */
export const answerLines = async <Request>(
  io: CommandIo,
  schema: z.ZodType<Request>,
  answer: (request: Request) => Result<unknown, LineError> | Promise<Result<unknown, LineError>>,
): Promise<ExitCode> => {
  let exit: ExitCode = 0;
  const answered = async (request: Request): Promise<Result<unknown, LineError>> => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof UnusableCommand) throw error;
      sayUnexpected(error, io);
      return err(lineError("unexpected"));
    }
  };
  for await (const line of linesOf(io.input)) {
    if (line.ok && line.text.trim() === "") continue;
    const request = line.ok ? readRequest(line.text, schema) : err(lineError(line.code));
    const result = request.ok ? await answered(request.value) : request;
    if (!result.ok) exit = 1;
    await io.writeLine(result.ok ? JSON.stringify(result.value) : errorLine(result.error, io));
  }
  return exit;
};

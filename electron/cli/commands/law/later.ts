import { z } from "zod";
import { err } from "#shared/kernel/result.ts";
import { refuseArguments } from "../../arguments.ts";
import { type Command, UnusableCommand } from "../../command.ts";
import { textField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";

/** `inspector law article`: no code can be imported yet, so every article answers that none is. */
export const runArticle: Command["run"] = (args, io) => {
  refuseArguments(args);
  const request = z.strictObject({ number: textField });
  return answerLines(io, request, () =>
    err({ code: "no-code-imported", message: { key: "cli.error.no-code-imported" }, path: "number" }),
  );
};

/** `inspector law import FILE`: unusable until the reader of the Code is there. */
export const runImport: Command["run"] = () => {
  throw new UnusableCommand({ key: "cli.error.not-available", params: { name: "law import" } });
};

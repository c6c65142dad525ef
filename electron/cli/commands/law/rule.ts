import { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isInForce } from "#shared/law/art-016-law-in-time.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import type { RuleOutcome } from "#shared/law/rule.ts";
import { RULES } from "#shared/law/rules.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import { type Command, type LineError, UnusableCommand } from "../../command.ts";
import { dateField, textField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";
import { appliedLaw } from "./applied-law.ts";
import { incompleteError } from "./refusals.ts";

const request = z.strictObject({ rule: textField, on: dateField, input: z.record(z.string(), z.unknown()) });

const lineError = (code: string, path: string, params: Record<string, string>): LineError => ({
  code,
  message: { key: `cli.error.${code}`, params },
  path,
});

/** The edition of a rule that a day selects. */
const editionOn = ({ rule, on }: z.infer<typeof request>): Result<RegisteredRule, LineError> => {
  const editions = RULES.filter(({ id }) => id === rule);
  if (editions.length === 0) return err(lineError("unknown-rule", "rule", { rule }));
  const edition = editions.find((one) => isInForce(one, on));
  return edition ? ok(edition) : err(lineError("rule-not-in-force", "on", { rule, on }));
};

const answerOf = (
  { id, basis, readings }: RegisteredRule,
  outcome: RuleOutcome<unknown>,
): Result<unknown, LineError> => {
  switch (outcome.outcome) {
    case "incomplete": {
      const [missing] = outcome.missing;
      return err(missing ? incompleteError(missing) : lineError("unknown-rule", "rule", { rule: id }));
    }
    case "not-applicable":
      return ok({ outcome: outcome.outcome, why: resolveBilingual(outcome.why), article: outcome.basis });
    case "compliant":
    case "finding":
      return ok({
        outcome: outcome.outcome,
        result: outcome.derivation.at(-1)?.result ?? null,
        articles: basis,
        readings,
        derivation: resolveDerivation(outcome.derivation),
      });
  }
};

/** `inspector law rule`: any computation of the law by its id, on the law of a day. */
export const runRule: Command["run"] = async (args, io) => {
  const context = await appliedLaw(args, io);
  return answerLines(io, request, (asked): Result<unknown, LineError> => {
    const edition = editionOn(asked);
    if (!edition.ok) return edition;
    const outcome = edition.value.evaluate(asked.input, context);
    if (outcome.ok) return answerOf(edition.value, outcome.value);
    const path = outcome.error.path === "" ? "input" : `input.${outcome.error.path}`;
    return err(lineError("invalid-value", path, { path }));
  });
};

/** `inspector law rules`: what can be asked, one rule a line, with the fields of its input. */
export const runRules: Command["run"] = async ([stranger], io) => {
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  for (const rule of RULES)
    await io.writeLine(
      JSON.stringify({
        rule: rule.id,
        title: resolveBilingual({ key: rule.title }),
        articles: rule.basis,
        from: rule.effectiveFrom,
        to: rule.effectiveTo,
        selectedBy: rule.selectedBy,
        readings: rule.readings,
        input: rule.inputSchema(),
      }),
    );
  return 0;
};

import { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { alternativesOf } from "#shared/law/alternatives.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import type { RuleContext, RuleOutcome } from "#shared/law/rule.ts";
import { ruleOn } from "#shared/law/rule-on.ts";
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

/** What a computation answers in the end: the result of the last line of its working. */
const resultOf = (outcome: RuleOutcome<unknown>) =>
  "derivation" in outcome ? (outcome.derivation.at(-1)?.result ?? null) : null;

/** The answers under the other readings, where they differ. */
const otherAnswers = (
  rule: RegisteredRule,
  input: unknown,
  context: RuleContext,
  outcome: RuleOutcome<unknown>,
) => {
  const said = JSON.stringify([outcome.outcome, resultOf(outcome)]);
  return alternativesOf(rule, input, context)
    .map(({ reading, alternative, outcome: other }) => ({
      reading,
      alternative,
      outcome: other.outcome,
      result: resultOf(other),
    }))
    .filter((other) => JSON.stringify([other.outcome, other.result]) !== said);
};

const answerOf = (
  rule: RegisteredRule,
  input: unknown,
  context: RuleContext,
  outcome: RuleOutcome<unknown>,
): Result<unknown, LineError> => {
  switch (outcome.outcome) {
    case "incomplete": {
      const [missing] = outcome.missing;
      return err(missing ? incompleteError(missing) : lineError("unknown-rule", "rule", { rule: rule.id }));
    }
    case "not-applicable":
      return ok({
        outcome: outcome.outcome,
        why: resolveBilingual(outcome.why),
        article: outcome.basis,
        alternatives: otherAnswers(rule, input, context, outcome),
      });
    case "compliant":
    case "finding":
      return ok({
        outcome: outcome.outcome,
        result: resultOf(outcome),
        articles: rule.basis,
        readings: rule.readingsOf(input),
        alternatives: otherAnswers(rule, input, context, outcome),
        derivation: resolveDerivation(outcome.derivation),
      });
  }
};

/** `inspector law rule`: any computation of the law by its id, on the law of a day. */
export const runRule: Command["run"] = async (args, io) => {
  const context = await appliedLaw(args, io);
  return answerLines(io, request, ({ rule, on, input }): Result<unknown, LineError> => {
    const edition = ruleOn(rule, on);
    if (!edition.ok)
      return err(lineError(edition.error, edition.error === "unknown-rule" ? "rule" : "on", { rule, on }));
    const outcome = edition.value.evaluate(input, context);
    if (outcome.ok) return answerOf(edition.value, input, context, outcome.value);
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

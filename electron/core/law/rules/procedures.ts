/** `lawRules.*`: the computations as forms, their answers, and the sheet that shows one. */
import { lawInForce } from "#db/queries/law-in-force.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { InputValue } from "#shared/law/forms/rule-field.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import { ruleOn } from "#shared/law/rule-on.ts";
import type { SessionContext } from "../../context.ts";
import { compileSheet } from "../../documents/compile.ts";
import { procedures } from "../../procedure.ts";
import { orRefuse, refuse } from "../../refusal.ts";
import { officeSettings } from "../../session/office-settings.ts";
import { answerRule } from "./answer-rule.ts";
import { composeSheet } from "./compose-sheet.ts";
import { listRules } from "./list-rules.ts";

interface Asked {
  readonly rule: string;
  readonly on: PlainDate;
  readonly input: Readonly<Record<string, unknown>>;
}

const ruleAsked = ({ rule, on }: Asked): RegisteredRule => {
  const found = ruleOn(rule, on);
  if (found.ok) return found.value;
  return refuse({ code: found.error, messageKey: `law.rules.${found.error}`, params: { rule, on } });
};

const answered = (asked: Asked, { read }: Pick<SessionContext, "read">) => {
  const rule = ruleAsked(asked);
  return { rule, answer: answerRule(rule, asked.input, orRefuse(lawInForce(read))) };
};

const { lawRules } = procedures;

export const lawRuleProcedures = {
  list: lawRules.list.handler(({ context }) => listRules(context.today)),

  compute: lawRules.compute.handler(({ context, input }) => answered(input, context).answer),

  print: lawRules.print.handler(({ context, input }) => {
    const { rule, answer } = answered(input, context);
    if (answer.outcome !== "computed")
      return refuse({ code: "not-computed", messageKey: "law.rules.not-computed" });
    const { user, now, read } = context;
    const facts = {
      rule,
      on: input.on,
      input: input.input as Readonly<Record<string, InputValue>>,
      answer,
      office: officeSettings(read).name,
      by: user,
      at: now,
    };
    const sheet = compileSheet(composeSheet(facts, input.language));
    if (!sheet.ok)
      return refuse({
        code: "print-failed",
        messageKey: "law.rules.print-failed",
        params: { detail: sheet.error.detail },
      });
    const { pdf, pages, sha256 } = sheet.value;
    const fileName = `${rule.id}-${input.on}-${input.language}.pdf`;
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),
};

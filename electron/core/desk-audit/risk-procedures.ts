/** `deskAudit.risk*`: the factors of risk of a taxpayer, and their protocol on paper. */
import { taxpayerFacts } from "#db/queries/case-facts.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import { findCodeParameter } from "#shared/law/parameters.ts";
import { compilePaper } from "../documents/compile.ts";
import { composeRiskProtocol } from "../documents/compose/risk-protocol.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { officeSettings } from "../session/office-settings.ts";
import { textParameter } from "./domain-context.ts";
import { riskView } from "./risk-view.ts";

const { deskAudit } = procedures;

export const riskProcedures = {
  risk: deskAudit.risk.handler(({ input, context }) => orRefuse(riskView(context.read, input.inn))),

  riskProtocol: deskAudit.riskProtocol.handler(({ input, context }) => {
    const { read, today } = context;
    const risk =
      orRefuse(riskView(read, input.inn)) ?? refuse({ code: "not-found", messageKey: "risk.not-swept" });
    const taxpayer =
      taxpayerFacts(read, input.inn) ??
      refuse({ code: "not-found", messageKey: "taxpayers.unknown", params: { inn: input.inn } });
    const law = orRefuse(lawInForce(read));
    const on = dateInBishkek(risk.computedAt);
    const survey = findCodeParameter(law.parameters, "term.t-101", on);
    if (!survey.ok)
      return refuse({
        code: "parameter-missing",
        messageKey: "desk-audit.refusal.parameter-missing",
        params: { name: survey.error.name, date: on },
      });
    const { code, name } = officeSettings(read);
    const { nameRu, nameKy, address } = taxpayer;
    const printed = compilePaper(
      composeRiskProtocol(
        {
          risk,
          surveyDays: survey.value.value,
          taxpayer: { name: { ru: nameRu, ky: nameKy ?? nameRu }, address },
          office: {
            code,
            name,
            address: textParameter(law, "office.address", today),
            phone: textParameter(law, "office.phone", today),
          },
        },
        input.language,
      ),
    );
    if (!printed.ok)
      return refuse({
        code: printed.error.code,
        messageKey: `document.refused.${printed.error.code}`,
        params: { detail: printed.error.detail },
      });
    const { pdf, pages, sha256 } = printed.value;
    const fileName = `risk-protocol-${input.inn}-${input.language}.pdf`;
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),
};

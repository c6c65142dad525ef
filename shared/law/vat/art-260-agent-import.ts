import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";
import type { AGENT_NAMES } from "./art-259-agent-supply.ts";

/** A taxpayer of the country, or a foreign organization without a permanent establishment or a non-resident. */
export const IMPORT_PARTIES = ["taxpayer", "foreign"] as const;
type Party = (typeof IMPORT_PARTIES)[number];

export interface AgentImportInput {
  readonly on: PlainDate;
  readonly inNameOf: (typeof AGENT_NAMES)[number];
  readonly agent: Party;
  readonly principal: Party;
  readonly agentPaysVat: boolean;
}

export interface AgentImport {
  readonly importer: (typeof AGENT_NAMES)[number];
  /** VAT of an import in the agent's own name is credited by the agent, if it pays VAT; else art. 315 alone decides. */
  readonly credit: "agent" | "nobody" | "by-article-315";
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/**
 * Whose import an agent makes (art. 260). A foreign agent's is always the principal's, a local agent's for a foreign
 * principal always its own: parts 3 and 4 are about these pairs whatever the name.
 */
export const decideAgentImport = ({
  on,
  inNameOf,
  agent,
  principal,
  agentPaysVat,
}: AgentImportInput): Result<AgentImport, never> => {
  const [importer, label, place] =
    agent === "foreign" && principal === "taxpayer"
      ? (["principal", "foreign-agent", "260.3"] as const)
      : agent === "taxpayer" && principal === "foreign"
        ? (["agent", "foreign-principal", "260.4"] as const)
        : inNameOf === "principal"
          ? (["principal", "in-principals-name", "260.1"] as const)
          : (["agent", "in-own-name", "260.2"] as const);
  const credit = place !== "260.2" ? "by-article-315" : agentPaysVat ? "agent" : "nobody";
  return ok({
    importer,
    credit,
    article: tc(place),
    derivation: [
      workingStep(`vat.agent-import.${label}`, null, {}, day(on), place),
      workingStep(
        `vat.agent-import.credit.${credit}`,
        null,
        {},
        day(on),
        credit === "by-article-315" ? "315.3" : place,
      ),
    ],
  });
};

import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type Month, monthOf } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";

/** In whose name an agent (агент) acts for its principal (принципал). */
export const AGENT_NAMES = ["principal", "agent"] as const;
/** A taxpayer of the country, or a foreign organization or non-resident that pays no VAT here (259(2)(2)). */
export const SUPPLY_PRINCIPALS = ["taxpayer", "foreign"] as const;
export const AGENT_SUPPLIES = ["goods", "works-and-services"] as const;

export interface AgentSupplyInput {
  /** Day of the agent's supply to the buyer. */
  readonly suppliedOn: PlainDate;
  readonly supplied: (typeof AGENT_SUPPLIES)[number];
  readonly inNameOf: (typeof AGENT_NAMES)[number];
  readonly principal: (typeof SUPPLY_PRINCIPALS)[number];
}

export interface AgentSupply {
  /** Whose supply it is. */
  readonly supplier: (typeof AGENT_NAMES)[number];
  /** Day the principal's own handing over of the goods to the agent is a taxable supply; null where it is none. */
  readonly transferOn: PlainDate | null;
  readonly transferMonth: Month | null;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/** Whose supply an agent makes, and whether the goods were supplied to it by the principal first (art. 259). */
export const decideAgentSupply = ({
  suppliedOn,
  supplied,
  inNameOf,
  principal,
}: AgentSupplyInput): Result<AgentSupply, never> => {
  const [supplier, label, place] =
    principal === "foreign"
      ? (["agent", "foreign-principal", "259.2.2"] as const)
      : inNameOf === "principal"
        ? (["principal", "in-principals-name", "259.1"] as const)
        : (["agent", "in-own-name", "259.2.1"] as const);
  const transferOn = place === "259.2.1" && supplied === "goods" ? suppliedOn : null;
  return ok({
    supplier,
    transferOn,
    transferMonth: transferOn === null ? null : monthOf(transferOn),
    article: tc(place),
    derivation: [
      workingStep(`vat.agent-supply.${label}`, null, {}, day(suppliedOn), place),
      ...(transferOn === null
        ? []
        : [workingStep("vat.agent-supply.transfer", null, {}, day(transferOn), place)]),
    ],
  });
};

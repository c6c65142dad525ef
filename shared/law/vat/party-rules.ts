/** What is a supply, whose it or an import is, and who gets VAT back by a treaty, as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, month, outcomeOf } from "../rule-parts.ts";
import { decideSupply, VAT_DEEDS } from "./art-258-supply.ts";
import { AGENT_NAMES, AGENT_SUPPLIES, decideAgentSupply, SUPPLY_PRINCIPALS } from "./art-259-agent-supply.ts";
import { decideAgentImport, IMPORT_PARTIES } from "./art-260-agent-import.ts";
import { COMMON_CONTRACTS, decideCommonAccounts } from "./art-323-common-accounts.ts";
import { BENEFICIARY_USES, decideDiplomaticRefund, VAT_BENEFICIARIES } from "./art-330-diplomatic-refund.ts";
import { VAT_RULE, vatTest } from "./vat-rule.ts";

const supply = defineRule({
  ...VAT_RULE,
  id: "tc.258",
  basis: [
    tc("251..2"),
    tc("257.2"),
    tc("258.1"),
    tc("258.2"),
    tc("258.3"),
    tc("258.4"),
    tc("258.5"),
    tc("258.6"),
    tc("258.8"),
    tc("258.9"),
    tc("258.10"),
  ],
  title: "law.rule.tc.258",
  inputs: z.strictObject({
    on: date.describe("day it was done"),
    deed: z.enum(VAT_DEEDS).describe("what was done, from the contract and the papers"),
  }),
  parameters: [],
  readings: ["S-01"],
  test: vatTest("art-258-supply"),
  compute: ({ deed, on }) => outcomeOf(decideSupply(deed, on), tc("258")),
});

const agentSupply = defineRule({
  ...VAT_RULE,
  id: "tc.259",
  basis: [tc("259.1"), tc("259.2.1"), tc("259.2.2")],
  title: "law.rule.tc.259",
  inputs: z.strictObject({
    suppliedOn: date.describe("day the agent supplied the buyer, from the papers"),
    supplied: z.enum(AGENT_SUPPLIES),
    inNameOf: z.enum(AGENT_NAMES).describe("in whose name the agent acted, from the contract"),
    principal: z.enum(SUPPLY_PRINCIPALS).describe("a taxpayer here, or a foreign one that pays no VAT here"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-259-agent-supply"),
  compute: (input) => outcomeOf(decideAgentSupply(input), tc("259")),
});

const agentImport = defineRule({
  ...VAT_RULE,
  id: "tc.260",
  basis: [tc("260.1"), tc("260.2"), tc("260.3"), tc("260.4")],
  title: "law.rule.tc.260",
  scope: { taxes: ["VAT", "IND"] },
  inputs: z.strictObject({
    on: date.describe("day of the import"),
    inNameOf: z.enum(AGENT_NAMES).describe("in whose name the agent acted, from the contract"),
    agent: z.enum(IMPORT_PARTIES),
    principal: z.enum(IMPORT_PARTIES),
    agentPaysVat: z.boolean().describe("the agent is registered for VAT"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-260-agent-import"),
  compute: (input) => outcomeOf(decideAgentImport(input), tc("260")),
});

const commonAccounts = defineRule({
  ...VAT_RULE,
  id: "tc.323",
  basis: [tc("323.1"), tc("323.2"), tc("323.3"), tc("325.1"), tc("325.2")],
  title: "law.rule.tc.323",
  inputs: z.strictObject({
    month,
    contract: z.enum(COMMON_CONTRACTS),
    responsible: z.boolean().describe("charged with the accounts by the contract, or the trustee"),
    supplies: amount.describe("taxable supplies under the contract without taxes"),
    inputVat: amount.describe("VAT of purchases for the contract that may be credited"),
  }),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-323-common-accounts"),
  compute: (input, context) => outcomeOf(decideCommonAccounts(input, context), tc("323")),
});

const diplomaticRefund = defineRule({
  ...VAT_RULE,
  id: "tc.330",
  basis: [tc("330.1"), tc("330.2")],
  title: "law.rule.tc.330",
  selectedBy: "action-date",
  inputs: z.strictObject({
    treaty: z.boolean().describe("a treaty in force gives a refund or freedom of VAT"),
    beneficiary: z.enum(VAT_BENEFICIARIES),
    use: z.enum(BENEFICIARY_USES).describe("what it was bought for"),
    reciprocity: z
      .boolean()
      .nullable()
      .describe("reciprocity by the ministry of foreign affairs; null if it was not asked"),
    vat: amount.describe("VAT of the purchases, from their invoices"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-330-diplomatic-refund"),
  compute: (input) => outcomeOf(decideDiplomaticRefund(input), tc("330")),
});

export const VAT_PARTY_RULES: readonly RegisteredRule[] = [
  supply,
  agentSupply,
  agentImport,
  commonAccounts,
  diplomaticRefund,
];

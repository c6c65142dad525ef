/** The whole contract between the window and the core; the router implements exactly this. */
import { adminContract } from "./admin.ts";
import { codeContract } from "./code.ts";
import { dataContract } from "./data.ts";
import { decisionsContract, deliveryContract, documentsContract } from "./decisions.ts";
import { deskAuditContract } from "./desk-audit.ts";
import { lawContract } from "./law.ts";
import { lawRulesContract } from "./law-rules.ts";
import { myDayContract } from "./my-day.ts";
import { registerContract } from "./register.ts";
import { registrationContract } from "./registration/contract.ts";
import { sessionContract } from "./session.ts";
import { syncContract } from "./sync.ts";
import { taxpayersContract } from "./taxpayers.ts";

export const contract = {
  session: sessionContract,
  myDay: myDayContract,
  taxpayers: taxpayersContract,
  register: registerContract,
  registration: registrationContract,
  deskAudit: deskAuditContract,
  decisions: decisionsContract,
  documents: documentsContract,
  delivery: deliveryContract,
  law: lawContract,
  lawRules: lawRulesContract,
  code: codeContract,
  data: dataContract,
  admin: adminContract,
  sync: syncContract,
};
export type Contract = typeof contract;

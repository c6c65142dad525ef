/** How each paper of registration is made: which provision, whether a second person signs, whether it may be appealed. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { RegistrationActKind } from "./types.ts";

interface RegistrationActRule {
  readonly article: LegalBasis;
  /** Its preparer may not sign it. */
  readonly needsApproval: boolean;
  /** A decision in the sense of art. 96(1): the order of appeal is printed. */
  readonly appealable: boolean;
  readonly copies: 1 | 2;
}

export const REGISTRATION_ACT_RULES: Readonly<Record<RegistrationActKind, RegistrationActRule>> = {
  "cabinet-access-decision": { article: tc("48.2"), needsApproval: false, appealable: true, copies: 2 },
  "registration-decision": { article: tc("97.6.1"), needsApproval: false, appealable: true, copies: 2 },
  "reregistration-decision": { article: tc("97.6.3"), needsApproval: false, appealable: true, copies: 2 },
  // It takes a status away from a taxpayer: two people answer for it.
  "annulment-decision": { article: tc("97.6.4"), needsApproval: true, appealable: true, copies: 2 },
  "registration-refusal": { article: tc("110.6"), needsApproval: false, appealable: true, copies: 2 },
  "return-notice": { article: tc("110.6.1"), needsApproval: false, appealable: false, copies: 2 },
  "registration-card": { article: tc("113.5"), needsApproval: false, appealable: false, copies: 2 },
};

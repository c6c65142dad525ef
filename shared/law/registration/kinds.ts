import type { REGIMES } from "../../contract/exchange/values.ts";
import type { PAYER_KINDS } from "../../contract/registration/request.ts";
import type { REGISTRATION_BASES, REGISTRATION_KINDS } from "../../contract/registration/values.ts";

/** What a request to the office asks for. */
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];
/** On what the office acts (111(1), 112(2), 114(3), 115(2)). */
export type RegistrationBasis = (typeof REGISTRATION_BASES)[number];
export type Regime = (typeof REGIMES)[number];
/** Whom the places of registration are for; a seller of e-services from abroad registers on the web resource (111(2)). */
export type PayerKind = (typeof PAYER_KINDS)[number] | "foreign-e-service";

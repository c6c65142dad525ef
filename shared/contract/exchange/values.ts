/** The closed lists of `office-dataset/1`. */
import { FORM_CODES } from "../../law/finding.ts";

export const TAXPAYER_KINDS = [
  "individual",
  "sole-trader",
  "organization",
  "foreign-organization",
  "state-institution",
] as const;
export const ACTIVITY_GROUPS = [
  "trade",
  "production",
  "services",
  "catering",
  "construction",
  "agro-processing",
  "sewing",
  "jewellery",
  "software",
  "tourism",
  "finance",
  "mobile",
  "other",
] as const;
export const REGIMES = [
  "general",
  "single-tax",
  "patent",
  "trade-zone",
  "free-economic-zone",
  "high-tech-park",
  "mining",
  "e-commerce",
  "gambling",
] as const;
export const REPRESENTATIVE_ROLES = ["head", "accountant", "representative"] as const;
export const SUPPLIES = ["taxable", "zero", "exempt", "non-object"] as const;
export const PAYMENT_FORMS = ["cashless", "cash", "barter", "unpaid"] as const;
export const INVOICE_STATUSES = ["valid", "cancelled", "invalid"] as const;
export const VAT_GROUPS = ["taxable", "free"] as const;
export const PAYROLL_CATEGORIES = ["ordinary", "part-time", "disabled", "reduced-rate"] as const;
export const PAYMENT_KINDS = ["tax", "interest", "penalty", "sanction"] as const;
export const PROPERTY_KINDS = [
  "nonresidential",
  "residential",
  "settlement-land",
  "homestead-land",
  "agricultural-land",
] as const;
export const WALLS = ["brick", "wood", "concrete", "clay", "cinder-block", "metal", "other"] as const;
export const FIELD_AUDIT_KINDS = ["planned", "unplanned", "counter", "repeat", "thematic"] as const;
export const REQUEST_CHANNELS = ["cabinet", "paper", "identity-provider"] as const;
export const REQUEST_KINDS = [
  "cabinet-access",
  "tax-registration",
  "accounting-registration",
  "re-registration",
  "annulment",
  "vat-registration",
  "regime-change",
] as const;
export const PERSON_TYPES = ["individual", "organization"] as const;
export const CLAIMED_ROLES = ["self", "head", "accountant", "representative"] as const;
export const ASSURANCES = ["none", "e-signature"] as const;
export const FORMS: readonly string[] = FORM_CODES;

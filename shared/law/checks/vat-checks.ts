import type { CheckDefinition } from "./check.ts";
import { G03 } from "./g-03-blocked-correction.ts";
import { G10 } from "./g-10-late-return.ts";
import { G12 } from "./g-12-late-payment.ts";
import { G11 } from "./vat/g-11-no-return.ts";
import { V01 } from "./vat/v-01-arithmetic.ts";
import { V02 } from "./vat/v-02-output-invoices.ts";
import { V03 } from "./vat/v-03-cash-registers.ts";
import { V04 } from "./vat/v-04-bank-inflows.ts";
import { V05 } from "./vat/v-05-sales-tax-base.ts";
import { V06 } from "./vat/v-06-annual-revenue.ts";
import { V07 } from "./vat/v-07-seller-not-registered.ts";
import { V08 } from "./vat/v-08-invalid-invoice.ts";
import { V09 } from "./vat/v-09-missing-requisites.ts";
import { V10 } from "./vat/v-10-cash-purchase.ts";
import { V11 } from "./vat/v-11-barter.ts";
import { V12 } from "./vat/v-12-doubtful-payable.ts";
import { V13 } from "./vat/v-13-purpose.ts";
import { V14 } from "./vat/v-14-proportional-credit.ts";
import { V16 } from "./vat/v-16-duplicate-credit.ts";
import { V17 } from "./vat/v-17-absent-invoice.ts";
import { V18 } from "./vat/v-18-amount-mismatch.ts";
import { V19 } from "./vat/v-19-cancelled-invoice.ts";
import { V20 } from "./vat/v-20-unreflected-invoice.ts";
import { V21 } from "./vat/v-21-early-credit.ts";
import { V22 } from "./vat/v-22-import-without-return.ts";
import { V23 } from "./vat/v-23-import-return.ts";
import { V25 } from "./vat/v-25-early-import-credit.ts";
import { V26 } from "./vat/v-26-customs-uplift.ts";
import { V30 } from "./vat/v-30-metal-exports.ts";
import { V33 } from "./vat/v-33-no-registration.ts";
import { V36 } from "./vat/v-36-reduction.ts";
import { V40 } from "./vat/v-40-carried-excess.ts";
import { V42 } from "./vat/v-42-simplified-refund.ts";

/** Every check the VAT sweep runs. V-15 waits for stock cards; see `docs/vat-checks.md`. */
export const VAT_CHECKS: readonly CheckDefinition[] = [
  G03,
  G10,
  G11,
  G12,
  V01,
  V02,
  V03,
  V04,
  V05,
  V06,
  V07,
  V08,
  V09,
  V10,
  V11,
  V12,
  V13,
  V14,
  V16,
  V17,
  V18,
  V19,
  V20,
  V21,
  V22,
  V23,
  V25,
  V26,
  V30,
  V33,
  V36,
  V40,
  V42,
];

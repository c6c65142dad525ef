import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

/** What most rules of VAT share: the whole life of the Code, the edition of the tax period. */
export const VAT_RULE = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["VAT"] },
} as const;

export const vatTest = (file: string): string => `shared/law/vat/${file}.test.ts`;

/** Why a file is not taken or not given. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { TextParams } from "#shared/kernel/text.ts";

type Code =
  | "not-found"
  | "quota-of-office"
  | "quota-of-device"
  | "piece-wrong"
  | "incomplete"
  | "wrong-hash"
  | "thumbnail-large"
  | "thumbnail-wrong";

/** `not-found` has a status of its own in the contract. */
export const attachmentRefusal = (code: Code, params?: TextParams): DomainRefusal => ({
  code: code === "not-found" ? code : `attachment-${code}`,
  messageKey: `sync.attachments.${code}`,
  ...(params === undefined ? {} : { params }),
});

import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import { type CompileError, compileSlip, type RenderedPaper } from "./compile.ts";
import { composeLoginSlip, type SlipOptions } from "./compose/registration/login-slip.ts";

export type LoginSlipError =
  | CompileError
  /** The login is given with the signed decision, never before it. */
  | { readonly code: "not-signed" }
  /** The paper gives no login. */
  | { readonly code: "no-login" };

/** Prints the slip of a cabinet access decision, one page. */
export const renderLoginSlip = (
  content: RegistrationContent,
  options: SlipOptions,
): Result<RenderedPaper, LoginSlipError> => {
  if (content.login === null) return err({ code: "no-login" });
  if (content.registration === null || content.signedBy === null) return err({ code: "not-signed" });
  return compileSlip(composeLoginSlip(content, content.login, options));
};

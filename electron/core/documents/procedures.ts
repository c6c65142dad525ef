/** Papers as PDF. Reading one is access to a tax secret; the boundary has recorded it before the handler runs. */
import { contentOfRegistrationAct } from "#db/queries/registrations.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { printAct } from "./print-act.ts";
import { renderLoginSlip } from "./render-login-slip.ts";

const { documents } = procedures;

export const documentProcedures = {
  render: documents.render.handler(({ input, context }) => {
    const { pdf, pages, sha256, fileName } = orRefuse(printAct(context.read, input.actId, input.language));
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),
  slip: documents.slip.handler(({ input, context }) => {
    const { actId, language, size } = input;
    const content =
      contentOfRegistrationAct(context.read, actId) ??
      refuse({ code: "not-found", messageKey: "document.refused.not-found", params: { id: actId } });
    const slip = renderLoginSlip(content, { language, size });
    if (!slip.ok)
      return refuse({
        code: slip.error.code,
        messageKey: `document.refused.${slip.error.code}`,
        params: { detail: "detail" in slip.error ? slip.error.detail : "" },
      });
    const { pdf, pages, sha256 } = slip.value;
    const fileName = `login-${content.login ?? ""}-${size}-${language}.pdf`.replaceAll(
      /[^\p{L}\p{N}.-]+/gu,
      "-",
    );
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),
};

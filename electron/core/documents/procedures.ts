/** Papers as PDF. Reading one is access to a tax secret; the boundary has recorded it before the handler runs. */
import { procedures } from "../procedure.ts";
import { orRefuse } from "../refusal.ts";
import { printAct } from "./print-act.ts";

const { documents } = procedures;

export const documentProcedures = {
  render: documents.render.handler(({ input, context }) => {
    const { pdf, pages, sha256, fileName } = orRefuse(printAct(context.read, input.actId, input.language));
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),
};

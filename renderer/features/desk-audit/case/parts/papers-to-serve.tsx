import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../../locales/use-text.ts";
import { paperKey } from "../../wording.ts";
import css from "../case.module.css";

/** Which papers go together, and to what address. */
export function PapersToServe({ view }: { readonly view: DeskAuditView }) {
  const { t, pick } = useText();
  const papers = view.acts.filter((act) => view.service.actIds.includes(act.actId));
  return (
    <div>
      <p>
        {papers
          .map((act) =>
            act.registrationNumber === null
              ? t(paperKey(act.kind))
              : `${t(paperKey(act.kind))} № ${act.registrationNumber}`,
          )
          .join("; ")}
      </p>
      <p className={css.dim}>
        {pick(view.taxpayerName)}
        {view.service.address === null ? "" : `, ${view.service.address}`}
      </p>
    </div>
  );
}

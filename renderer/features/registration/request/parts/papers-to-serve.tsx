import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { paperKey } from "../../wording.ts";
import css from "../request.module.css";

/** Which papers go together, and to whom. */
export function PapersToServe({ view }: { readonly view: RegistrationView }) {
  const { t } = useText();
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
        {view.organization?.nameClaimed ?? view.applicant.nameClaimed}
        {view.address === null ? "" : `, ${view.address}`}
      </p>
    </div>
  );
}

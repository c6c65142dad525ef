import { APPLICANT_ROLES } from "#shared/contract/registration/values.ts";
import type { ComparedField, RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { verdictTone } from "../../wording.ts";
import css from "../request.module.css";
import { commonSource, type Letters, lettersOf, orderCompared } from "../request-model.ts";

/** What the applicant wrote beside what the registers say, parted letters marked by colour and by a line. */
export function ComparedTable({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  const source = commonSource(view.compared);
  return (
    <table className={css.compared} aria-label={t("reg.compared")}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("reg.compared.field")}</span>
          </th>
          <th scope="col">{t("reg.compared.claimed")}</th>
          <th scope="col" className={css.capital}>
            {source === undefined ? t("reg.compared.registered") : say(source)}
          </th>
          <th scope="col">{t("reg.compared.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {orderCompared(view.compared).map((field) => (
          <tr key={field.field}>
            <th scope="row">{t(`reg.field.${field.field}`)}</th>
            <td>
              <Side field={field} of="claimed" />
            </td>
            <td>
              <Side field={field} of="registered" />
              {field.source !== null && field.source.key !== source?.key && (
                <span className={css.source}>{say(field.source)}</span>
              )}
            </td>
            <td>
              <StatusMark tone={verdictTone(field)}>{t(`reg.verdict.${field.verdict}`)}</StatusMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ field, of }: { readonly field: ComparedField; readonly of: "claimed" | "registered" }) {
  const { t } = useText();
  const letters = lettersOf(field)[of];
  const role = field.field === "role" ? APPLICANT_ROLES.find((one) => one === field[of]) : undefined;
  if (role !== undefined) return <span className={css.name}>{t(`reg.role.${role}`)}</span>;
  if (letters.length === 0) return <span className={css.dim}>—</span>;
  return (
    <span className={css.name}>
      {letters.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run of letters
        <Run key={index} run={run} />
      ))}
    </span>
  );
}

function Run({ run }: { readonly run: Letters }) {
  if (!run.other) return <>{run.text}</>;
  if (run.gap) return <span className={css.gap} aria-hidden />;
  return <mark className={css.other}>{run.text.replaceAll(" ", "\u00a0")}</mark>;
}

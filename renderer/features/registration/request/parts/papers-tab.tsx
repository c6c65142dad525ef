import type { RegistrationAct, RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatInstant } from "../../../../ui/format.ts";
import { SplitView } from "../../../../ui/split-view.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { PaperView } from "../../../desk-audit/paper-view.tsx";
import { actStatusKey, actTone } from "../../../desk-audit/wording.ts";
import { paperKey } from "../../wording.ts";
import css from "../request.module.css";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly shown: string | undefined;
  readonly onShow: (actId: string) => void;
}

/** The papers of the request, the latest first, and the one in hand as it is printed. */
export function PapersTab({ view, reason, shown, onShow }: Props) {
  const { t } = useText();
  const acts = [...view.acts].reverse();
  const current = acts.find((act) => act.actId === shown) ?? acts[0];
  if (current === undefined)
    return <EmptyState title={t("da.papers.empty")} text={t("reg.papers.empty.text")} />;
  return (
    <SplitView
      id="registration-papers"
      initial={0.3}
      start={
        <ul className={css.acts} aria-label={t("reg.tab.papers")}>
          {acts.map((act) => (
            <li key={act.actId}>
              <button
                type="button"
                className={css.act}
                aria-current={act === current}
                onClick={() => onShow(act.actId)}
              >
                <ActLines act={act} />
              </button>
            </li>
          ))}
        </ul>
      }
      end={
        <PaperView
          key={current.actId}
          actId={current.actId}
          name={t(paperKey(current.kind))}
          reason={reason}
          version={view.version}
        />
      }
    />
  );
}

function ActLines({ act }: { readonly act: RegistrationAct }) {
  const { t, pick } = useText();
  return (
    <>
      <span className={css.actName}>{t(paperKey(act.kind))}</span>
      <span>
        {act.registrationNumber === null ? "" : `№ ${act.registrationNumber} · `}
        <StatusMark tone={actTone(act.status)}>{t(actStatusKey(act.status))}</StatusMark>
      </span>
      <span className={css.dim}>{t("da.papers.by", { name: pick(act.preparedBy) })}</span>
      {act.signedBy !== null && act.signedAt !== null && (
        <span className={css.dim}>
          {t("da.papers.signed-by", { name: pick(act.signedBy), at: formatInstant(act.signedAt) })}
        </span>
      )}
      {act.deemedOn !== null && act.servedOn === null && (
        <span className={css.dim}>{t("reg.papers.deemed", { date: formatDate(act.deemedOn) })}</span>
      )}
      {act.servedOn !== null && act.serviceMethod !== null && (
        <span className={css.dim}>
          {t("da.papers.served-on", {
            date: formatDate(act.servedOn),
            method: t(`da.method.${act.serviceMethod}`),
          })}
        </span>
      )}
    </>
  );
}

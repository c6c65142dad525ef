import { Link } from "@tanstack/react-router";
import type { RegisterPaper } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useText } from "../../../../locales/use-text.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatInstant } from "../../../../ui/format.ts";
import { SplitView } from "../../../../ui/split-view.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { PaperView } from "../../../desk-audit/paper-view.tsx";
import { actStatusKey, actTone } from "../../../desk-audit/wording.ts";
import { paperKey } from "../../../registration/wording.ts";
import css from "../card-parts.module.css";
import { Loaded } from "./loaded.tsx";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
  readonly shown: string | undefined;
  readonly onShow: (actId: string) => void;
}

/** Papers of registration, the latest first, and the one in hand as it is printed. */
export function PapersTab({ inn, reason, shown, onShow }: Props) {
  const { t } = useText();
  return (
    <Loaded inn={inn} reason={reason}>
      {({ papers }) => {
        const current = papers.find(({ actId }) => actId === shown) ?? papers[0];
        if (current === undefined)
          return <EmptyState title={t("tc.papers.empty")} text={t("tc.papers.empty.text")} />;
        return (
          <SplitView
            id="taxpayer-papers"
            initial={0.3}
            start={
              <ul className={css.papers} aria-label={t("tc.papers")}>
                {papers.map((paper) => (
                  <li key={paper.actId}>
                    <button
                      type="button"
                      className={css.paper}
                      aria-current={paper === current}
                      onClick={() => onShow(paper.actId)}
                    >
                      <PaperLines paper={paper} />
                    </button>
                    {paper === current && (
                      <div className={css.paperTools}>
                        <Link to={`/registration/${paper.requestId}` as "/registration"} className={css.link}>
                          {t("tc.papers.request")}
                        </Link>
                      </div>
                    )}
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
                version={0}
              />
            }
          />
        );
      }}
    </Loaded>
  );
}

function PaperLines({ paper }: { readonly paper: RegisterPaper }) {
  const { t, pick } = useText();
  return (
    <>
      <strong>{t(paperKey(paper.kind))}</strong>
      <span>
        {paper.number === null ? "" : `№ ${paper.number} · `}
        <StatusMark tone={actTone(paper.status)}>{t(actStatusKey(paper.status))}</StatusMark>
      </span>
      {paper.signedAt !== null && paper.signedBy !== null && (
        <span className={css.note}>
          {t("tc.papers.signed", { at: formatInstant(paper.signedAt), name: pick(paper.signedBy) })}
        </span>
      )}
    </>
  );
}

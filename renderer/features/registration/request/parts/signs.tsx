import { Link } from "@tanstack/react-router";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { weightTone } from "../../wording.ts";
import css from "../request.module.css";

/** What the comparison has shown: how heavily it weighs, by which article, and the other requests it speaks of. */
export function Signs({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  if (view.findings.length === 0) return <StatusMark tone="done">{t("reg.signs.none")}</StatusMark>;
  return (
    <ul className={css.plainList} aria-label={t("reg.signs")}>
      {view.findings.map((finding) => (
        <li key={finding.sign} className={css.sign}>
          <StatusMark tone={weightTone(finding.weight)}>{t(`reg.weight.${finding.weight}`)}</StatusMark>
          <div>
            <p>
              {say(finding.message)}
              {finding.article !== null && (
                <span className={css.cite}>
                  {" "}
                  <ArticleLink basis={finding.article} />
                </span>
              )}
            </p>
            {finding.requests.length > 0 && (
              <p className={css.links}>
                {finding.requests.map((other) => (
                  <Link
                    key={other.requestId}
                    to="/registration/$requestId"
                    params={{ requestId: other.requestId }}
                    search={{}}
                  >
                    {other.number}
                  </Link>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

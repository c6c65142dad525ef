import { Button } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { useText } from "../locales/use-text.ts";
import { ArticleLink } from "./article-link.tsx";
import { type Problem, toProblem } from "./problem.ts";
import css from "./problem-alert.module.css";

interface Props {
  /** What a query or a command threw. */
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** A refusal with its article, or an unexpected error with its number; said once, where it happened. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useText();
  const problem = toProblem(error);
  const bug = problem.kind === "unexpected";
  const Icon = bug ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={css.alert} data-kind={problem.kind} role="alert">
      <Icon className={css.icon} size={18} aria-hidden />
      <div className={css.body}>
        <strong>{bug ? t("ui.error.title") : t("ui.refusal.title")}</strong>
        <ProblemText problem={problem} />
      </div>
      {onRetry !== undefined && problem.kind !== "refusal" && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      )}
    </div>
  );
}

/** The words of a problem, without a frame. */
function ProblemText({ problem }: { readonly problem: Problem }): ReactNode {
  const { t, say } = useText();
  switch (problem.kind) {
    case "refusal": {
      const { messageKey, params, article, code } = problem.refusal;
      return (
        <>
          <p>{hasText(messageKey) ? say({ key: messageKey, params }) : code}</p>
          {article !== undefined && (
            <p className={css.dim}>
              {t("ui.refusal.article")} <ArticleLink basis={article as LegalBasis} />
            </p>
          )}
        </>
      );
    }
    case "forbidden":
      return <p>{t("ui.error.forbidden")}</p>;
    case "not-found":
      return <p>{t("ui.error.not-found")}</p>;
    case "session-over":
    case "connection":
      return <p>{t("ui.error.connection")}</p>;
    case "invalid":
      return <p>{t("ui.error.invalid")}</p>;
    case "unexpected":
      return (
        <>
          <p>{t("ui.error.text")}</p>
          {problem.errorId !== null && (
            <p className={css.dim}>
              {t("ui.error.id")}: <code>{problem.errorId}</code>
            </p>
          )}
        </>
      );
  }
}

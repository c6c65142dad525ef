import { Button } from "@mantine/core";
import { useText } from "../../../locales/use-text.ts";
import { Outside } from "../outside.tsx";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
  readonly onRetry?: () => void;
}

/** The office cannot be opened: why, what is safe, and what to do. */
export function Trouble({ title, text, detail, onRetry }: Props) {
  const { t } = useText();
  return (
    <Outside title={title}>
      <p>{text}</p>
      {detail !== undefined && <p style={{ color: "var(--dim)" }}>{detail}</p>}
      {onRetry !== undefined && (
        <div>
          <Button size="sm" variant="default" onClick={onRetry}>
            {t("session.check-again")}
          </Button>
        </div>
      )}
    </Outside>
  );
}

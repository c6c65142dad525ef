import { Textarea } from "@mantine/core";
import { useText } from "../locales/use-text.ts";
import css from "./draft-textarea.module.css";
import { formatTime } from "./format.ts";
import type { Draft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** A text field over a draft of {@link useDraft}; says quietly when it was kept. */
export function DraftTextarea({
  draft,
  label,
  description,
  error,
  minRows = 3,
  maxRows = 12,
  ...rest
}: Props) {
  return (
    <div>
      <Textarea
        label={label}
        description={description}
        error={error}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        autosize
        minRows={minRows}
        maxRows={maxRows}
        {...rest}
        data-autofocus={rest.autoFocus === true ? true : undefined}
      />
      <DraftStatus draft={draft} />
    </div>
  );
}

function DraftStatus({ draft }: { readonly draft: Draft }) {
  const { t } = useText();
  return (
    <p className={css.status} data-failed={draft.status.state === "failed"} role="status">
      {words()}
    </p>
  );

  function words(): string {
    switch (draft.status.state) {
      case "loading":
      case "clean":
        return "";
      case "saving":
        return t("ui.draft.saving");
      case "saved":
        return t("ui.draft.saved", { time: formatTime(draft.status.at) });
      case "restored":
        return t("ui.draft.restored", { time: formatTime(draft.status.at) });
      case "failed":
        return t("ui.draft.failed");
    }
  }
}

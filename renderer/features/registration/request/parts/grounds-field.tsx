import { Checkbox } from "@mantine/core";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import { LoadingRows } from "../../../../ui/loading.tsx";
import css from "../request.module.css";

interface Props {
  readonly grounds: readonly RegistrationView["grounds"][number][];
  readonly loading?: boolean;
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (grounds: readonly string[]) => void;
}

/** The grounds of a refusal with their articles, those the signs point at first. */
export function GroundsField({ grounds, loading = false, chosen, error, onChange }: Props) {
  const { t, say } = useText();
  if (loading) return <LoadingRows rows={3} />;
  return (
    <Checkbox.Group
      label={t("reg.form.grounds")}
      error={error}
      value={[...chosen]}
      onChange={(value) => onChange(value)}
    >
      <div className={css.ticks}>
        {grounds.map((ground) => (
          <Checkbox
            key={ground.ground}
            value={ground.ground}
            label={
              <>
                {say(ground.title)}{" "}
                <span className={css.cite}>
                  <ArticleLink basis={ground.article} />
                </span>
                {ground.suggested && <span className={css.suggested}> · {t("reg.form.suggested")}</span>}
              </>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

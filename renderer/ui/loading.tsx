import { Skeleton } from "@mantine/core";
import { useText } from "../locales/use-text.ts";
import css from "./loading.module.css";

/** Grey lines of the rows to come, of the same height, so that nothing jumps. */
export function LoadingRows(props: { readonly rows?: number }) {
  const { t } = useText();
  return (
    <div className={css.rows} role="status" aria-label={t("ui.loading")}>
      {Array.from({ length: props.rows ?? 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className={css.row}>
          <Skeleton height={10} width={`${[62, 48, 71, 55][index % 4]}%`} radius="sm" animate={false} />
        </div>
      ))}
    </div>
  );
}

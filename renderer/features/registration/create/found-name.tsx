import { useQuery } from "@tanstack/react-query";
import { parseInn } from "#shared/kernel/inn.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "../queue/queue.module.css";

/** Whom the register knows under an ИНН as it is typed, and a way to take the name as it stands there. */
export function FoundName({
  inn,
  typed,
  onTake,
}: {
  readonly inn: string;
  readonly typed: string;
  readonly onTake: (name: string) => void;
}) {
  const { t, pick } = useText();
  const { queries } = useCore();
  const parsed = parseInn(inn.trim());
  const found = useQuery(
    queries.taxpayers.search.queryOptions({
      input: { query: inn.trim(), limit: 1 },
      enabled: parsed.ok,
      staleTime: 60_000,
    }),
  );
  const known = parsed.ok ? found.data?.items.find((one) => one.inn === parsed.value) : undefined;
  const name = known === undefined ? "" : pick(known.name);
  return (
    <p className={css.found} role="status">
      {parsed.ok && found.data !== undefined && (known === undefined ? t("reg.create.not-found") : name)}
      {known !== undefined && typed.trim() !== name && (
        <>
          {" "}
          <button type="button" className={css.link} onClick={() => onTake(name)}>
            {t("reg.create.take-name")}
          </button>
        </>
      )}
    </p>
  );
}

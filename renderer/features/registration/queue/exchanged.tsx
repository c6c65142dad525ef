import { Button } from "@mantine/core";
import type { ProviderReport } from "#shared/contract/registration/exchange.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "./queue.module.css";

/** What the exchange with each channel has brought and handed over, and what is in the way. */
export function Exchanged({
  providers,
  onClose,
}: {
  readonly providers: readonly ProviderReport[];
  readonly onClose: () => void;
}) {
  const { t, say } = useText();
  return (
    <div className={css.notice} role="status">
      <ul className={css.results}>
        {providers.map((provider) => (
          <li key={provider.providerId}>
            <span>{provider.title}</span>
            <span className={css.dim}>
              {t("reg.exchanged", {
                received: provider.received,
                sent: provider.sent,
                waiting: provider.waiting,
              })}
              {provider.error !== null && ` ${say(provider.error)}`}
            </span>
          </li>
        ))}
        {providers
          .flatMap(({ unreadable }) => unreadable)
          .map(({ id, message }) => (
            <li key={id}>
              <span>{id}</span>
              <span className={css.dim}>{say(message)}</span>
            </li>
          ))}
      </ul>
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t("ui.close")}
      </Button>
    </div>
  );
}
